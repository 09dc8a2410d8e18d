import {
  type Analysed,
  analyseText,
  type Naming,
  partsOfNumber,
  type Term,
  termOfThing,
} from "../analysis/analyse.ts";
import { normaliseNumber } from "../analysis/normalise.ts";
import type { Language, Localised, SearchDocument } from "../engine.ts";

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

/** What a hit shows. */
export interface Payload {
  readonly number: string | null;
  readonly url: string;
  readonly titles: Localised;
  readonly texts: Localised;
  readonly context?: Localised;
  readonly series: string | null;
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

const LANGUAGES = ["kk", "ru", "en"] as const satisfies readonly Language[];
type Weight = "A" | "B" | "C" | "D";
/** PostgreSQL keeps no place beyond this and no more than 255 places of one term. */
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;
/** Fields stand apart, so that neighbours across them are no phrase. */
const GAP = 20;

/** Shorter words are never taken for mistyped ones; longer ones are no words. */
const OFFERED = { shortest: 4, longest: 40 };

class Vector {
  readonly words = new Set<string>();
  private readonly places = new Map<Term, string[]>();
  private at = 0;

  /** A text with its weight, and in the place of its first word each thing that it names. */
  add({ terms, things, words }: Analysed, weight: Weight): void {
    for (const word of words)
      if (word.length >= OFFERED.shortest && word.length <= OFFERED.longest) this.words.add(word);
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

/** What counts before any word is compared: later years, records before appeals, finished matters a little. */
function priorOf({ year, kind, status }: SearchDocument): number {
  const recent = year === null ? 0 : Math.max(0, Math.min(1, (year - 2000) / 50));
  const heavy = kind === "appeal" || kind === "meeting" ? 0 : 0.15;
  const settled = status === "adopted" || status === "implemented" ? 0.05 : 0;
  const gone = status === "withdrawn" || status === "superseded" || status === "repealed" ? -0.2 : 0;
  return Math.round((recent + heavy + settled + gone) * 100) / 100;
}

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** The term of an act or a provision that a document cites. */
export const termOfCited = (cited: string): Term => `p:${cited}`;

/** `criminal-code#art_146.p_2` cites the part, the article and the code. */
export function termsOfCited(cited: string): Term[] {
  const [act = "", path] = cited.split("#");
  const parts = path?.split(".") ?? [];
  const above = parts.map((_, place) => `${act}#${parts.slice(0, place + 1).join(".")}`);
  return [act, ...above].map(termOfCited);
}

const DAY_MS = 86_400_000;
/** Days since 1 January of 1600, so that no day of law is below 1. */
export const numberOfDay = (day: string | Date): number =>
  Math.floor((new Date(day).getTime() - Date.UTC(1600, 0, 1)) / DAY_MS);

/** A day as a number; where only the year is known, the year below zero; 0 where not even that is. */
const dayNumber = (on: Date | null, year: number | null): number =>
  on === null ? -(year ?? 0) : numberOfDay(on);

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
  const langs = LANGUAGES.filter((language) => document.titles[language] || document.texts[language]);
  return {
    ref: document.id,
    numberKey: document.number === null ? null : normaliseNumber(document.number),
    updatedAt: document.updatedAt.toISOString(),
    titleVector: titles.toString(),
    vector: all.toString(),
    payload: {
      number: document.number,
      url: document.url,
      titles: document.titles,
      texts: document.texts,
      ...(document.context && { context: document.context }),
      series: document.series,
    },
    facets: {
      prior: priorOf(document),
      kind: document.kind,
      year: document.year,
      status: document.status,
      region: document.regionId,
      langs,
      bodies: sorted(document.bodyIds),
      acts: sorted(document.actIds),
      topics: sorted(document.topicIds),
    },
    readers: sorted(document.readers),
    words: all.words,
    day: dayNumber(document.on ?? null, document.year),
  };
}
