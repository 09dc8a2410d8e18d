import type { QueryWord, Term } from "../analysis/analyse.ts";
import type { SimilarHit, SimilarQuery } from "../engine.ts";
import {
  type Character,
  likenessOf,
  mostAlike,
  reasonsOf,
  TRAITS,
  type Trait,
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
    const numbers = answers.map((bits) =>
      matchesOf(view, bits).numbers.filter((number) => !except.has(number)),
    );
    return {
      any: anyOf(answers),
      of: new Map(those.map((term, at) => [term, numbers[at] ?? new Int32Array(0)])),
    };
  };
  const { any, of: having } = await numbersHaving(terms, "vector");
  const { of: havingInTitle } = await numbersHaving(inTitle, "title_vector");
  const among = matchesOf(view, null).numbers.length;
  const weights = weightsOf(character, among, (term) => having.get(term)?.length ?? 0);
  const shared = new Map(TRAITS.map((trait) => [trait, sharedOf(view.known.limit, weights[trait], having)]));
  const inTitles = new Map(
    LANGUAGES.map((language) => [language, sharedOf(view.known.limit, weights[language], havingInTitle)]),
  );
  const all = matchesOf(view, any);
  const counts = await countMatches(client, sets, all, {
    ...{ filters: query.filters, without: {} },
    ...{ by: "prior", enough: 0 },
  });
  const others = counts.passing(all).filter((number) => !except.has(number));
  const found = others.map((number) => ({
    number,
    likeness: likenessOf({
      count: (trait: Trait) => shared.get(trait)?.counts[number] ?? 0,
      share: (trait: Trait) => shared.get(trait)?.shares[number] ?? 0,
      titleShare: (language) => inTitles.get(language)?.shares[number] ?? 0,
    }),
  }));
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

/** By the number of a document: how many of the terms it has, and how much they tell together. */
function sharedOf(
  limit: number,
  weights: ReadonlyMap<Term, number>,
  having: ReadonlyMap<Term, Int32Array>,
): { readonly counts: Uint16Array; readonly shares: Float32Array } {
  const [counts, shares] = [new Uint16Array(limit), new Float32Array(limit)];
  for (const [term, weight] of weights)
    for (const number of having.get(term) ?? []) {
      counts[number] = (counts[number] ?? 0) + 1;
      shares[number] = (shares[number] ?? 0) + weight;
    }
  return { counts, shares };
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
