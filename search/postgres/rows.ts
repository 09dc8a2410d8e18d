import {
  type Analysed,
  analyseText,
  type Naming,
  partsOfNumber,
  type Term,
  termOfThing,
} from "../analysis/analyse.ts";
import { normaliseNumber } from "../analysis/normalise.ts";
import type { SearchDocument } from "../engine.ts";
import {
  dayNumber,
  LANGUAGES,
  languagesOf,
  type Payload,
  payloadOf,
  priorOf,
  sorted,
  termsOfCited,
  wordsToOffer,
} from "../stored.ts";

/** A document as the tables hold it. */
export interface Row {
  readonly ref: string;
  readonly numberKey: string | null;
  readonly updatedAt: string;
  readonly titleVector: string;
  readonly vector: string;
  readonly payload: Payload;
  readonly facets: FacetColumns;
  readonly readers: readonly string[];
  /** Its day, as `dayNumber` counts. */
  readonly day: number;
  /** Its words of some length, as they are written. */
  readonly words: ReadonlySet<string>;
}

/** A combination of facets; as JSON it is the key of its row. */
export interface FacetColumns {
  readonly prior: number;
  readonly kind: string;
  readonly year: number | null;
  readonly status: string | null;
  readonly region: string | null;
  readonly langs: readonly string[];
  readonly bodies: readonly string[];
  readonly acts: readonly string[];
  readonly topics: readonly string[];
}

type Weight = "A" | "B" | "C" | "D";
/** PostgreSQL keeps no place beyond this and no more than 255 places of one term. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;
/** Fields stand apart, so that neighbours across them are no phrase. */
const GAP = 20;

class Vector {
  readonly words = new Set<string>();
  private readonly places = new Map<Term, string[]>();
  private at = 0;

  /** A text with its weight, and in the place of its first word each thing that it names. */
  add({ terms, things, words }: Analysed, weight: Weight): void {
    for (const word of wordsToOffer(words)) this.words.add(word);
    for (const { at, id } of things) this.put(termOfThing(id), weight, this.at + at + 1);
    for (const term of terms) {
      this.at += 1;
      if (term === null) continue;
      this.put(term, weight, this.at);
      if (term.startsWith("n:"))
        for (const part of partsOfNumber(term.slice(2))) this.put(`n:${part}`, weight, this.at);
    }
    this.at += GAP;
  }

  private put(term: Term, weight: Weight, at: number): void {
    const places = this.places.get(term) ?? [];
    if (places.length === 0) this.places.set(term, places);
    if (places.length < MOST_PLACES) places.push(`${Math.min(at, LAST_PLACE)}${weight}`);
  }

  /** A term that is asked for by itself and counts for nothing beside the words. */
  mark(term: Term): void {
    if (!this.places.has(term)) this.places.set(term, []);
  }

  toString(): string {
    const lexemes: string[] = [];
    for (const [term, places] of this.places) {
      // A term is letters, digits, dashes and dots; 500 letters without a break are no word.
      if (term.length <= 500)
        lexemes.push(`${quoteTerm(term)}${places.length > 0 ? ":" : ""}${places.join(",")}`);
    }
    return lexemes.join(" ");
  }
}

/** A term as tsvector and tsquery read it. */
export const quoteTerm = (term: Term): string => `'${term.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** What is stored of a document. Its words go through the same analysis as the questions. */
export function rowOf(document: SearchDocument, names: Naming | null): Row {
  const titles = new Vector();
  const all = new Vector();
  const number = analyseText(document.number ?? "", "ru", null);
  titles.add(number, "A");
  all.add(number, "A");
  for (const language of LANGUAGES) {
    const title = analyseText(document.titles[language] ?? "", language, names);
    titles.add(title, "A");
    all.add(title, "A");
  }
  for (const language of LANGUAGES) {
    const passages = (document.texts[language] ?? "").split(/\n{2,}/u);
    passages.forEach((passage, index) => {
      all.add(analyseText(passage, language, names), index === 0 ? "B" : "C");
    });
  }
  for (const language of LANGUAGES)
    all.add(analyseText(document.context?.[language] ?? "", language, names), "D");
  for (const cited of document.cites ?? []) for (const term of termsOfCited(cited)) all.mark(term);
  return {
    ref: document.id,
    numberKey: document.number === null ? null : normaliseNumber(document.number),
    updatedAt: document.updatedAt.toISOString(),
    titleVector: titles.toString(),
    vector: all.toString(),
    payload: payloadOf(document),
    facets: {
      prior: priorOf(document),
      kind: document.kind,
      year: document.year,
      status: document.status,
      region: document.regionId,
      langs: languagesOf(document),
      bodies: sorted(document.bodyIds),
      acts: sorted(document.actIds),
      topics: sorted(document.topicIds),
    },
    readers: sorted(document.readers),
    words: all.words,
    day: dayNumber(document.on ?? null, document.year),
  };
}
