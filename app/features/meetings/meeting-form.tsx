import { SelectField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLocal, useT, type LocalText } from "#app/ui/language.tsx";
import { Picker } from "#app/ui/picker.tsx";
import { RevisedForm } from "#app/ui/revised-form.tsx";
import { TrilingualFields } from "#app/ui/trilingual-fields.tsx";
import { YearField } from "#app/features/records/common-fields.tsx";
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
  const { all, date, error, field } = returned;
  const kindName = (kind: string) => t(`status.meeting.${kind}`);
  const titles = new Map(stored.records.map(({ number, title }) => [number, local(title)?.text ?? ""]));
  return (
    <RevisedForm returned={returned} revision={stored.revision} back={back}>
      <ProbableDuplicates duplicates={result?.duplicates} />
      <TrilingualFields
        name="titles"
        legend={t("forms.title")}
        hint={t("forms.titleHint")}
        stored={stored.titles}
        returned={returned}
      />
      <div className="form-row">
        <SelectField
          {...field("kind", stored.kind, { say: kindName })}
          label={t("forms.meeting.kind")}
          options={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        />
        <YearField returned={returned} stored={stored.year} />
        <TextField
          {...date("happenedOn", stored.happenedOn, { hint: t("forms.dateHint") })}
          label={t("forms.meeting.happenedOn")}
        />
      </div>
      <Picker
        name="bodyId"
        label={t("forms.meeting.body")}
        endpoint="/pick/bodies"
        defaultItems={all("bodyId", stored.body ? [stored.body.id] : []).map((id) => ({
          id,
          label: (id === stored.body?.id ? local(stored.body.name)?.text : null) ?? id,
        }))}
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
    </RevisedForm>
  );
}
