import type { ReactNode } from "react";

import { TextAreaField, TextField } from "./field.tsx";
import type { Returned } from "./form-result.ts";
import { useLanguage, useT, type Language, type LocalText } from "./language.tsx";

const all: readonly Language[] = ["kk", "ru", "en"];

/** The three languages, the reader's first. */
export function useLanguages(): readonly Language[] {
  const language = useLanguage();
  return [language, ...all.filter((other) => other !== language)];
}

/** One text in three languages, the reader's first, as `name.kk`, `name.ru` and `name.en`. */
export function TrilingualFields({
  name,
  nameIn = (lang) => `${name}.${lang}`,
  legend,
  hint,
  stored,
  returned: { field },
  rows,
}: {
  readonly name: string;
  /** How the field of a language is called, if otherwise. */
  readonly nameIn?: ((language: Language) => string) | undefined;
  readonly legend: ReactNode;
  readonly hint?: string | undefined;
  readonly stored: LocalText;
  readonly returned: Returned;
  /** More than one line a text, if given. */
  readonly rows?: number | undefined;
}) {
  const t = useT();
  const languages = useLanguages();
  const kazakh = field(nameIn("kk"), stored.kk);
  // What is wrong with the text in every language is said of the Kazakh one, and belongs under the first.
  const ofAll = kazakh.defaultValue === "" ? kazakh.error : null;
  return (
    <fieldset className={rows === undefined ? undefined : "in-three"}>
      <legend>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      {languages.map((lang, index) => {
        const own = field(nameIn(lang), stored[lang]);
        const error = index === 0 ? (own.error ?? ofAll) : lang === "kk" && ofAll ? null : own.error;
        const attributes = { ...own, error, lang, label: t(`forms.in.${lang}`) };
        return rows === undefined ? (
          <TextField key={lang} {...attributes} />
        ) : (
          <TextAreaField key={lang} {...attributes} rows={rows} />
        );
      })}
    </fieldset>
  );
}
