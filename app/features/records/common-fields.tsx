import { SelectField, TextField } from "#app/ui/field.tsx";
import type { Returned } from "#app/ui/form-result.ts";
import { type LocalText, useLocal, useT } from "#app/ui/language.tsx";

interface FieldProps<Stored> {
  readonly returned: Returned;
  readonly stored: Stored;
}

/** The year of the office's books. */
export function YearField({ returned, stored }: FieldProps<number>) {
  const t = useT();
  return <TextField {...returned.field("year", stored)} label={t("forms.year")} inputMode="numeric" />;
}

/** In which language something was first written. */
export function LanguageField({ returned, stored }: FieldProps<string>) {
  const t = useT();
  const nameOf = (language: string) => t(`forms.languageName.${language}`);
  return (
    <SelectField
      {...returned.field("language", stored, { say: nameOf })}
      label={t("forms.language")}
      options={(["kk", "ru", "en"] as const).map((lang) => ({ value: lang, label: nameOf(lang) }))}
    />
  );
}

/** The region something came from, or none. */
export function RegionField({
  returned,
  stored,
  regions,
}: FieldProps<string | null> & {
  readonly regions: readonly { readonly id: string; readonly name: LocalText }[];
}) {
  const t = useT();
  const local = useLocal();
  const names = new Map(regions.map(({ id, name }) => [id, local(name)?.text ?? id]));
  return (
    <SelectField
      {...returned.field("regionId", stored, { say: (id) => names.get(id) ?? id })}
      label={t("forms.region")}
      options={[
        { value: "", label: t("forms.noRegion") },
        ...[...names].map(([value, label]) => ({ value, label })),
      ]}
    />
  );
}
