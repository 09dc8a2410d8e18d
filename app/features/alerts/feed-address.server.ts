import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { newSecret, secretHash } from "#app/platform/secrets.server.ts";

import { ownFollows } from "./access.server.ts";

type Who = Pick<StaffMember, "id">;

async function followOf(tx: Database, staff: Who, searchId: string): Promise<string> {
  const follow = await tx.follow.findFirst({
    where: { AND: [ownFollows(staff), { searchId }] },
    select: { id: true },
  });
  if (!follow) throw new Refusal("refusal.followFirst");
  return follow.id;
}

const revokeOf = (tx: Database, followId: string) =>
  tx.feedAddress.updateMany({ where: { followId, revokedAt: null }, data: { revokedAt: new Date() } });

/**
 * Makes the secret of an address under which a program reads what is new in a followed search, with the person's own
 * rights. It is answered here and never again: only its hash is kept. One made before no longer works.
 * @throws {Refusal} if the person does not follow the search.
 */
export async function makeFeed(staff: Who, searchId: string): Promise<string> {
  const secret = newSecret();
  await db.$transaction(async (tx) => {
    const followId = await followOf(tx, staff, searchId);
    await revokeOf(tx, followId);
    await tx.feedAddress.create({ data: { followId, hash: secretHash(secret), hint: secret.slice(0, 6) } });
    await audit(tx, { staffId: staff.id, entity: "savedSearch", entityId: searchId, action: "feedMade" });
  });
  return secret;
}

/** Makes an address for programs useless. */
export async function revokeFeed(staff: Who, searchId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await revokeOf(tx, await followOf(tx, staff, searchId));
    if (count > 0)
      await audit(tx, {
        staffId: staff.id,
        entity: "savedSearch",
        entityId: searchId,
        action: "feedRevoked",
      });
  });
}
