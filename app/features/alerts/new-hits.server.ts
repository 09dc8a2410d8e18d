import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import type { Language } from "#prisma/generated/client.ts";

import { ownFollows } from "./access.server.ts";
import { documentsSeenBy, type FoundDocument } from "./found-documents.server.ts";

/** So many of what is new are looked at, the newest; more is said to be "more". */
const MOST_COUNTED = 1_000;
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
async function unseen(staff: StaffMember) {
  const hits = await db.followHit.findMany({
    where: { follow: ownFollows(staff), foundAt: { not: null }, seenAt: null },
    select: { document: true, follow: { select: { searchId: true } } },
    orderBy: [{ foundAt: "desc" }, { document: "asc" }],
    take: MOST_COUNTED,
  });
  const seen = await documentsSeenBy(
    staff,
    hits.map(({ document }) => document),
  );
  return hits.flatMap(({ document, follow: { searchId } }) => {
    const found = seen.get(document);
    return found ? [{ searchId, found }] : [];
  });
}

/** How many new answers each followed search has for a person, by the search's id. */
export async function countNew(staff: StaffMember): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { searchId } of await unseen(staff)) counts.set(searchId, (counts.get(searchId) ?? 0) + 1);
  return counts;
}

export interface NewForYou {
  /** Documents, each counted once however many searches it answers. */
  readonly count: number;
  readonly newest: readonly (ShownDocument & { readonly searchId: string })[];
}

/** The newest of what a person follows, for the front page. */
export async function newForYou(staff: StaffMember, language: Language): Promise<NewForYou> {
  const once = new Map<string, { searchId: string; found: FoundDocument }>();
  for (const one of await unseen(staff)) if (!once.has(one.found.document)) once.set(one.found.document, one);
  const newest = [...once.values()].slice(0, SHOWN_AT_HOME);
  return {
    count: once.size,
    newest: newest.map(({ searchId, found }) => ({ ...shown(found, language), searchId })),
  };
}
