import { CheckField, SelectField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLocal, useT, type LocalText } from "#app/ui/language.tsx";
import { Picker } from "#app/ui/picker.tsx";
import { RevisedForm } from "#app/ui/revised-form.tsx";
import { TrilingualFields } from "#app/ui/trilingual-fields.tsx";

import { LanguageField, RegionField, YearField } from "./common-fields.tsx";
import type { RecordFormChoices } from "./form-choices.server.ts";
import { ProbableDuplicates } from "./probable-duplicates.tsx";

export interface RecordFormValues {
  readonly kind: string;
  readonly titles: LocalText;
  readonly summaries: LocalText;
  readonly language: string;
  readonly year: number;
  readonly regionId: string | null;
  readonly topicIds: readonly string[];
  readonly addresseeBodyIds: readonly string[];
  readonly visibility: string;
  readonly requestedOn: string | null;
  readonly opinionOn: string | null;
  readonly hearingOn: string | null;
  /** Null for a new record. */
  readonly revision: number | null;
}

/** Creates or edits a record. What was typed comes back on any error; a colleague's change is never overwritten unseen. */
export function RecordForm({
  stored,
  choices,
  kinds,
  result,
  back,
}: {
  readonly stored: RecordFormValues;
  readonly choices: RecordFormChoices;
  /** The kinds to choose from; none when editing. */
  readonly kinds: readonly string[];
  readonly result: ReturnedForm | null;
  readonly back: string;
}) {
  const t = useT();
  const local = useLocal();
  const returned = useReturned(result);
  const { all, date, error, field } = returned;
  const name = (one: LocalText) => local(one)?.text ?? "";
  const chosenTopics = all("topicIds", stored.topicIds);
  const bodies = new Map(choices.bodies.map((body) => [body.id, name(body.name)]));
  const kindName = (kind: string) => t(`status.kind.${kind}`);
  const visibilityName = (visibility: string) => t(`forms.visible.${visibility}`);
  return (
    <RevisedForm returned={returned} revision={stored.revision} back={back}>
      <ProbableDuplicates duplicates={result?.duplicates} />
      {kinds.length > 0 ? (
        <SelectField
          {...field("kind", stored.kind)}
          label={t("forms.kind")}
          options={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        />
      ) : null}
      <TrilingualFields
        name="titles"
        legend={t("forms.title")}
        hint={t("forms.titleHint")}
        stored={stored.titles}
        returned={returned}
      />
      <TrilingualFields
        name="summaries"
        legend={t("forms.summary")}
        hint={t("forms.summaryHint")}
        stored={stored.summaries}
        returned={returned}
        rows={6}
      />
      <div className="form-row">
        <YearField returned={returned} stored={stored.year} />
        <LanguageField returned={returned} stored={stored.language} />
        <RegionField returned={returned} stored={stored.regionId} regions={choices.regions} />
      </div>
      <Picker
        name="addresseeBodyIds"
        label={t("forms.addressees")}
        hint={t("forms.addresseesHint")}
        endpoint="/pick/bodies"
        multiple
        defaultItems={all("addresseeBodyIds", stored.addresseeBodyIds)
          .filter((id) => bodies.has(id))
          .map((id) => ({ id, label: bodies.get(id) ?? id }))}
        error={error("addresseeBodyIds")}
      />
      <fieldset>
        <legend>{t("forms.topics")}</legend>
        <div className="checks">
          {choices.topics.map((topic) => (
            <CheckField
              key={topic.id}
              name="topicIds"
              value={topic.id}
              label={name(topic.name)}
              defaultChecked={chosenTopics.includes(topic.id)}
            />
          ))}
        </div>
      </fieldset>
      {stored.kind === "court_opinion" ? (
        <div className="form-row">
          {(["requestedOn", "opinionOn", "hearingOn"] as const).map((name) => (
            <TextField
              key={name}
              {...date(name, stored[name], { hint: t("forms.dateHint") })}
              label={t(`forms.${name}`)}
            />
          ))}
        </div>
      ) : null}
      <SelectField
        {...field("visibility", stored.visibility, { hint: t("forms.visibilityHint"), say: visibilityName })}
        label={t("forms.visibility")}
        options={(["staff", "legal"] as const).map((who) => ({ value: who, label: visibilityName(who) }))}
      />
    </RevisedForm>
  );
}
