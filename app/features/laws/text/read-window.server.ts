import { Prisma } from "#app/platform/db.server.ts";
import { pathsAbove } from "#content/read/provision-path.ts";
import type { Language } from "#prisma/generated/client.ts";

import type { HeldText } from "./held-texts.server.ts";
import { placeOf, type UnitRow, unitRows } from "./unit-rows.server.ts";

const { sql } = Prisma;

/** A page shows so much of the text in the reader's language, and as much in the two others. */
const MOST_CHARACTERS = 7_000;
const MOST_ROWS = 300;
const MOST_HEADINGS = 400;

export interface Heading {
  readonly path: string;
  readonly depth: number;
  readonly place: number;
  readonly title: string;
}

export interface UnitWords {
  readonly mark: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly remark: string | null;
  readonly excluded: boolean;
}

export interface UnitShown {
  readonly id: string;
  readonly path: string;
  readonly depth: number;
  readonly citedCount: number;
  readonly words: { readonly [L in Language]?: UnitWords | undefined };
}

export interface TextWindow {
  /** The language in whose order the units stand. */
  readonly language: Language;
  readonly headings: readonly Heading[];
  readonly units: readonly UnitShown[];
  /** Where the text goes on, and where it began before. */
  readonly next: string | null;
  readonly previous: string | null;
}

/** What stands above articles and points: chapters and what is above them. */
const isHeading = (path: string): boolean => !/(?:^|\.)(?:art|p|sp|ind)_|(?:^|\.)note$/u.test(path);
/** An article, or a point of rules: the text is cut before one. */
export const isHead = (path: string): boolean => /^(?:ann_[\d-]+\.)?(?:art|p)_[\d-]+$/u.test(path);
/** The article, point or heading that a unit belongs to. */
export const headOf = (path: string): string => /^(?:ann_[\d-]+\.)?(?:art|p)_[\d-]+/u.exec(path)?.[0] ?? path;

/** A part of an act's text from a unit on, bounded, in all languages held, unit beside unit. */
export async function readWindow(
  actId: string,
  held: readonly HeldText[],
  primary: HeldText,
  at: string | null,
): Promise<TextWindow> {
  const wording = { editionId: primary.editionId, language: primary.language };
  const [headings, start] = await Promise.all([
    headingsOf(primary),
    at === null ? 0 : placeOf(wording, actId, [...pathsAbove(at), at]),
  ]);
  const from = start ?? 0;
  const rows = await unitRows(wording, sql`t."place" >= ${from}`, MOST_ROWS + 1);
  const shown = cut(rows);
  const others = await Promise.all(
    held
      .filter(({ language }) => language !== primary.language)
      .map(async (other) => ({ language: other.language, rows: await alongside(other, shown) })),
  );
  return {
    language: primary.language,
    headings,
    units: merge(primary.language, shown, others),
    next: rows[shown.length]?.path ?? null,
    previous: headings.findLast(({ place }) => place < from)?.path ?? (from > 0 ? "" : null),
  };
}

/** The headings of the wordings read last. A wording never changes: other words have another sum. */
const kept = new Map<string, Promise<Heading[]>>();
const KEPT = 20;

function headingsOf({ editionId, language, sha256 }: HeldText): Promise<Heading[]> {
  const key = `${editionId} ${language} ${sha256}`;
  const found = kept.get(key) ?? readHeadings(editionId, language);
  kept.delete(key);
  kept.set(key, found);
  found.catch(() => kept.delete(key));
  for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
  return found;
}

async function readHeadings(editionId: string, language: Language): Promise<Heading[]> {
  const above = sql`p."path" ~ '^(ann_|pt_|sec_|ch_|par_)' AND p."path" !~ '(^|\\.)(art_|p_|sp_|ind_|note)'`;
  const rows = await unitRows({ editionId, language }, above, MOST_HEADINGS);
  return rows.map(({ path, depth, place, mark, heading }) => ({
    ...{ path, depth, place },
    title: [mark, heading].filter(Boolean).join(" "),
  }));
}

/** One chapter, or as much of it as a page may hold: whole articles, unless one alone is longer than a page. */
function cut(rows: readonly UnitRow[]): UnitRow[] {
  const shown: UnitRow[] = [];
  let characters = 0;
  for (const row of rows.slice(0, MOST_ROWS)) {
    const hasText = shown.some(({ path }) => !isHeading(path));
    if (hasText && isHeading(row.path)) break;
    const isFull = characters + row.text.length > MOST_CHARACTERS;
    if (hasText && isFull && (isHead(row.path) || characters > MOST_CHARACTERS)) break;
    shown.push(row);
    characters += row.text.length + (row.heading?.length ?? 0) + (row.remark?.length ?? 0);
  }
  return shown;
}

/** The same units in another language, and those that it alone has in the same articles. */
async function alongside({ editionId, language }: HeldText, shown: readonly UnitRow[]): Promise<UnitRow[]> {
  const ids = shown.map(({ id }) => id);
  const own = sql`s."editionId" = ${editionId}::uuid AND s."language" = ${language}::"Language" AND s."kind" = 'law'
    AND s."provisionId" = ANY(${ids}::uuid[])`;
  const span = sql`t."place" BETWEEN (SELECT min(s."place") FROM "ProvisionText" s WHERE ${own})
    AND (SELECT max(s."place") FROM "ProvisionText" s WHERE ${own})`;
  const rows = await unitRows({ editionId, language }, span, MOST_ROWS * 2);
  const known = new Set(ids);
  const heads = new Set(shown.map(({ path }) => headOf(path)));
  return rows.filter(({ id, path }) => known.has(id) || heads.has(headOf(path)));
}

const wordsOf = ({ mark, heading, text, remark, excluded }: UnitRow): UnitWords => ({
  ...{ mark, heading, text, remark, excluded },
});

function merge(
  language: Language,
  shown: readonly UnitRow[],
  others: readonly { readonly language: Language; readonly rows: readonly UnitRow[] }[],
): UnitShown[] {
  const words = new Map<string, Partial<Record<Language, UnitWords>>>();
  const order = shown.map((row) => {
    words.set(row.id, { [language]: wordsOf(row) });
    return row;
  });
  for (const { language: other, rows } of others) {
    for (const row of rows) {
      const held = words.get(row.id);
      if (held) held[other] = wordsOf(row);
      else {
        words.set(row.id, { [other]: wordsOf(row) });
        // After the last unit of its article: the reader's language has none here.
        const last = order.findLastIndex(({ path }) => headOf(path) === headOf(row.path));
        order.splice(last + 1, 0, row);
      }
    }
  }
  return order.map(({ id, path, depth, citedCount }) => ({
    ...{ id, path, depth, citedCount },
    words: words.get(id) ?? {},
  }));
}
