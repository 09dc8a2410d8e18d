import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { FollowMail } from "#prisma/generated/client.ts";

import { visibleSearches } from "./access.server.ts";
import { countNew } from "./new-hits.server.ts";

const MOST = 400;

export interface ListedSearch {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** The group it is shared with. */
  readonly group: string | null;
  /** Whose it is, where it is another's. */
  readonly owner: string | null;
  /** How the reader is told; null: he does not follow it. */
  readonly mail: FollowMail | null;
  readonly fresh: number;
}

/** The searches a person may read: his own, and those that others share with his groups. */
export async function listSearches(
  staff: StaffMember,
): Promise<{ own: ListedSearch[]; shared: ListedSearch[] }> {
  const [searches, counts] = await Promise.all([
    db.savedSearch.findMany({
      where: visibleSearches(staff),
      select: {
        ...{ id: true, name: true, note: true, ownerId: true },
        ...{ owner: { select: { name: true } }, group: { select: { name: true } } },
        follows: { where: { staffId: staff.id, endedAt: null }, select: { mail: true } },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
    }),
    countNew(staff),
  ]);
  const listed = searches.map(({ id, name, note, ownerId, owner, group, follows }) => ({
    ...{ id, name, note },
    ...{ owner: ownerId === staff.id ? null : owner.name, group: group?.name ?? null },
    ...{ mail: follows[0]?.mail ?? null, fresh: counts.get(id) ?? 0 },
  }));
  return {
    own: listed.filter(({ owner }) => owner === null),
    shared: listed.filter(({ owner }) => owner !== null),
  };
}
