import { useT, type Language } from "#app/ui/language.tsx";

/** Each language by its own name. */
export const LANGUAGE_NAMES = { kk: "Қазақша", ru: "Русский", en: "English" } as const;
const NAMES = { kk: "Қаз", ru: "Рус", en: "Eng" } as const;

/** On a phone one language at a time: the styles show the chosen one, so it works without a script. */
export function LanguageChoice({
  held,
  shown,
}: {
  readonly held: readonly Language[];
  readonly shown: Language;
}) {
  const t = useT();
  if (held.length < 2) return null;
  return (
    <fieldset className="text-languages no-print">
      <legend>{t("laws.text.languages")}</legend>
      {held.map((of) => (
        <label key={of}>
          <input type="radio" name="text-language" value={of} defaultChecked={of === shown} />{" "}
          <span lang={of}>{NAMES[of]}</span>
        </label>
      ))}
    </fieldset>
  );
}
