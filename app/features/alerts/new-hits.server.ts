import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import type { Language } from "#prisma/generated/client.ts";

import { ownFollows } from "./access.server.ts";
import { documentsSeenBy, type FoundDocument } from "./found-documents.server.ts";

/** So many of what is new are counted, the newest; on the front page fewer. */
const MOST_COUNTED = 1_000;
const MOST_AT_HOME = 100;
const SHOWN_AT_HOME = 5;

/** A found document with only the language it will be read in. */
export interface ShownDocument extends Omit<FoundDocument, "title" | "context"> {
  readonly title: OneText | null;
  readonly context: OneText | null;
}

export const shown = (found: FoundDocument, language: Language): ShownDocument => ({
  ...found,
  title: oneOf(language, found.title),
  context: found.context && oneOf(language, found.context),
});

/** What a person was not shown yet of all that he follows, the newest first, as far as he may see it now. */
async function unseen(staff: StaffMember, most: number) {
  const hits = await db.followHit.findMany({
    where: { follow: ownFollows(staff), foundAt: { not: null }, seenAt: null },
    select: { document: true, follow: { select: { search: { select: { id: true, name: true } } } } },
    orderBy: [{ foundAt: "desc" }, { document: "asc" }],
    take: most,
  });
  const seen = await documentsSeenBy(
    staff,
    hits.map(({ document }) => document),
  );
  const found = hits.flatMap(({ document, follow: { search } }) => {
    const one = seen.get(document);
    return one ? [{ search, found: one }] : [];
  });
  // Counted by what is seen alone: of what may not be seen not even that it is there is told.
  return { found, hasMore: found.length === most };
}

/** How many new answers each followed search has for a person, by the search's id. */
export async function countNew(staff: StaffMember): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const { found } = await unseen(staff, MOST_COUNTED);
  for (const { search } of found) counts.set(search.id, (counts.get(search.id) ?? 0) + 1);
  return counts;
}

interface FollowedSearch {
  readonly id: string;
  readonly name: string;
}

export interface NewForYou {
  /** Documents, each counted once however many searches it answers. */
  readonly count: number;
  /** There are more than were counted. */
  readonly hasMore: boolean;
  readonly newest: readonly (ShownDocument & { readonly search: FollowedSearch })[];
}

/** The newest of what a person follows, for the front page. */
export async function newForYou(staff: StaffMember, language: Language): Promise<NewForYou> {
  const once = new Map<string, { search: FollowedSearch; found: FoundDocument }>();
  const { found, hasMore } = await unseen(staff, MOST_AT_HOME);
  for (const one of found) if (!once.has(one.found.document)) once.set(one.found.document, one);
  const newest = [...once.values()].slice(0, SHOWN_AT_HOME);
  return {
    ...{ count: once.size, hasMore },
    newest: newest.map((one) => ({ ...shown(one.found, language), search: one.search })),
  };
}
