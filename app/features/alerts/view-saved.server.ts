import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { groupChoices } from "#app/features/staff/groups.server.ts";
import type { Language } from "#prisma/generated/client.ts";

import { visibleSearches } from "./access.server.ts";
import { documentsSeenBy } from "./found-documents.server.ts";
import { shown } from "./new-hits.server.ts";
import { searchHref } from "./saved-address.ts";

const PAGE_SIZE = 20;
/** So many of what was found are shown, the newest; the search itself finds all. */
const MOST_SHOWN = 1_000;

/** All that the page of a saved search shows; null if there is none such for this person. */
export async function viewSaved(staff: StaffMember, language: Language, id: string, page: number) {
  const search = await db.savedSearch.findFirst({
    where: { AND: [visibleSearches(staff), { id }] },
    select: {
      ...{ id: true, name: true, note: true, address: true, ownerId: true, groupId: true },
      ...{ owner: { select: { name: true } }, group: { select: { name: true } } },
      follows: {
        where: { staffId: staff.id, endedAt: null },
        select: {
          ...{ id: true, mail: true, createdAt: true },
          feeds: { where: { revokedAt: null }, select: { hint: true, createdAt: true, lastUsedAt: true } },
        },
      },
    },
  });
  if (!search) return null;
  const isOwn = search.ownerId === staff.id;
  const [follow] = search.follows;
  const [found, groups] = await Promise.all([
    follow ? foundBy(staff, language, follow.id, page) : null,
    isOwn ? groupChoices(staff) : [],
  ]);
  const [feed] = follow?.feeds ?? [];
  // Whoever has left a group may still end sharing with it.
  const isLeft = isOwn && search.groupId !== null && groups.every(({ id: of }) => of !== search.groupId);
  const left = isLeft ? [{ id: search.groupId ?? "", name: search.group?.name ?? "" }] : [];
  return {
    ...{
      id,
      name: search.name,
      note: search.note,
      href: searchHref(search.address),
      isOwn,
      groups: [...groups, ...left],
    },
    ...{
      owner: isOwn ? null : search.owner.name,
      groupId: search.groupId,
      group: search.group?.name ?? null,
    },
    follow: follow ? { mail: follow.mail, since: follow.createdAt.toISOString() } : null,
    feed: feed
      ? {
          hint: feed.hint,
          createdAt: feed.createdAt.toISOString(),
          lastUsedAt: feed.lastUsedAt?.toISOString() ?? null,
        }
      : null,
    found,
  };
}

export type SavedView = NonNullable<Awaited<ReturnType<typeof viewSaved>>>;

/** What was found since following began, as far as the person may see it now: a page is never short of what he may not. */
async function foundBy(staff: StaffMember, language: Language, followId: string, asked: number) {
  const hits = await db.followHit.findMany({
    where: { followId, foundAt: { not: null } },
    select: { document: true, foundAt: true, seenAt: true },
    orderBy: [{ foundAt: "desc" }, { document: "asc" }],
    take: MOST_SHOWN,
  });
  const seen = await documentsSeenBy(
    staff,
    hits.map(({ document }) => document),
  );
  const all = hits.flatMap(({ document, foundAt, seenAt }) => {
    const found = seen.get(document);
    return found && foundAt ? [{ found, foundAt: foundAt.toISOString(), isNew: seenAt === null }] : [];
  });
  const pageCount = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const page = Math.min(Math.max(asked, 1), pageCount);
  return {
    ...{ total: all.length, fresh: all.filter(({ isNew }) => isNew).length, page, pageCount },
    /** Until when "all of it" is meant: what is found while the page is read stays new. */
    until: all[0]?.foundAt ?? null,
    hits: all
      .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
      .map(({ found, ...when }) => ({ ...shown(found, language), ...when })),
  };
}
