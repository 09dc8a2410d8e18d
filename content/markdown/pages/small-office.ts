import { compileRegistry } from "../../citations/lexicon/compile.ts";
import type { Citation } from "../../citations/types.ts";
import { pathOfCitation } from "../../read/provision-path.ts";

import type { Term } from "./term.ts";
import type { Resolve } from "./link-targets.ts";
import type { RenderOptions } from "./render-page.ts";

/** An office with two acts, two pages and three terms, for tests. */
export const smallLexicon = compileRegistry({
  acts: [
    {
      slug: "constitution",
      form: "constitution",
      title: { en: "Constitution", ru: "Конституция Республики Казахстан" },
      inForceTo: "2026-06-30",
      successor: "constitution-2026",
    },
    {
      slug: "constitution-2026",
      form: "constitution",
      title: { en: "Constitution", ru: "Конституция Республики Казахстан" },
      inForceFrom: "2026-07-01",
    },
    {
      slug: "criminal-code",
      form: "code",
      title: { en: "Criminal Code", ru: "Уголовный кодекс", kk: "Қылмыстық кодекс" },
      abbr: { ru: ["УК"] },
      structure: "part_point",
      lastArticle: 470,
    },
  ],
});

export const smallTerms: readonly Term[] = [
  {
    id: "bill",
    term: { kk: "заң жобасы", ru: "законопроект", en: "bill, draft law" },
    abbr: {},
    definition: { en: "A law before it is passed." },
  },
  {
    id: "interdepartmental-commission",
    term: {
      kk: "ведомствоаралық комиссия",
      ru: "межведомственная комиссия",
      en: "Interdepartmental Commission",
    },
    abbr: { kk: ["ВАК"], ru: ["МВК"], en: ["IDC"] },
  },
  {
    id: "medical-social-expertise",
    term: { en: "medical-social expertise" },
    abbr: { en: ["A&Sb"] },
  },
  { id: "constitutional-court", term: { en: "Constitutional Court" }, abbr: { en: ["CC"] } },
  { id: "civil-code", term: { en: "Civil Code" }, abbr: { en: ["CC"] } },
];

const resolve: Resolve = (target) => {
  if (target.kind === "page")
    return ["", "route", "powers"].includes(target.slug)
      ? {
          href: `/knowledge/${target.slug}${target.anchor === null ? "" : `#s-${target.anchor}`}`,
          title: target.slug,
        }
      : null;
  if (target.kind === "record")
    return target.number === "P-01" ? { href: "/records/P-01", title: "P-01" } : null;
  if (target.kind === "act") return { href: `/laws/${target.slug}/${target.path ?? ""}`, title: target.slug };
  return { href: `#term-${target.id}`, title: target.id };
};

const hrefForCitation = ([citation]: readonly Citation[]): string | null =>
  citation?.state === "matched" && citation.act !== null
    ? `/laws/${citation.act}/${pathOfCitation(citation) ?? ""}?on=2026-11-01`
    : null;

export const smallOffice: RenderOptions = {
  language: "en",
  words: {
    callouts: { note: "Note", important: "Important", example: "Example", unconfirmed: "Not confirmed" },
    glossary: {
      languages: { kk: "Kazakh", ru: "Russian", en: "English" },
      definition: "What it is",
      abbreviation: "Abbreviation",
      language: "Language",
      meanings: "May stand for",
    },
    footnotes: "Notes",
    backToText: "Back to the text",
    table: "Table",
    broken: "Leads nowhere",
  },
  resolve,
  terms: smallTerms,
  lexicon: smallLexicon,
  date: "2026-11-01",
  hrefForCitation,
};
