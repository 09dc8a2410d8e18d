import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors, SelectField, SubmitButton, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLocal, useT, type LocalText } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";
import { Picker } from "#app/ui/picker.tsx";
import { ProbableDuplicates } from "#app/features/records/probable-duplicates.tsx";

export interface ActFormValues {
  readonly slug: string;
  readonly form: string;
  readonly number: string | null;
  readonly adoptedOn: string | null;
  readonly adiletId: string | null;
  readonly titleKk: string | null;
  readonly titleRu: string | null;
  readonly titleEn: string | null;
  readonly abbrKk: string;
  readonly abbrRu: string;
  readonly abbrEn: string;
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
  readonly issuer: { readonly id: string; readonly name: LocalText } | null;
  readonly revision: number | null;
}

const LANGUAGES = [
  ["Kk", "kk"],
  ["Ru", "ru"],
  ["En", "en"],
] as const;

/** Enters an act into the registry or corrects it. */
export function ActForm({
  stored,
  forms,
  result,
  back,
}: {
  readonly stored: ActFormValues;
  readonly forms: readonly string[];
  readonly result: ReturnedForm | null;
  readonly back: string;
}) {
  const t = useT();
  const local = useLocal();
  const { value, error, formErrors, isConflict } = useReturned(result);
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
      <TextField
        name="slug"
        label={t("forms.act.slug")}
        hint={t("forms.act.slugHint")}
        defaultValue={value("slug", stored.slug)}
        error={error("slug")}
        required
      />
      <div className="form-row">
        <SelectField
          name="form"
          label={t("forms.act.form")}
          defaultValue={value("form", stored.form)}
          error={error("form")}
          options={forms.map((form) => ({ value: form, label: t(`status.actForm.${form}`) }))}
        />
        <TextField
          name="number"
          label={t("forms.act.number")}
          defaultValue={value("number", stored.number)}
          error={error("number")}
        />
        <TextField
          name="adoptedOn"
          label={t("forms.act.adoptedOn")}
          hint={t("forms.dayHint")}
          defaultValue={value("adoptedOn", stored.adoptedOn)}
          error={error("adoptedOn")}
        />
      </div>
      <fieldset>
        <legend>{t("forms.title")}</legend>
        {LANGUAGES.map(([ending, lang]) => (
          <TextField
            key={lang}
            name={`title${ending}`}
            lang={lang}
            label={t(`forms.in.${lang}`)}
            defaultValue={value(`title${ending}`, stored[`title${ending}`])}
            error={error(`title${ending}`)}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{t("forms.act.abbr")}</legend>
        <p className="hint">{t("forms.act.abbrHint")}</p>
        {LANGUAGES.map(([ending, lang]) => (
          <TextField
            key={lang}
            name={`abbr${ending}`}
            lang={lang}
            label={t(`forms.in.${lang}`)}
            defaultValue={value(`abbr${ending}`, stored[`abbr${ending}`])}
          />
        ))}
      </fieldset>
      <div className="form-row">
        <TextField
          name="adiletId"
          label={t("forms.act.adiletId")}
          defaultValue={value("adiletId", stored.adiletId)}
          error={error("adiletId")}
        />
        <TextField
          name="inForceFrom"
          label={t("forms.act.inForceFrom")}
          hint={t("forms.dayHint")}
          defaultValue={value("inForceFrom", stored.inForceFrom)}
          error={error("inForceFrom")}
        />
        <TextField
          name="inForceTo"
          label={t("forms.act.inForceTo")}
          hint={t("forms.dayHint")}
          defaultValue={value("inForceTo", stored.inForceTo)}
          error={error("inForceTo")}
        />
      </div>
      <Picker
        name="issuerId"
        label={t("forms.act.issuer")}
        endpoint="/pick/bodies"
        defaultItems={
          stored.issuer
            ? [{ id: stored.issuer.id, label: local(stored.issuer.name)?.text ?? stored.issuer.id }]
            : []
        }
        error={error("issuerId")}
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
