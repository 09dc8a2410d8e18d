import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { isoDay } from "#app/platform/trilingual.ts";
import { languageOrder } from "#app/features/records/list-local.ts";
import { readPartialDate } from "#content/fields.ts";
import type { Language } from "#prisma/generated/client.ts";

import {
  appealsUnder,
  type CourtSaid,
  holdingsOn,
  provokedBy,
  type ProvokedRecord,
  RECORDS_NAMED,
} from "../provoked.server.ts";
import { type HeldText, heldTexts } from "./held-texts.server.ts";
import { type Heading, headOf, isHead, readWindow, type UnitShown } from "./read-window.server.ts";

/** What an article and all that stands in it provoked. */
export interface BlockProvoked {
  readonly records: readonly ProvokedRecord[];
  readonly hasMore: boolean;
  readonly holdings: readonly CourtSaid[];
  readonly appeals: number;
  readonly appealsInGroups: number;
  /** There are appeals in groups, and this person may not know how many. */
  readonly groupsWithheld: boolean;
}

/** A heading, or an article with all that stands in it. */
export interface Block {
  readonly path: string;
  readonly isHead: boolean;
  readonly units: readonly Omit<UnitShown, "id">[];
  readonly provoked: BlockProvoked | null;
}

export interface TextShown {
  readonly on: string;
  readonly held: readonly HeldText[];
  readonly headings: readonly Heading[];
  /** The heading that what is shown stands under. */
  readonly current: string | null;
  readonly blocks: readonly Block[];
  readonly next: string | null;
  readonly previous: string | null;
}

/** The day that an address asks for, if it asks for one that can be. */
export function dayIn(search: URLSearchParams, name = "on"): string | null {
  const date = readPartialDate(search.get(name) ?? "");
  return date?.precision === "day" ? date.on : null;
}

/** The earliest day of which a text is held; null if none is. */
export async function earliestHeld(actId: string): Promise<string | null> {
  const edition = await db.edition.findFirst({
    where: { actId, held: { some: {} } },
    select: { validFrom: true },
    orderBy: { validFrom: "asc" },
  });
  return isoDay(edition?.validFrom);
}

/** The text in the reader's language, else the next that is held. */
export const primaryOf = (held: readonly HeldText[], language: Language): HeldText | null =>
  languageOrder[language].flatMap((of) => held.find((text) => text.language === of) ?? [])[0] ?? null;

/** A part of the act's text on a day, with what its articles provoked; null if no text of that day is held. */
export async function viewText(
  staff: StaffMember,
  language: Language,
  actId: string,
  on: string,
  at: string | null,
): Promise<TextShown | null> {
  const held = await heldTexts(actId, on);
  const primary = primaryOf(held, language);
  if (!primary) return null;
  const { headings, units, next, previous } = await readWindow(actId, held, primary, at);
  const groups = new Map<string, UnitShown[]>();
  for (const unit of units) {
    const group = groups.get(headOf(unit.path));
    if (group) group.push(unit);
    else groups.set(headOf(unit.path), [unit]);
  }
  const provoked = await provokedByBlocks(staff, language, groups);
  const blocks = [...groups].map(([path, own]) => ({
    path,
    isHead: isHead(path),
    units: own.map(({ path: of, depth, citedCount, words }) => ({ path: of, depth, citedCount, words })),
    provoked: provoked.get(path) ?? null,
  }));
  const current = units.findLast(({ path }) => headings.some((heading) => heading.path === path))?.path;
  return { on, held, headings, current: current ?? previous, blocks, next, previous };
}

async function provokedByBlocks(
  staff: StaffMember,
  language: Language,
  groups: ReadonlyMap<string, readonly UnitShown[]>,
): Promise<Map<string, BlockProvoked>> {
  const units = [...groups.values()].flat();
  const ids = units.map(({ id }) => id);
  const [records, holdings, appeals] = await Promise.all([
    provokedBy(staff, language, ids),
    holdingsOn(language, ids),
    appealsUnder(
      staff,
      ids,
      units.map(({ path }) => headOf(path)),
    ),
  ]);
  const found = new Map<string, BlockProvoked>();
  for (const [path, group] of groups) {
    const own = group.map(({ id }) => id);
    const named = new Map(
      own.flatMap((id) => records.get(id) ?? []).map((record) => [record.number, record]),
    );
    const held = new Map(own.flatMap((id) => holdings.get(id) ?? []).map((said) => [said.number, said]));
    const block = {
      records: [...named.values()].slice(0, RECORDS_NAMED),
      hasMore: named.size > RECORDS_NAMED,
      holdings: [...held.values()],
      appeals: appeals.get(path)?.appeals ?? 0,
      appealsInGroups: appeals.get(path)?.inGroups ?? 0,
      groupsWithheld: appeals.get(path)?.isWithheld ?? false,
    };
    if (named.size + held.size + block.appeals + block.appealsInGroups > 0 || block.groupsWithheld)
      found.set(path, block);
  }
  return found;
}
