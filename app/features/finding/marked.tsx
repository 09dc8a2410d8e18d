import { useLanguage } from "#app/ui/language.tsx";
import { typeset } from "#app/ui/typeset.ts";
import type { Highlight } from "#search/engine.ts";

/** A text with what answers the question marked, in its own language. */
export function Marked({ of: { lang, parts } }: { readonly of: Highlight }) {
  const language = useLanguage();
  const marked = parts.map(({ text, hit }, index) =>
    hit ? <mark key={index}>{typeset(text, lang)}</mark> : <span key={index}>{typeset(text, lang)}</span>,
  );
  return lang === language ? <>{marked}</> : <span lang={lang}>{marked}</span>;
}
