import { SelectField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLocal, useT, type Language, type LocalText } from "#app/ui/language.tsx";
import { Picker } from "#app/ui/picker.tsx";
import { RevisedForm } from "#app/ui/revised-form.tsx";
import { TrilingualFields } from "#app/ui/trilingual-fields.tsx";
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

/** The form's names are those of the registry's columns: `titleKk`, `abbrRu`. */
const endings = { kk: "Kk", ru: "Ru", en: "En" } as const satisfies Record<Language, string>;

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
  const returned = useReturned(result);
  const { date, error, field } = returned;
  const formName = (form: string) => t(`status.actForm.${form}`);
  const dayHint = { hint: t("forms.dayHint") };
  return (
    <RevisedForm returned={returned} revision={stored.revision} back={back}>
      <ProbableDuplicates duplicates={result?.duplicates} />
      <TextField
        {...field("slug", stored.slug, { hint: t("forms.act.slugHint") })}
        label={t("forms.act.slug")}
        required
      />
      <div className="form-row">
        <SelectField
          {...field("form", stored.form, { say: formName })}
          label={t("forms.act.form")}
          options={forms.map((form) => ({ value: form, label: formName(form) }))}
        />
        <TextField {...field("number", stored.number)} label={t("forms.act.number")} />
        <TextField {...date("adoptedOn", stored.adoptedOn, dayHint)} label={t("forms.act.adoptedOn")} />
      </div>
      <TrilingualFields
        name="title"
        nameIn={(lang) => `title${endings[lang]}`}
        legend={t("forms.title")}
        hint={t("forms.act.titleHint")}
        stored={{ kk: stored.titleKk, ru: stored.titleRu, en: stored.titleEn }}
        returned={returned}
      />
      <TrilingualFields
        name="abbr"
        nameIn={(lang) => `abbr${endings[lang]}`}
        legend={t("forms.act.abbr")}
        hint={t("forms.act.abbrHint")}
        stored={{ kk: stored.abbrKk, ru: stored.abbrRu, en: stored.abbrEn }}
        returned={returned}
      />
      <div className="form-row">
        <TextField {...field("adiletId", stored.adiletId)} label={t("forms.act.adiletId")} />
        <TextField {...date("inForceFrom", stored.inForceFrom, dayHint)} label={t("forms.act.inForceFrom")} />
        <TextField {...date("inForceTo", stored.inForceTo, dayHint)} label={t("forms.act.inForceTo")} />
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
    </RevisedForm>
  );
}
