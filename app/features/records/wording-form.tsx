import { CheckField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useT } from "#app/ui/language.tsx";
import { RevisedForm } from "#app/ui/revised-form.tsx";
import { TrilingualFields } from "#app/ui/trilingual-fields.tsx";

import type { RecordView } from "./view-record.server.ts";

const PARTS = ["current", "proposed", "justification"] as const;

/** Writes a row of the comparative table; a colleague's change is never overwritten unseen. */
export function WordingForm({
  norm,
  revision,
  back,
  result,
}: {
  readonly norm: Pick<RecordView["norms"][number], (typeof PARTS)[number] | "isSummary">;
  readonly revision: number;
  readonly back: string;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const returned = useReturned(result);
  return (
    <RevisedForm className="form-three" returned={returned} revision={revision} back={back}>
      {PARTS.map((part) => (
        <TrilingualFields
          key={part}
          name={part}
          legend={t(`forms.wording.${part}`)}
          stored={norm[part]}
          returned={returned}
          rows={4}
        />
      ))}
      <CheckField
        name="isSummary"
        label={t("forms.wording.isSummary")}
        hint={t("forms.wording.isSummaryHint")}
        defaultChecked={returned.all("isSummary", norm.isSummary ? ["on"] : []).length > 0}
      />
    </RevisedForm>
  );
}
