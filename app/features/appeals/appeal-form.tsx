import { SelectField, TextAreaField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useT, type LocalText } from "#app/ui/language.tsx";
import { RevisedForm } from "#app/ui/revised-form.tsx";
import { TrilingualFields } from "#app/ui/trilingual-fields.tsx";
import { LanguageField, RegionField, YearField } from "#app/features/records/common-fields.tsx";
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
  const returned = useReturned(result);
  const { date, field } = returned;
  const nameOf = (category: string) => categoryName(category, t);
  const outcomeName = (outcome: string) => t(`status.appealOutcome.${outcome}`);
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
        <YearField returned={returned} stored={stored.year} />
        <TextField
          {...date("receivedOn", stored.receivedOn, { hint: t("forms.dateHint") })}
          label={t("forms.appeal.receivedOn")}
        />
        <LanguageField returned={returned} stored={stored.language} />
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
        <RegionField returned={returned} stored={stored.regionId} regions={choices.regions} />
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
