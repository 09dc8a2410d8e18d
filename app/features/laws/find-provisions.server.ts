import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Language, TextKind } from "#prisma/generated/client.ts";

import {
  appealsUnder,
  type CourtSaid,
  holdingsOn,
  provokedBy,
  type ProvokedRecord,
  RECORDS_NAMED,
} from "./provoked.server.ts";

/** A page shows so many provisions. */
export const PROVISIONS_SHOWN = 30;

export interface ProvisionText {
  readonly kind: TextKind;
  readonly heading: string | null;
  readonly text: string;
}

export interface ProvisionShown {
  readonly path: string;
  readonly unconfirmed: boolean;
  readonly citedCount: number;
  readonly texts: Readonly<Record<Language, ProvisionText | null>>;
  readonly records: readonly ProvokedRecord[];
  /** There are more than are named. */
  readonly hasMore: boolean;
  readonly holdings: readonly CourtSaid[];
  /** Single appeals that suffer under the norm, and how many more stand in groups. */
  readonly appeals: number;
  readonly appealsInGroups: number;
  /** There are appeals in groups, and this person may not know how many. */
  readonly groupsWithheld: boolean;
}

/**
 * The provisions of an act that somebody names or of which a summary is held, each with what it provoked. Five
 * statements however often the act is cited: no reference is counted that is not shown.
 */
export async function findProvisions(
  staff: StaffMember,
  language: Language,
  actId: string,
  page: number,
): Promise<{ provisions: ProvisionShown[]; hasMore: boolean }> {
  const rows = await db.provision.findMany({
    where: { actId, OR: [{ citedCount: { gt: 0 } }, { texts: { some: { kind: "summary" } } }] },
    select: { id: true, path: true, parentId: true, unconfirmed: true, citedCount: true },
    orderBy: [{ order: "asc" }, { path: "asc" }],
    skip: (page - 1) * PROVISIONS_SHOWN,
    take: PROVISIONS_SHOWN + 1,
  });
  const shown = rows.slice(0, PROVISIONS_SHOWN);
  const ids = shown.map(({ id }) => id);
  const [texts, records, holdings, appeals] = await Promise.all([
    textsOf(ids),
    provokedBy(staff, language, ids),
    holdingsOn(language, ids),
    appealsUnder(staff, ids),
  ]);
  const provisions = shown.map(({ id, path, unconfirmed, citedCount }) => {
    const provoked = records.get(id) ?? [];
    return {
      path,
      unconfirmed,
      citedCount,
      texts: texts.get(id) ?? { kk: null, ru: null, en: null },
      records: provoked.slice(0, RECORDS_NAMED),
      hasMore: provoked.length > RECORDS_NAMED,
      holdings: holdings.get(id) ?? [],
      appeals: appeals.get(id)?.appeals ?? 0,
      appealsInGroups: appeals.get(id)?.inGroups ?? 0,
      groupsWithheld: appeals.get(id)?.isWithheld ?? false,
    };
  });
  return { provisions, hasMore: rows.length > PROVISIONS_SHOWN };
}

/** Our summary in each language. The words of the law belong to a day, and stand on the pages of the text. */
async function textsOf(ids: string[]) {
  const rows = await db.provisionText.findMany({
    where: { provisionId: { in: ids }, kind: "summary" },
    select: { provisionId: true, language: true, kind: true, heading: true, text: true },
    take: PROVISIONS_SHOWN * 3,
  });
  const found = new Map<string, Record<Language, ProvisionText | null>>();
  for (const { provisionId, language, kind, heading, text } of rows) {
    const of = found.get(provisionId) ?? { kk: null, ru: null, en: null };
    found.set(provisionId, of);
    of[language] = { kind, heading, text };
  }
  return found;
}
