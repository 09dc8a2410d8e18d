import { SelectField, TextAreaField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLocal, useT, type LocalText } from "#app/ui/language.tsx";
import { RevisedForm } from "#app/ui/revised-form.tsx";
import { TrilingualFields } from "#app/ui/trilingual-fields.tsx";
import { ProbableDuplicates } from "#app/features/records/probable-duplicates.tsx";

import type { AppealFormChoices } from "./find-appeal-for-edit.server.ts";
import { categoryName } from "./list-categories.ts";

type ApplicantFields = Readonly<
  Record<"name" | "iin" | "telephone" | "email" | "address" | "note", string | null>
>;

export interface AppealFormValues {
  readonly titles: LocalText;
  readonly summaries: LocalText;
  readonly results: LocalText;
  readonly year: number;
  readonly receivedOn: string | null;
  readonly regionId: string | null;
  readonly category: string | null;
  readonly outcome: string | null;
  readonly language: string;
  /** Null if this person may not see the applicant. */
  readonly applicant: ApplicantFields | null;
  readonly revision: number | null;
}

/** Registers or edits an appeal; the applicant's data stand apart, and only before those who may see them. */
export function AppealForm({
  stored,
  choices,
  result,
  back,
}: {
  readonly stored: AppealFormValues;
  readonly choices: AppealFormChoices;
  readonly result: ReturnedForm | null;
  readonly back: string;
}) {
  const t = useT();
  const local = useLocal();
  const returned = useReturned(result);
  const { date, field } = returned;
  const regions = new Map(choices.regions.map(({ id, name }) => [id, local(name)?.text ?? id]));
  const nameOf = (category: string) => categoryName(category, t);
  const outcomeName = (outcome: string) => t(`status.appealOutcome.${outcome}`);
  const languageName = (language: string) => t(`forms.languageName.${language}`);
  return (
    <RevisedForm returned={returned} revision={stored.revision} back={back}>
      <ProbableDuplicates duplicates={result?.duplicates} />
      <TrilingualFields
        name="titles"
        legend={t("forms.title")}
        hint={t("forms.appeal.anonymousHint")}
        stored={stored.titles}
        returned={returned}
      />
      <TrilingualFields
        name="summaries"
        legend={t("forms.appeal.summary")}
        stored={stored.summaries}
        returned={returned}
        rows={5}
      />
      <TrilingualFields
        name="results"
        legend={t("forms.appeal.result")}
        stored={stored.results}
        returned={returned}
        rows={3}
      />
      <div className="form-row">
        <TextField {...field("year", stored.year)} label={t("forms.year")} inputMode="numeric" />
        <TextField
          {...date("receivedOn", stored.receivedOn, { hint: t("forms.dateHint") })}
          label={t("forms.appeal.receivedOn")}
        />
        <SelectField
          {...field("language", stored.language, { say: languageName })}
          label={t("forms.language")}
          options={(["kk", "ru", "en"] as const).map((lang) => ({ value: lang, label: languageName(lang) }))}
        />
      </div>
      <div className="form-row form-row-wide">
        <SelectField
          {...field("category", stored.category, { say: nameOf })}
          label={t("forms.appeal.category")}
          options={[
            { value: "", label: t("forms.choose") },
            ...choices.categories.map((category) => ({ value: category, label: nameOf(category) })),
          ]}
        />
        <SelectField
          {...field("regionId", stored.regionId, { say: (id) => regions.get(id) ?? id })}
          label={t("forms.region")}
          options={[
            { value: "", label: t("forms.noRegion") },
            ...[...regions].map(([value, label]) => ({ value, label })),
          ]}
        />
        <SelectField
          {...field("outcome", stored.outcome, { say: outcomeName })}
          label={t("forms.appeal.outcome")}
          options={[
            { value: "", label: t("forms.none") },
            ...choices.outcomes.map((outcome) => ({ value: outcome, label: outcomeName(outcome) })),
          ]}
        />
      </div>
      {stored.applicant ? (
        <fieldset>
          <legend>{t("forms.appeal.applicant")}</legend>
          <p className="hint">{t("forms.appeal.applicantHint")}</p>
          {(["name", "iin", "telephone", "email", "address"] as const).map((name) => (
            <TextField
              key={name}
              {...field(`applicant.${name}`, stored.applicant?.[name])}
              label={t(`forms.appeal.${name}`)}
              autoComplete="off"
            />
          ))}
          <TextAreaField
            {...field("applicant.note", stored.applicant.note)}
            label={t("forms.appeal.note")}
            autoComplete="off"
          />
        </fieldset>
      ) : (
        <p className="hint">{t("forms.appeal.applicantHidden")}</p>
      )}
    </RevisedForm>
  );
}
