import type { JudgedQuery } from "./judged-query.ts";
import { mean, ndcgAt, recallAt, reciprocalRank } from "./metrics.ts";

/** What somebody is shown who asks. */
export interface Answer {
  /** References of the hits in their order, each once; more than the first ten. */
  readonly refs: readonly string[];
  /** Questions offered instead ("did you mean"), the likeliest first. */
  readonly offered: readonly string[];
}

/** What is asked, as a person would who reads in this language. */
export interface Asked extends Pick<JudgedQuery, "language" | "among"> {
  readonly text: string;
}

export type Ask = (asked: Asked) => Promise<Answer>;

/** How one question was answered; measures are null where nothing was to be found. */
export interface Outcome {
  readonly text: string;
  readonly recall: number | null;
  readonly rank: number | null;
  readonly ndcg: number | null;
  /** The first ten. */
  readonly shown: readonly string[];
  readonly missing: readonly string[];
  /** Shown, and must not be. */
  readonly unwanted: readonly string[];
}

export interface Judged {
  readonly query: JudgedQuery;
  readonly outcomes: readonly Outcome[];
  readonly recall: number | null;
  readonly rank: number | null;
  readonly ndcg: number | null;
  /** The forms of a word find the same of what ought to be found; true of a query of one form. */
  readonly isSame: boolean;
}

export const FIRST = 10;

const isProvision = (ref: string): boolean => ref.includes("#");
const plain = (text: string): string => text.trim().toLowerCase().replaceAll("ё", "е");

function foundOutcome({ relevant, unwanted, among }: JudgedQuery, text: string, { refs }: Answer): Outcome {
  const judged = among === "provisions" ? refs.filter(isProvision) : refs;
  const judgements = new Map(relevant.map(({ ref, grade }) => [ref, grade]));
  const shown = judged.slice(0, FIRST);
  return {
    text,
    recall: recallAt(FIRST, judged, judgements),
    rank: reciprocalRank(FIRST, judged, judgements),
    ndcg: ndcgAt(FIRST, judged, judgements),
    shown,
    missing: relevant.filter(({ ref, grade }) => grade >= 2 && !shown.includes(ref)).map(({ ref }) => ref),
    unwanted: unwanted.filter((ref) => shown.includes(ref)),
  };
}

/** An offered question is judged like the only hit that ought to be there. */
function offeredOutcome(wanted: string, text: string, { offered }: Answer): Outcome {
  const shown = offered.slice(0, FIRST);
  const judgements = new Map([[plain(wanted), 3 as const]]);
  const hits = shown.map(plain);
  return {
    text,
    recall: recallAt(FIRST, hits, judgements),
    rank: reciprocalRank(FIRST, hits, judgements),
    ndcg: ndcgAt(FIRST, hits, judgements),
    shown,
    missing: hits.includes(plain(wanted)) ? [] : [wanted],
    unwanted: [],
  };
}

/** Asks a judged query in each of its forms. */
export async function judge(query: JudgedQuery, ask: Ask): Promise<Judged> {
  const outcomes: Outcome[] = [];
  for (const text of query.queries) {
    const answer = await ask({ text, language: query.language, among: query.among });
    outcomes.push(
      query.didYouMean === null
        ? foundOutcome(query, text, answer)
        : offeredOutcome(query.didYouMean, text, answer),
    );
  }
  const missed = new Set(outcomes.map(({ missing }) => missing.toSorted().join("\n")));
  return {
    query,
    outcomes,
    recall: mean(outcomes.map(({ recall }) => recall)),
    rank: mean(outcomes.map(({ rank }) => rank)),
    ndcg: mean(outcomes.map(({ ndcg }) => ndcg)),
    isSame: missed.size <= 1,
  };
}

export interface Row {
  readonly of: string;
  readonly queries: number;
  readonly recall: number | null;
  readonly mrr: number | null;
  readonly ndcg: number | null;
}

/** A query counts once, however many forms it has: many forms of one word are one matter. */
export const rowOf = (of: string, judged: readonly Judged[]): Row => ({
  of,
  queries: judged.length,
  recall: mean(judged.map(({ recall }) => recall)),
  mrr: mean(judged.map(({ rank }) => rank)),
  ndcg: mean(judged.map(({ ndcg }) => ndcg)),
});

export const LEAST = { recall: 0.97, mrr: 0.9 } as const;

/** Why a language does not pass; empty: it does. What is offered is held to the same as what is found. */
export function shortcomings(language: string, judged: readonly Judged[]): string[] {
  const found = judged.filter(({ query }) => query.didYouMean === null);
  const offered = judged.filter(({ query }) => query.didYouMean !== null);
  const low = [rowOf("found", found), rowOf("offered", offered)].flatMap(({ of, recall, mrr }) => [
    ...((recall ?? 1) < LEAST.recall
      ? [`${language}: recall of what is ${of} is ${recall?.toFixed(3) ?? "-"}, not ${String(LEAST.recall)}`]
      : []),
    ...((mrr ?? 1) < LEAST.mrr
      ? [`${language}: MRR of what is ${of} is ${mrr?.toFixed(3) ?? "-"}, not ${String(LEAST.mrr)}`]
      : []),
  ]);
  const differing = judged.filter(({ isSame }) => !isSame).map(({ query }) => query.id);
  const wrong = judged
    .filter(({ outcomes }) => outcomes.some(({ unwanted }) => unwanted.length > 0))
    .map(({ query }) => query.id);
  return [
    ...low,
    ...(differing.length > 0
      ? [`${language}: forms of a word find different things: ${differing.join(", ")}`]
      : []),
    ...(wrong.length > 0 ? [`${language}: shows what must not be found: ${wrong.join(", ")}`] : []),
  ];
}
