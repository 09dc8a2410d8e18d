import { type Analysed, analyseText, type Naming, partsOfNumber, termOfThing } from "../analysis/analyse.ts";
import { normaliseNumber } from "../analysis/normalise.ts";
import type { FacetName, SearchDocument } from "../engine.ts";
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
import { encode, EVERY, GAP, keyOf } from "./encode.ts";

/** A document as Meilisearch holds it. What facets count stands under the facets' names. */
export interface StoredDocument extends Readonly<Record<FacetName, string | null | readonly string[]>> {
  readonly id: string;
  readonly ref: string;
  /** Every term that it answers to. */
  readonly terms: readonly string[];
  /** Its terms in their order, a text or a passage each, and last what stands in no place: things, parts of numbers. */
  readonly inTitle: readonly string[];
  readonly inFirst: readonly string[];
  readonly inText: readonly string[];
  readonly around: readonly string[];
  readonly every: typeof EVERY;
  readonly readers: readonly string[];
  readonly cited: readonly string[];
  readonly numberKey: string | null;
  /** Its day; null where no more than the year is known, which then is `onlyYear`. */
  readonly day: number | null;
  readonly onlyYear: number | null;
  readonly ofYear: number;
  readonly updated: number;
  readonly prior: number;
  readonly payload: Payload;
}

/** The fields that searching reads. */
type Field = "inTitle" | "inFirst" | "inText" | "around";

class Terms {
  readonly all = new Set<string>();
  readonly words = new Set<string>();
  private readonly texts: Readonly<Record<Field, string[]>> = {
    ...{ inTitle: [], inFirst: [], inText: [], around: [] },
  };
  private readonly beside: Readonly<Record<Field, Set<string>>> = {
    ...{ inTitle: new Set(), inFirst: new Set(), inText: new Set(), around: new Set() },
  };

  add({ terms, things, words }: Analysed, field: Field): void {
    for (const word of wordsToOffer(words)) this.words.add(word);
    const text = terms.map((term) => {
      if (term === null) return GAP;
      if (term.startsWith("n:"))
        for (const part of partsOfNumber(term.slice(2))) this.put(encode(`n:${part}`), field);
      const encoded = encode(term);
      this.all.add(encoded);
      return encoded;
    });
    if (text.length > 0) this.texts[field].push(text.join(" "));
    for (const { id } of things) this.put(encode(termOfThing(id)), field);
  }

  private put(term: string, field: Field): void {
    this.all.add(term);
    this.beside[field].add(term);
  }

  inField(field: Field): string[] {
    const beside = [...this.beside[field]];
    return beside.length === 0 ? this.texts[field] : [...this.texts[field], beside.join(" ")];
  }
}

/** What is stored of a document, and its words as they are written. They go through the same analysis as questions. */
export function storedOf(
  document: SearchDocument,
  names: Naming | null,
): { readonly stored: StoredDocument; readonly words: ReadonlySet<string> } {
  const terms = new Terms();
  terms.add(analyseText(document.number ?? "", "ru", null), "inTitle");
  for (const language of LANGUAGES)
    terms.add(analyseText(document.titles[language] ?? "", language, names), "inTitle");
  for (const language of LANGUAGES) {
    const passages = (document.texts[language] ?? "").split(/\n{2,}/u);
    passages.forEach((passage, index) => {
      terms.add(analyseText(passage, language, names), index === 0 ? "inFirst" : "inText");
    });
  }
  for (const language of LANGUAGES)
    terms.add(analyseText(document.context?.[language] ?? "", language, names), "around");
  const { year, number } = document;
  const day = dayNumber(document.on ?? null, year);
  const stored: StoredDocument = {
    ...{ id: keyOf(document.id), ref: document.id },
    terms: [...terms.all],
    inTitle: terms.inField("inTitle"),
    inFirst: terms.inField("inFirst"),
    inText: terms.inField("inText"),
    around: terms.inField("around"),
    every: EVERY,
    ...{ kind: document.kind, status: document.status, region: document.regionId },
    ...{ year: year === null ? null : String(year), lang: languagesOf(document) },
    body: sorted(document.bodyIds),
    act: sorted(document.actIds),
    topic: sorted(document.topicIds),
    readers: sorted(document.readers),
    cited: sorted((document.cites ?? []).flatMap(termsOfCited)),
    numberKey: number === null ? null : normaliseNumber(number),
    day: day > 0 ? day : null,
    onlyYear: day < 0 ? -day : null,
    ofYear: year ?? 0,
    updated: document.updatedAt.getTime(),
    prior: priorOf(document),
    payload: payloadOf(document),
  };
  return { stored, words: terms.words };
}
