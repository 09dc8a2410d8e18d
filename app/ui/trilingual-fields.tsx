import { TextAreaField, TextField } from "./field.tsx";
import type { useReturned } from "./form-result.ts";
import { useLanguage, useT, type Language, type LocalText } from "./language.tsx";

const all: readonly Language[] = ["kk", "ru", "en"];

/** One text in three languages, the reader's first, as `name.kk`, `name.ru` and `name.en`. */
export function TrilingualFields({
  name,
  legend,
  hint,
  stored,
  returned: { value, error },
  rows,
}: {
  readonly name: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly stored: LocalText;
  readonly returned: ReturnType<typeof useReturned>;
  /** More than one line a text, if given. */
  readonly rows?: number | undefined;
}) {
  const t = useT();
  const language = useLanguage();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {[language, ...all.filter((other) => other !== language)].map((lang) => {
        const field = {
          name: `${name}.${lang}`,
          lang,
          label: t(`forms.in.${lang}`),
          defaultValue: value(`${name}.${lang}`, stored[lang]),
          error: error(`${name}.${lang}`),
        };
        return rows === undefined ? (
          <TextField key={lang} {...field} />
        ) : (
          <TextAreaField key={lang} {...field} rows={rows} />
        );
      })}
    </fieldset>
  );
}
