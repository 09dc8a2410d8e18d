import { CLASSES } from "./judged-query.ts";
import { type Judged, type Row, rowOf } from "./judge.ts";

const figure = (value: number | null): string => (value === null ? "–" : value.toFixed(3)).padStart(10);

function printRow({ of, queries, recall, mrr, ndcg }: Row): void {
  console.log(
    `  ${of.padEnd(16)}${String(queries).padStart(8)}${figure(recall)}${figure(mrr)}${figure(ndcg)}`,
  );
}

/** The measures of each class of query, then of what is found and of what is offered. */
export function printTable(language: string, judged: readonly Judged[]): void {
  console.log(
    `\n${language.padEnd(18)}${["queries", "recall@10", "MRR", "nDCG@10"].map((head, at) => head.padStart(at === 0 ? 8 : 10)).join("")}`,
  );
  for (const each of CLASSES) {
    const own = judged.filter(({ query }) => query.class === each);
    if (own.length > 0) printRow(rowOf(each, own));
  }
  printRow(
    rowOf(
      "all found",
      judged.filter(({ query }) => query.didYouMean === null),
    ),
  );
  printRow(
    rowOf(
      "all offered",
      judged.filter(({ query }) => query.didYouMean !== null),
    ),
  );
}

/** The questions that were not answered as judged, each with what is missing and what was shown instead. */
export function printFailures(judged: readonly Judged[], found: ReadonlySet<string>): void {
  for (const { query, outcomes } of judged) {
    for (const { text, rank, missing, unwanted, shown } of outcomes) {
      const isFirst = rank === null || rank === 1;
      if (missing.length === 0 && unwanted.length === 0 && isFirst) continue;
      const lacks = missing.map((ref) =>
        query.didYouMean === null && !found.has(ref) ? `${ref} (not in the index)` : ref,
      );
      const first =
        rank === null || isFirst
          ? ""
          : rank === 0
            ? "  none right"
            : `  first right at ${String(Math.round(1 / rank))}`;
      console.log(`\n${query.id}  «${text}»${first}`);
      if (lacks.length > 0) console.log(`  missing   ${lacks.join(", ")}`);
      if (unwanted.length > 0) console.log(`  unwanted  ${unwanted.join(", ")}`);
      console.log(`  shown     ${shown.length === 0 ? "nothing" : shown.join(", ")}`);
    }
  }
}
