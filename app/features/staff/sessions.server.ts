import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";

/** Where the person is signed in, the latest first. */
export async function listSessions(staff: StaffMember, currentId: string | null) {
  const sessions = await db.session.findMany({
    where: { staffId: staff.id, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
    orderBy: { lastSeenAt: "desc" },
    take: 50,
  });
  return sessions.map((session) => ({
    ...session,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    isCurrent: session.id === currentId,
  }));
}

/** Ends one of the person's own sessions. */
export async function revokeSession(staff: StaffMember, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id, staffId: staff.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count > 0) {
      await audit(tx, { staffId: staff.id, entity: "staff", entityId: staff.id, action: "sessionRevoked" });
    }
  });
}

/** Ends all the person's sessions but this one. */
export async function revokeOtherSessions(staff: StaffMember, currentId: string | null): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.session.updateMany({
      where: { staffId: staff.id, revokedAt: null, ...(currentId ? { id: { not: currentId } } : {}) },
      data: { revokedAt: new Date() },
    });
    await audit(tx, {
      staffId: staff.id,
      entity: "staff",
      entityId: staff.id,
      action: "otherSessionsRevoked",
    });
  });
}
