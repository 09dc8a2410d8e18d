import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { newSecret, secretHash } from "#app/platform/secrets.server.ts";
import { isUuid } from "#app/platform/uuid.ts";

const MOST_TOKENS = 20;

export async function listTokens(staff: Pick<StaffMember, "id">) {
  const tokens = await db.apiToken.findMany({
    where: { staffId: staff.id, revokedAt: null },
    select: { id: true, name: true, hint: true, createdAt: true, lastUsedAt: true },
    orderBy: { createdAt: "desc" },
  });
  return tokens.map((token) => ({
    ...token,
    createdAt: token.createdAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  }));
}

/**
 * Makes a bearer token with the person's own rights. It is answered here and never again: only its hash is kept.
 * @throws {Refusal} without a name, or when the person has twenty already.
 */
export async function createToken(staff: Pick<StaffMember, "id">, name: string): Promise<string> {
  const given = name.trim().slice(0, 100);
  if (given === "") throw new Refusal("refusal.tokenName", {}, { field: "name" });
  const token = `usy_${newSecret()}`;
  await db.$transaction(async (tx) => {
    const count = await tx.apiToken.count({ where: { staffId: staff.id, revokedAt: null } });
    if (count >= MOST_TOKENS) throw new Refusal("refusal.tooManyTokens", { count: MOST_TOKENS });
    const { id } = await tx.apiToken.create({
      data: { staffId: staff.id, name: given, hash: secretHash(token), hint: token.slice(0, 8) },
      select: { id: true },
    });
    await audit(tx, {
      staffId: staff.id,
      entity: "token",
      entityId: id,
      action: "created",
      after: { name: given },
    });
  });
  return token;
}

/** Ends one of the person's own tokens; of any other there is nothing to end. */
export async function revokeToken(staff: Pick<StaffMember, "id">, id: string): Promise<void> {
  if (!isUuid(id)) return;
  await db.$transaction(async (tx) => {
    const { count } = await tx.apiToken.updateMany({
      where: { id, staffId: staff.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) await audit(tx, { staffId: staff.id, entity: "token", entityId: id, action: "revoked" });
  });
}
