import type { Block, Cell, Cited, Table } from "./blocks.ts";
import { passagesIn, wordsOfBlocks } from "./words-of.ts";

/** What a column of a comparative table is for. */
export const comparativeColumns = ["number", "element", "current", "proposed", "because"] as const;
export type ComparativeColumn = (typeof comparativeColumns)[number];

/** How offices head each column, in Kazakh, Russian and English. The first that fits counts. */
const HEADS: readonly (readonly [ComparativeColumn, RegExp])[] = [
  ["number", /^(?:№|n[oº]?\.?|#|р\/с|рет)(?:\s*№|\s*п\/п|\s*саны)?\.?$|^п\/п$/iu],
  ["proposed", /предлагаем|ұсыныл(?:атын|ып|ған)|proposed|suggested/iu],
  ["current", /действующ|қолданыстағы|қазіргі|current|existing|in force/iu],
  ["because", /обоснован|негізде|justif|reason|rationale|explanat|ескертпе|примечан/iu],
  ["element", /структурн|құрылымд|structural|element|provision|норма|статья|бап/iu],
];

/**
 * What each column is for, by the words at its head; null if this is no comparative table: one without a wording that
 * is in force and one that is proposed.
 */
export function readComparativeHeads(heads: readonly string[]): (ComparativeColumn | null)[] | null {
  const taken = new Set<ComparativeColumn>();
  const columns = heads.map((head) => {
    const said = head.replaceAll(/\s+/gu, " ").trim();
    const column = HEADS.find(([name, pattern]) => !taken.has(name) && pattern.test(said))?.[0] ?? null;
    if (column) taken.add(column);
    return column;
  });
  return taken.has("current") && taken.has("proposed") ? columns : null;
}

export interface ComparedNorm {
  readonly element: string;
  readonly cited: Cited | null;
  readonly current: readonly Block[];
  readonly proposed: readonly Block[];
  readonly because: readonly Block[];
}

/** The rows of the comparative tables of a document, in order; none if it has none. */
export function comparedNorms(blocks: readonly Block[]): ComparedNorm[] {
  return blocks.flatMap((block) => (block.kind === "table" ? normsOf(block) : []));
}

function normsOf({ rows }: Table): ComparedNorm[] {
  const [head = [], ...body] = rows;
  const columns = readComparativeHeads(head.map(({ blocks }) => wordsOfBlocks(blocks)));
  if (!columns) return [];
  return body.flatMap((cells) => {
    const cellOf = (name: ComparativeColumn): Cell | undefined => cells[columns.indexOf(name)];
    // A row of one cell over all columns names the act that follows.
    if (cells.length < columns.length) return [];
    const element = cellOf("element")?.blocks ?? [];
    return [
      {
        element: wordsOfBlocks(element).trim(),
        cited:
          passagesIn(element)
            .flatMap(({ content }) =>
              content.flatMap((part) => (part.kind === "words" ? (part.cited ?? []) : [])),
            )
            .at(0) ?? null,
        current: cellOf("current")?.blocks ?? [],
        proposed: cellOf("proposed")?.blocks ?? [],
        because: cellOf("because")?.blocks ?? [],
      },
    ];
  });
}

/** What a row does to the law, by what offices write where there is no wording. */
export function deedOf({ current, proposed }: ComparedNorm): "insertion" | "repeal" | "substitution" {
  const isNone = (blocks: readonly Block[]) =>
    /^(?:[-–—.\s]*|отсутству\S*|нет|жоқ|absent|none)\.?$/iu.test(wordsOfBlocks(blocks).trim());
  const isOut =
    /^[«"]?(?:исключ\S*|алып\s+таста\S*|признать\s+утратив\S*.*|күші\s+жой\S*.*|delete\S*|repeal\S*)\.?[»"]?$/iu;
  if (isOut.test(wordsOfBlocks(proposed).trim()) || (isNone(proposed) && !isNone(current))) return "repeal";
  return isNone(current) ? "insertion" : "substitution";
}
