import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors, SelectField, SubmitButton, TextAreaField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLocal, useT, type LocalText } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";
import { TrilingualFields } from "#app/ui/trilingual-fields.tsx";
import { ProbableDuplicates } from "#app/features/records/probable-duplicates.tsx";

import type { AppealFormChoices } from "./find-appeal-for-edit.server.ts";

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
  const { value, error, formErrors, isConflict } = returned;
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
        hint={t("forms.appeal.summaryHint")}
        stored={stored.titles}
        returned={returned}
      />
      <TrilingualFields
        name="summaries"
        legend={t("forms.appeal.summary")}
        hint={t("forms.appeal.summaryHint")}
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
        <TextField
          name="year"
          label={t("forms.year")}
          inputMode="numeric"
          defaultValue={value("year", stored.year)}
          error={error("year")}
        />
        <TextField
          name="receivedOn"
          label={t("forms.appeal.receivedOn")}
          hint={t("forms.dateHint")}
          defaultValue={value("receivedOn", stored.receivedOn)}
          error={error("receivedOn")}
        />
        <SelectField
          name="language"
          label={t("forms.language")}
          defaultValue={value("language", stored.language)}
          options={(["kk", "ru", "en"] as const).map((lang) => ({
            value: lang,
            label: t(`forms.languageName.${lang}`),
          }))}
        />
      </div>
      <div className="form-row">
        <SelectField
          name="regionId"
          label={t("forms.region")}
          defaultValue={value("regionId", stored.regionId)}
          error={error("regionId")}
          options={[
            { value: "", label: t("forms.noRegion") },
            ...choices.regions.map(({ id, name }) => ({ value: id, label: local(name)?.text ?? id })),
          ]}
        />
        <SelectField
          name="category"
          label={t("forms.appeal.category")}
          defaultValue={value("category", stored.category)}
          error={error("category")}
          options={[
            { value: "", label: t("forms.none") },
            ...choices.categories.map((category) => ({
              value: category,
              label: t(`appeal.category.${category}`),
            })),
          ]}
        />
        <SelectField
          name="outcome"
          label={t("forms.appeal.outcome")}
          defaultValue={value("outcome", stored.outcome)}
          options={[
            { value: "", label: t("forms.none") },
            ...choices.outcomes.map((outcome) => ({
              value: outcome,
              label: t(`status.appealOutcome.${outcome}`),
            })),
          ]}
        />
      </div>
      {stored.applicant ? (
        <fieldset>
          <legend>{t("forms.appeal.applicant")}</legend>
          <p className="hint">{t("forms.appeal.applicantHint")}</p>
          {(["name", "iin", "telephone", "email", "address"] as const).map((field) => (
            <TextField
              key={field}
              name={`applicant.${field}`}
              label={t(`forms.appeal.${field}`)}
              autoComplete="off"
              defaultValue={value(`applicant.${field}`, stored.applicant?.[field])}
              error={error(`applicant.${field}`)}
            />
          ))}
          <TextAreaField
            name="applicant.note"
            label={t("forms.appeal.note")}
            defaultValue={value("applicant.note", stored.applicant.note)}
            error={error("applicant.note")}
          />
        </fieldset>
      ) : (
        <p className="hint">{t("forms.appeal.applicantHidden")}</p>
      )}
      <p className="row">
        <SubmitButton>{t(stored.revision === null ? "forms.create" : "forms.save")}</SubmitButton>
        <Anchor className="btn btn-plain" href={back}>
          {t("forms.cancel")}
        </Anchor>
      </p>
    </Form>
  );
}
