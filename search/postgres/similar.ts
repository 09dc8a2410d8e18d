import type { QueryWord, Term } from "../analysis/analyse.ts";
import type { SimilarHit, SimilarQuery } from "../engine.ts";
import {
  type Character,
  likenessOf,
  mostAlike,
  reasonsOf,
  type Shared,
  TRAITS,
  weightsOf,
} from "../likeness.ts";
import type { Field } from "./atoms.ts";
import { type FoundDocument, LANGUAGES } from "../stored.ts";
import { countMatches } from "./count.ts";
import type { FacetSets } from "./facet-sets.ts";
import { answersTo, anyOf, matchesOf } from "./matches.ts";
import type { View } from "./mirror.ts";
import type { Queryable } from "./write.ts";

const askedFor = (term: Term): QueryWord => ({ text: term, terms: [term], prefixes: [], together: [] });

/** A row, and why it is like what was asked about. */
export interface SimilarRow {
  readonly row: FoundDocument;
  readonly reasons: Omit<SimilarHit, "hit">;
}

/**
 * The documents most like one. What each word and citation tells is counted among what the reader sees alone, so that
 * nothing of the rest shows in the order.
 */
export async function findSimilar(
  client: Queryable,
  sets: FacetSets,
  view: View,
  query: SimilarQuery,
  character: Character,
): Promise<SimilarRow[]> {
  const terms = TRAITS.flatMap((trait) => [...character[trait].keys()]);
  if (terms.length === 0) return [];
  const except = await numbersOf(client, query.except);
  const inTitle = terms.filter((term) => TRAITS.some((trait) => character[trait].get(term)?.isInTitle));
  const numbersHaving = async (those: readonly Term[], field: Field) => {
    const [answers = []] = await answersTo(client, view.known, those.map(askedFor), [field]);
    for (const bits of answers) for (const number of except) forget(bits, number);
    const numbers = answers.map((bits) => matchesOf(view, bits).numbers);
    return {
      any: anyOf(answers),
      of: new Map(those.map((term, at) => [term, numbers[at] ?? new Int32Array(0)])),
    };
  };
  const { any, of: having } = await numbersHaving(terms, "vector");
  const { of: havingInTitle } = await numbersHaving(inTitle, "title_vector");
  const among = matchesOf(view, null).numbers.length;
  const weights = weightsOf(character, among, (term) => having.get(term)?.length ?? 0);
  const scores = new Scores(view.known.limit);
  scores.add(weights.provisions, having, scores.ofProvisions, scores.provisions);
  scores.add(weights.acts, having, scores.ofActs, null);
  for (const language of LANGUAGES) scores.addWords(weights[language], having, havingInTitle);
  const all = matchesOf(view, any);
  const counts = await countMatches(client, sets, all, {
    ...{ filters: query.filters, without: {} },
    ...{ by: "prior", enough: 0 },
  });
  const found: { readonly number: number; readonly likeness: number }[] = [];
  for (const number of counts.passing(all)) {
    const likeness = likenessOf(scores.of(number));
    if (likeness > 0) found.push({ number, likeness });
  }
  const best = mostAlike(found, (a, b) => a.number - b.number).slice(0, query.limit);
  const rows = await readRows(
    client,
    best.map(({ number }) => number),
  );
  return best
    .flatMap(({ number }) => rows.get(number) ?? [])
    .map(({ terms: own, ...row }) => {
      const has = new Set(own);
      return { row, reasons: reasonsOf(character, weights, (term) => has.has(term)) };
    });
}

const forget = (bits: Uint32Array, number: number): void => {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) & ~(1 << (number & 31));
};

type Having = ReadonlyMap<Term, Int32Array>;

/** What each document shares, by its number. */
class Scores {
  readonly provisions: Uint16Array;
  readonly ofProvisions: Float32Array;
  readonly ofActs: Float32Array;
  private readonly words: Uint16Array;
  private readonly ofWords: Float32Array;
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
    this.provisions = new Uint16Array(limit);
    this.ofProvisions = new Float32Array(limit);
    this.ofActs = new Float32Array(limit);
    this.words = new Uint16Array(limit);
    this.ofWords = new Float32Array(limit);
  }

  add(
    weights: ReadonlyMap<Term, number>,
    having: Having,
    to: Float32Array,
    counts: Uint16Array | null,
  ): void {
    for (const [term, weight] of weights)
      for (const number of having.get(term) ?? []) {
        to[number] = (to[number] ?? 0) + weight;
        if (counts) counts[number] = (counts[number] ?? 0) + 1;
      }
  }

  /** The words of one language: what counts is the language in which most is shared. */
  addWords(weights: ReadonlyMap<Term, number>, having: Having, inTitle: Having): void {
    if (weights.size === 0) return;
    const [shares, counts] = [new Float32Array(this.limit), new Uint16Array(this.limit)];
    this.add(weights, having, shares, counts);
    this.add(weights, inTitle, shares, null);
    for (let number = 0; number < this.limit; number += 1) {
      this.words[number] = Math.max(this.words[number] ?? 0, counts[number] ?? 0);
      this.ofWords[number] = Math.max(this.ofWords[number] ?? 0, shares[number] ?? 0);
    }
  }

  of(number: number): Shared {
    return {
      provisions: this.provisions[number] ?? 0,
      ofProvisions: this.ofProvisions[number] ?? 0,
      ofActs: this.ofActs[number] ?? 0,
      words: this.words[number] ?? 0,
      ofWords: this.ofWords[number] ?? 0,
    };
  }
}

async function numbersOf(client: Queryable, refs: readonly string[]): Promise<ReadonlySet<number>> {
  const { rows } = await client.query<{ n: number }>("select n from search.document where ref = any($1)", [
    refs,
  ]);
  return new Set(rows.map(({ n }) => n));
}

interface ReadRow extends FoundDocument {
  readonly n: number;
  readonly terms: string[];
}

async function readRows(client: Queryable, numbers: readonly number[]): Promise<Map<number, ReadRow>> {
  const { rows } = await client.query<ReadRow>(
    `select d.n, d.ref, f.kind, f.year, f.status, f.region, d.payload, true as all_words,
       tsvector_to_array(d.vector) as terms
     from search.document d join search.facet_set f on f.id = d.facet_set where d.n = any($1::integer[])`,
    [numbers],
  );
  return new Map(rows.map((row) => [row.n, row]));
}
