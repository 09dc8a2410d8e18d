import { cite } from "./cite.ts";
import type { Lexicon } from "./lexicon/compile.ts";
import type { Citation, Language } from "./types.ts";

interface Labels {
  readonly act: string | null;
  readonly article: string | null;
  readonly part_or_paragraph: string | null;
  readonly subparagraph: string | null;
}

interface Expected extends Labels {
  readonly span: readonly [number, number];
  readonly act_only?: boolean;
  readonly note?: boolean;
  readonly indent?: string;
  readonly chapter?: string;
  readonly alternatives?: readonly Partial<Labels>[];
}

/** A labelled sentence, as `shared/citations` writes them. */
export interface Example {
  readonly id: string;
  readonly lang: Language;
  readonly text: string;
  readonly date?: string;
  readonly expected: readonly Expected[];
  readonly tags?: readonly string[];
}

export interface Score {
  readonly right: number;
  /** Citations found, labels given. */
  readonly found: number;
  readonly given: number;
  /** Of those that say "matched". */
  readonly matchedRight: number;
  readonly matched: number;
}

export interface Miss {
  readonly example: Example;
  readonly missing: readonly Expected[];
  readonly surplus: readonly Citation[];
}

const OVERLAP = 0.8;

function overlap([start, end]: readonly [number, number], citation: Citation): number {
  const inner = Math.min(end, citation.end) - Math.max(start, citation.start);
  return inner / (Math.max(end, citation.end) - Math.min(start, citation.start));
}

function isRight(expected: Expected, citation: Citation): boolean {
  if (overlap(expected.span, citation) < OVERLAP) return false;
  return [{}, ...(expected.alternatives ?? [])].some((other) => {
    const label = { ...expected, ...other };
    return (
      label.act === citation.act &&
      label.article === citation.article &&
      label.part_or_paragraph === citation.level1 &&
      label.subparagraph === citation.level2 &&
      (expected.note ?? false) === citation.note &&
      (expected.indent ?? null) === citation.indent &&
      (expected.chapter ?? null) === citation.chapter
    );
  });
}

/** Compares what is found with the labels; acts named without a provision are counted apart. */
export function score(
  example: Example,
  lexicon: Lexicon,
  actsOnly: boolean,
): { score: Score; miss: Miss | null } {
  const citations = cite(example.text, lexicon, { date: example.date ?? null }).filter(
    ({ actOnly }) => actOnly === actsOnly,
  );
  const expected = example.expected.filter(({ act_only = false }) => act_only === actsOnly);
  const left = [...citations];
  const missing: Expected[] = [];
  let matchedRight = 0;
  for (const label of expected) {
    const place = left.findIndex((citation) => isRight(label, citation));
    if (place < 0) missing.push(label);
    else if (left.splice(place, 1)[0]?.state === "matched") matchedRight++;
  }
  const matched = citations.filter(({ state }) => state === "matched").length;
  return {
    score: {
      right: expected.length - missing.length,
      found: citations.length,
      given: expected.length,
      matchedRight,
      matched,
    },
    miss: missing.length + left.length > 0 ? { example, missing, surplus: left } : null,
  };
}
