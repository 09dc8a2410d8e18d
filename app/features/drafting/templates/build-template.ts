import type { JSONContent } from "@tiptap/core";

import type { DraftKind, Language, NormPosition } from "#prisma/generated/client.ts";

import { bulletList, heading, paragraph, table, text } from "./blocks.ts";
import type { TemplateWords } from "./template-words.ts";
import { wordsEn } from "./words-en.ts";
import { wordsKk } from "./words-kk.ts";
import { wordsRu } from "./words-ru.ts";

/** A norm as a document names it. */
export interface NormToCite {
  readonly slug: string;
  readonly path: string | null;
  /** Its place and its act in words. */
  readonly label: string;
}

export interface NormToChange extends NormToCite {
  readonly current: string | null;
  readonly proposed: string | null;
  readonly because: string | null;
  /** The wordings are our summary, not the words of the law. */
  readonly isSummary: boolean;
}

/** What a record gives to a document. Nothing of it says who an applicant is. */
export interface RecordFacts {
  readonly title: string;
  readonly addressees: readonly string[];
  readonly norms: readonly NormToChange[];
  readonly atIssue: readonly (NormToCite & { readonly position: NormPosition | null })[];
  /** Null: none is linked. */
  readonly appeals: { readonly count: number; readonly atLeast: boolean } | null;
  readonly requestedOn: string | null;
}

const allWords: Readonly<Record<Language, TemplateWords>> = { kk: wordsKk, ru: wordsRu, en: wordsEn };

/** What a document of this kind is called until somebody names it. */
export const titleOf = (kind: DraftKind, language: Language): string => allWords[language].title[kind];

/** A document of its kind as the office begins it: filled from the record, with places left to write in. */
export function buildTemplate(kind: DraftKind, language: Language, facts: RecordFacts): JSONContent {
  return { type: "doc", content: parts[kind](allWords[language], facts) };
}

type Parts = (words: TemplateWords, facts: RecordFacts) => JSONContent[];

const cite = ({ slug, path, label }: NormToCite): JSONContent => ({
  type: "citation",
  attrs: { target: "act", name: slug, path, on: null, label },
});
const COMMISSIONER = "law-commissioner";

const addressed = (words: TemplateWords, names: readonly string[]): JSONContent[] =>
  (names.length > 0 ? names : [words.noAddressee]).map((name) => paragraph(name, { placement: "addressee" }));
const signed = (words: TemplateWords): JSONContent => paragraph(words.signature, { placement: "signature" });
const appeals = (words: TemplateWords, facts: RecordFacts): JSONContent =>
  paragraph(facts.appeals ? words.appeals(facts.appeals.count, facts.appeals.atLeast) : words.noAppeals);
const basis = ({ basis: { before, law, after } }: TemplateWords): JSONContent =>
  paragraph([...text(before), cite({ slug: COMMISSIONER, path: "art_11", label: law }), ...text(after)]);
const within = ({ answerWithin: { before, law, after } }: TemplateWords): JSONContent =>
  paragraph([...text(before), cite({ slug: COMMISSIONER, path: "art_15.p_2", label: law }), ...text(after)]);
const normList = (facts: RecordFacts): JSONContent[] =>
  facts.norms.length > 0 ? [bulletList(facts.norms.map((norm) => [cite(norm)]))] : [];

function comparativeTable({ table: words }: TemplateWords, facts: RecordFacts): JSONContent {
  const wording = (value: string | null, isSummary: boolean) =>
    paragraph(value === null ? "" : `${isSummary ? words.summary : ""}${value}`);
  const rows = facts.norms.map((norm, index) => [
    paragraph(String(index + 1)),
    paragraph([cite(norm)]),
    wording(norm.current, norm.isSummary),
    wording(norm.proposed, norm.isSummary),
    paragraph(norm.because ?? ""),
  ]);
  const empty = ["1", "", "", "", ""].map((value) => paragraph(value));
  const heads = [words.number, words.element, words.current, words.proposed, words.because];
  return table(heads, rows.length > 0 ? rows : [empty]);
}

const sections = (
  words: TemplateWords,
  facts: RecordFacts,
  list: readonly (readonly [string, string])[],
): JSONContent[] =>
  // The section without a task is the one about appeals: the record knows what stands there.
  list.flatMap(([title, task]) => [heading(2, title), task === "" ? appeals(words, facts) : paragraph(task)]);

const titled = (words: TemplateWords, kind: DraftKind, facts: RecordFacts): JSONContent[] => [
  heading(1, words.title[kind], { align: "center" }),
  paragraph(facts.title, { align: "center" }),
];

const recommendation =
  (kind: DraftKind): Parts =>
  (words, facts) => [
    ...addressed(words, facts.addressees),
    ...titled(words, kind, facts),
    basis(words),
    appeals(words, facts),
    ...(facts.norms.length > 0 ? [paragraph(words.breached), ...normList(facts)] : []),
    paragraph(words.reasons),
    paragraph(words.demand),
    within(words),
    signed(words),
  ];

const parts: Readonly<Record<DraftKind, Parts>> = {
  proposal_letter: (words, facts) => [
    ...addressed(words, facts.addressees),
    basis(words),
    ...(facts.norms.length > 0
      ? [paragraph(words.normsFollow), ...normList(facts)]
      : [paragraph(words.normsMissing)]),
    appeals(words, facts),
    paragraph(words.reasons),
    paragraph(words.enclosed),
    paragraph(words.answerPlease),
    signed(words),
  ],
  comparative_table: (words, facts) => [
    ...titled(words, "comparative_table", facts),
    comparativeTable(words, facts),
  ],
  explanatory_note: (words, facts) => [
    ...titled(words, "explanatory_note", facts),
    ...sections(words, facts, words.note),
  ],
  concept: (words, facts) => [...titled(words, "concept", facts), ...sections(words, facts, words.concept)],
  special_recommendation: recommendation("special_recommendation"),
  recommendation_letter: recommendation("recommendation_letter"),
  court_opinion: (words, facts) => [
    ...addressed(words, facts.addressees.length > 0 ? facts.addressees : [words.opinion.court]),
    ...titled(words, "court_opinion", facts),
    ...(facts.requestedOn === null ? [] : [paragraph(words.opinion.requestedOn(facts.requestedOn))]),
    paragraph(words.opinion.norms),
    ...(facts.atIssue.length > 0
      ? [bulletList(facts.atIssue.map((norm) => [cite(norm)]))]
      : [paragraph(words.normsMissing)]),
    ...sections(words, facts, words.opinion.sections),
    heading(2, words.opinion.positionHeading),
    ...(facts.atIssue.length > 0
      ? facts.atIssue.map((norm) =>
          paragraph([
            cite(norm),
            ...text(`: ${norm.position ? words.opinion.position[norm.position] : words.opinion.noPosition}.`),
          ]),
        )
      : [paragraph(words.opinion.noPosition)]),
    heading(2, words.opinion.fixHeading),
    paragraph(words.opinion.fix),
    signed(words),
  ],
};
