import { db, type Prisma } from "#app/platform/db.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { grouped } from "#app/platform/grouped.ts";

import { ownFollows } from "./access.server.ts";
import { documentsSeenBy } from "./found-documents.server.ts";
import type { DigestPart } from "./write-digest.ts";

export interface DigestToSend {
  readonly id: string;
  readonly messageId: string;
  readonly uncertain: boolean;
  readonly attempts: number;
  readonly staff: StaffMember & { readonly disabledAt: Date | null };
}

/**
 * What a mail may tell at this moment: of searches that the person still follows, what he may see now and has not seen
 * in the product since. What it does not tell is given back, so that the ledger names in a mail what the mail named;
 * unless an earlier attempt may have told it. Nothing for a person who has left.
 */
export async function tellable({ id, staff, uncertain }: DigestToSend): Promise<DigestPart[]> {
  if (staff.disabledAt !== null) return [];
  const hits = await db.followHit.findMany({
    where: { digestId: id, seenAt: null, follow: ownFollows(staff) },
    select: {
      ...{ followId: true, document: true },
      follow: { select: { search: { select: { id: true, name: true } } } },
    },
    orderBy: [{ foundAt: "desc" }, { document: "asc" }],
  });
  const seen = await documentsSeenBy(
    staff,
    hits.map(({ document }) => document),
  );
  const told = hits.filter(({ document }) => seen.has(document));
  if (!uncertain) await giveBack(id, told);
  return [...grouped(told, ({ followId }) => followId).values()].flatMap((those) => {
    const [first] = those;
    if (!first) return [];
    const { id: searchId, name } = first.follow.search;
    return [{ searchId, name, found: those.flatMap(({ document }) => seen.get(document) ?? []) }];
  });
}

async function giveBack(
  digestId: string,
  told: readonly { readonly followId: string; readonly document: string }[],
): Promise<void> {
  const kept: Prisma.FollowHitWhereInput[] = told.map(({ followId, document }) => ({ followId, document }));
  await db.followHit.updateMany({
    where: { digestId, ...(kept.length > 0 && { NOT: { OR: kept } }) },
    data: { digestId: null },
  });
}
