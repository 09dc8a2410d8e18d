import type { ChangeKind } from "#content/laws/compare-laws.ts";
import { type Change, compareWords, countChanges, type Piece } from "#content/laws/compare-laws.ts";
import { isGrave, type LawUnit, type ProblemKind, type Step } from "#content/laws/types.ts";

import { compareImport, type ComparedWith } from "./compare-import.server.ts";
import { readImport } from "./read-import.server.ts";

const PROBLEMS_SHOWN = 50;
const CHANGES_SHOWN = 20;
const WORDS_SHOWN = 4_000;

/** A heading of the act with how many articles, or points, stand below it. */
export interface OutlineEntry {
  readonly path: string;
  readonly depth: number;
  readonly heading: string;
  readonly units: number;
  /** The first and the last article below, or point of rules. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface ChangeShown {
  readonly path: string;
  readonly kind: ChangeKind;
  readonly pieces: readonly Piece[];
}

export interface ComparedShown {
  readonly from: string;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  readonly total: number;
  readonly changes: readonly ChangeShown[];
  readonly pageCount: number;
}

/** All that the preview of an import shows; null if this act has no such import. */
export async function viewImport(slug: string, id: string, search: URLSearchParams) {
  const read = await readImport(slug, id);
  if (!read) return null;
  const { law, storedAt, ...given } = read;
  const { same, before } = await compareImport(read);
  const page = pageIn(search, "page", law.problems.length / PROBLEMS_SHOWN);
  const changesPage = pageIn(search, "changes", 1_000_000);
  return {
    given: {
      ...{ id: given.id, slug, language: given.language, on: given.on, source: given.source },
      ...{ fileName: given.fileName, titles: given.titles, startedBy: given.startedBy, format: law.format },
    },
    isStored: storedAt !== null && same !== null && same.changes.length === 0,
    isGrave: law.problems.some(isGrave),
    steps: countBy<Step>(law.units.map(({ step }) => step)),
    units: law.units.length,
    outline: outlineOf(law.units),
    problems: law.problems.slice((page - 1) * PROBLEMS_SHOWN, page * PROBLEMS_SHOWN),
    problemKinds: countBy<ProblemKind>(law.problems.map(({ kind }) => kind)),
    problemCount: law.problems.length,
    page,
    pageCount: Math.max(1, Math.ceil(law.problems.length / PROBLEMS_SHOWN)),
    same: same && shown(same, changesPage),
    before: before && shown(before, changesPage),
    changesPage,
  };
}

export type ImportShown = NonNullable<Awaited<ReturnType<typeof viewImport>>>;

function pageIn(search: URLSearchParams, name: string, pages: number): number {
  const page = Math.trunc(Number(search.get(name) ?? 1)) || 1;
  return Math.min(Math.max(page, 1), Math.max(1, Math.ceil(pages)));
}

function countBy<T extends string>(values: readonly T[]): { readonly of: T; readonly count: number }[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([of, count]) => ({ of, count }));
}

const HEADINGS: ReadonlySet<Step> = new Set(["ann", "pt", "sec", "ch", "par"]);

/** The headings above articles; an act without any is one entry. */
function outlineOf(units: readonly LawUnit[]): OutlineEntry[] {
  type Open = { -readonly [K in keyof OutlineEntry]: OutlineEntry[K] };
  const entries: Open[] = [];
  const open: Open[] = [];
  for (const { step, path, depth, mark, heading } of units) {
    if (HEADINGS.has(step)) {
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
      const entry = {
        path,
        depth,
        heading: `${mark} ${heading ?? ""}`.trim(),
        units: 0,
        first: null,
        last: null,
      };
      entries.push(entry);
      open.push(entry);
    } else if (step === "art" || (step === "p" && !path.includes("art_"))) {
      for (const entry of open) {
        entry.units += 1;
        entry.first ??= path;
        entry.last = path;
      }
    }
  }
  return entries;
}

function shown({ from, changes }: ComparedWith, page: number): ComparedShown {
  return {
    from,
    counts: countChanges(changes),
    total: changes.length,
    changes: changes.slice((page - 1) * CHANGES_SHOWN, page * CHANGES_SHOWN).map(changeShown),
    pageCount: Math.max(1, Math.ceil(changes.length / CHANGES_SHOWN)),
  };
}

const wordsOf = (unit: Change["before"]): string =>
  unit === null ? "" : [unit.heading, unit.text].filter(Boolean).join("\n").slice(0, WORDS_SHOWN);

/** A change with the words that went and came marked. */
export const changeShown = ({ path, kind, before, after }: Change): ChangeShown => ({
  ...{ path, kind },
  pieces: compareWords(wordsOf(before), wordsOf(after)),
});
