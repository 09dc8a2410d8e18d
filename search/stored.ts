// What any engine keeps of a document beside its words, and what of it a hit is made of.

import type { Term } from "./analysis/analyse.ts";
import type { Language, Localised, SearchDocument } from "./engine.ts";

export const LANGUAGES = ["kk", "ru", "en"] as const satisfies readonly Language[];

/** What a hit shows. */
export interface Payload {
  readonly number: string | null;
  readonly url: string;
  readonly titles: Localised;
  readonly texts: Localised;
  readonly context?: Localised;
  readonly series: string | null;
}

export const payloadOf = ({ number, url, titles, texts, context, series }: SearchDocument): Payload => ({
  ...{ number, url, titles, texts },
  ...(context && { context }),
  series,
});

/** What an engine found, as hits are made of it. */
export interface FoundDocument {
  readonly ref: string;
  readonly kind: string;
  readonly year: number | null;
  readonly status: string | null;
  readonly region: string | null;
  readonly payload: Payload;
  readonly all_words: boolean;
}

export const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** The languages that a document is written in. */
export const languagesOf = ({ titles, texts }: SearchDocument): Language[] =>
  LANGUAGES.filter((language) => titles[language] || texts[language]);

/** Shorter words are never taken for mistyped ones; longer ones are no words. */
const OFFERED = { shortest: 4, longest: 40 };

/** Of words as they are written, those to be offered for mistyped ones. */
export const wordsToOffer = (words: readonly string[]): string[] =>
  words.filter(({ length }) => length >= OFFERED.shortest && length <= OFFERED.longest);

/** Whoever looks for law or a record is not led first to an appeal, and last to a page that explains them. */
const LIGHT: Readonly<Record<string, number>> = { appeal: 0, meeting: 0, draft: 0, knowledge: -0.2 };

/**
 * What counts before any word is compared: later years, records before appeals, finished matters a little, acts by
 * their legal force (docs/decisions/0012).
 */
export function priorOf({ year, kind, status, standing = 0 }: SearchDocument): number {
  const recent = year === null ? 0 : Math.max(0, Math.min(1, (year - 2000) / 50));
  const heavy = LIGHT[kind] ?? 0.15;
  const settled = status === "adopted" || status === "implemented" ? 0.05 : 0;
  const gone = status === "withdrawn" || status === "superseded" || status === "repealed" ? -0.2 : 0;
  return Math.round(Math.max(0, recent + heavy + settled + gone + standing) * 100) / 100;
}

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
export const dayNumber = (on: Date | null, year: number | null): number =>
  on === null ? -(year ?? 0) : numberOfDay(on);
