import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";

import { ownFollows } from "./access.server.ts";

/**
 * Notes that a person was shown these documents of a search, or all that were new until a moment: they are told, and
 * no mail tells them again.
 */
export async function markSeen(
  staff: Pick<StaffMember, "id">,
  searchId: string,
  what: { readonly documents: readonly string[] } | { readonly until: Date },
): Promise<void> {
  await db.followHit.updateMany({
    where: {
      follow: { AND: [ownFollows(staff), { searchId }] },
      seenAt: null,
      ...("until" in what
        ? { foundAt: { lte: what.until } }
        : { foundAt: { not: null }, document: { in: [...what.documents] } }),
    },
    data: { seenAt: new Date() },
  });
}
