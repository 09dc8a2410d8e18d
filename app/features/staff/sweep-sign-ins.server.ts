import { db } from "#app/platform/db.server.ts";

const DAY = 86_400_000;
/** Who asks where he was signed in last month is told. */
const SESSIONS_KEPT_DAYS = 30;
/** Attempts are counted by the quarter of an hour; the rest is for whoever looks into an attack. */
const ATTEMPTS_KEPT_DAYS = 30;

/** Takes away sessions that ended long ago, and old attempts to sign in. */
export async function sweepSignIns(now: Date = new Date()): Promise<void> {
  const ended = { lt: new Date(now.getTime() - SESSIONS_KEPT_DAYS * DAY) };
  await db.session.deleteMany({ where: { OR: [{ expiresAt: ended }, { revokedAt: ended }] } });
  await db.signInAttempt.deleteMany({
    where: { at: { lt: new Date(now.getTime() - ATTEMPTS_KEPT_DAYS * DAY) } },
  });
}
