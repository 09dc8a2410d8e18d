import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors, SelectField, SubmitButton, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLocal, useT, type LocalText } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";
import { Picker } from "#app/ui/picker.tsx";
import { TrilingualFields } from "#app/ui/trilingual-fields.tsx";
import { ProbableDuplicates } from "#app/features/records/probable-duplicates.tsx";

export interface MeetingFormValues {
  readonly kind: string;
  readonly titles: LocalText;
  readonly topics: LocalText;
  readonly attended: LocalText;
  readonly year: number;
  readonly happenedOn: string | null;
  readonly body: { readonly id: string; readonly name: LocalText } | null;
  readonly records: readonly { readonly number: string; readonly title: LocalText }[];
  readonly revision: number | null;
}

export function MeetingForm({
  stored,
  kinds,
  result,
  back,
}: {
  readonly stored: MeetingFormValues;
  readonly kinds: readonly string[];
  readonly result: ReturnedForm | null;
  readonly back: string;
}) {
  const t = useT();
  const local = useLocal();
  const returned = useReturned(result);
  const { value, all, error, formErrors, isConflict } = returned;
  const titles = new Map(stored.records.map(({ number, title }) => [number, local(title)?.text ?? ""]));
  return (
    <Form method="post" className="form" noValidate>
      {isConflict ? (
        <Banner tone="hold" word={t("forms.changedWord")} shape="check" live>
          {t("forms.changedText")}
        </Banner>
      ) : (
        <FormErrors errors={formErrors} />
      )}
      <ProbableDuplicates duplicates={result?.duplicates} />
      {stored.revision === null ? null : <input type="hidden" name="revision" value={stored.revision} />}
      <TrilingualFields
        name="titles"
        legend={t("forms.title")}
        hint={t("forms.titleHint")}
        stored={stored.titles}
        returned={returned}
      />
      <div className="form-row">
        <SelectField
          name="kind"
          label={t("forms.meeting.kind")}
          defaultValue={value("kind", stored.kind)}
          error={error("kind")}
          options={kinds.map((kind) => ({ value: kind, label: t(`status.meeting.${kind}`) }))}
        />
        <TextField
          name="year"
          label={t("forms.year")}
          inputMode="numeric"
          defaultValue={value("year", stored.year)}
          error={error("year")}
        />
        <TextField
          name="happenedOn"
          label={t("forms.meeting.happenedOn")}
          hint={t("forms.dateHint")}
          defaultValue={value("happenedOn", stored.happenedOn)}
          error={error("happenedOn")}
        />
      </div>
      <Picker
        name="bodyId"
        label={t("forms.meeting.body")}
        endpoint="/pick/bodies"
        defaultItems={
          stored.body ? [{ id: stored.body.id, label: local(stored.body.name)?.text ?? stored.body.id }] : []
        }
        error={error("bodyId")}
      />
      <TrilingualFields
        name="topics"
        legend={t("forms.meeting.topics")}
        stored={stored.topics}
        returned={returned}
        rows={3}
      />
      <TrilingualFields
        name="attended"
        legend={t("forms.meeting.attended")}
        stored={stored.attended}
        returned={returned}
        rows={3}
      />
      <Picker
        name="recordNumbers"
        label={t("forms.meeting.records")}
        endpoint="/pick/records"
        multiple
        defaultItems={all(
          "recordNumbers",
          stored.records.map(({ number }) => number),
        ).map((number) => ({ id: number, label: [number, titles.get(number)].filter(Boolean).join(" · ") }))}
        error={error("recordNumbers")}
      />
      <p className="row">
        <SubmitButton>{t(stored.revision === null ? "forms.create" : "forms.save")}</SubmitButton>
        <Anchor className="btn btn-plain" href={back}>
          {t("forms.cancel")}
        </Anchor>
      </p>
    </Form>
  );
}
