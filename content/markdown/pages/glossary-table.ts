import type { Root, RootContent, TableCell, TableRow } from "mdast";
import { visit } from "unist-util-visit";

import type { Term } from "./term.ts";
import { note, startOf } from "./place.ts";

type Language = "kk" | "ru" | "en";
const LANGUAGES: readonly Language[] = ["kk", "ru", "en"];

export interface GlossaryWords {
  readonly languages: Readonly<Record<Language, string>>;
  readonly definition: string;
  readonly abbreviation: string;
  readonly language: string;
  readonly meanings: string;
}

/** Puts the glossary where a page says ```` ```glossary ````: `terms` for all terms, `conflicts` for what has two meanings. */
export function glossaryTable({
  terms,
  language,
  words,
}: {
  readonly terms: readonly Term[];
  readonly language: Language;
  readonly words: GlossaryWords;
}) {
  return (tree: Root): void => {
    visit(tree, "code", (node, index, parent) => {
      if (node.lang !== "glossary" || !parent || index === undefined) return;
      const asked = node.value.trim();
      if (asked !== "terms" && asked !== "conflicts") {
        note(tree, { ...startOf(node), field: "glossary", message: `"${asked}": write terms or conflicts` });
        return;
      }
      const table: RootContent = {
        type: "table",
        children: asked === "terms" ? termRows(terms, language, words) : conflictRows(terms, language, words),
        data: { hProperties: { className: ["glossary"] } },
      };
      parent.children[index] = table;
    });
  };
}

/** A cell in a language of its own says so, for whoever hears it read. */
const cell = (value: string, lang?: Language): TableCell => ({
  type: "tableCell",
  children: [{ type: "text", value }],
  ...(lang !== undefined && { data: { hProperties: { lang } } }),
});
const row = (children: TableCell[]): TableRow => ({ type: "tableRow", children });

const named = ({ term, abbr }: Term, language: Language): string => {
  const short = (abbr[language] ?? []).join(", ");
  return [term[language] ?? "", short && `(${short})`].filter(Boolean).join(" ") || "—";
};

function termRows(terms: readonly Term[], language: Language, words: GlossaryWords): TableRow[] {
  const collator = new Intl.Collator(language);
  const own = [language, ...LANGUAGES.filter((one) => one !== language)];
  const head = row([...own.map((one) => cell(words.languages[one])), cell(words.definition)]);
  const rows = [...terms]
    .sort((one, other) => collator.compare(one.term[language] ?? "", other.term[language] ?? ""))
    .map((term) => {
      const said = [term.definition?.[language], term.note?.[language]].filter(Boolean).join(" ");
      return row([...own.map((one) => cell(named(term, one), one)), cell(said || "—")]);
    });
  return [head, ...rows];
}

/** Abbreviations that stand for several things, each with all of them. */
function conflictRows(terms: readonly Term[], language: Language, words: GlossaryWords): TableRow[] {
  const rows = LANGUAGES.flatMap((one) => {
    const meanings = new Map<string, string[]>();
    for (const { term, abbr } of terms)
      for (const short of abbr[one] ?? [])
        meanings.set(short, [...(meanings.get(short) ?? []), term[language] ?? term[one] ?? ""]);
    return [...meanings]
      .filter(([, all]) => all.length > 1)
      .map(([short, all]) => row([cell(short, one), cell(words.languages[one]), cell(all.join("; "))]));
  });
  return [row([cell(words.abbreviation), cell(words.language), cell(words.meanings)]), ...rows];
}
