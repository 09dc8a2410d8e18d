import { useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";
import { typeset } from "#app/ui/typeset.ts";

import type { ShownTerm } from "./render.server.ts";

const LANGUAGES = ["kk", "ru", "en"] as const;

/** The terms that a page uses, each with its names in three languages: here the words marked in the text lead. */
export function TermList({
  terms,
  language,
}: {
  readonly terms: readonly ShownTerm[];
  readonly language: "kk" | "ru" | "en";
}) {
  const t = useT();
  if (terms.length === 0) return null;
  return (
    <Section id="terms" title={t("knowledge.terms")} note={t("knowledge.termsLead")}>
      <dl className="term-list">
        {terms.map(({ id, names, said }) => (
          <div key={id} id={`term-${id}`} tabIndex={-1}>
            <dt lang={language}>{typeset(names[language] ?? id, language)}</dt>
            {said === null ? null : <dd lang={language}>{typeset(said, language)}</dd>}
            {LANGUAGES.filter((one) => one !== language && names[one] !== null).map((one) => (
              <dd key={one} className="meta" lang={one}>
                {typeset(names[one] ?? "", one)}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  );
}
