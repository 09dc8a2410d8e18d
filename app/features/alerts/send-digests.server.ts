import { db, pool } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { MailFailure, type Mailer } from "#app/platform/mail.server.ts";
import { noticesOfDigest } from "#app/features/drafting/notices/notices.server.ts";
import { inTransaction } from "#search/postgres/in-transaction.ts";

import { type DigestToSend, tellable } from "./digest-parts.server.ts";
import { waitAfter } from "./due.ts";
import { MAIL_LOCK } from "./ledger-lock.ts";
import { writeDigest } from "./write-digest.ts";

const AT_ONCE = 50;

const toSend = {
  ...{ id: true, messageId: true, uncertain: true, attempts: true },
  staff: {
    select: {
      ...{ id: true, name: true, email: true, role: true, regionId: true, language: true, disabledAt: true },
    },
  },
} as const;

/**
 * Hands the mails that are due to the mail server, one after the other, and writes down what became of each.
 *
 * A mail is noted as being sent, with its Message-ID, before the server hears of it, and as sent afterwards. Killed in
 * between, nobody knows whether it arrived: so the same mail, under the same Message-ID, is sent again and says that it
 * may have come already. Its documents stand in no other mail. One that the server refuses waits longer each time; its
 * documents wait with it. Without a mail server (`mailer` null) a line in the log says to whom and how many.
 */
export const sendDigests = (
  mailer: Mailer | null,
  now: () => number,
  note: (line: string) => void,
  signal?: AbortSignal,
): Promise<void> =>
  inTransaction(pool, "begin", async (client) => {
    const { rows } = await client.query<{ locked: boolean }>(
      "select pg_try_advisory_xact_lock($1) as locked",
      [MAIL_LOCK],
    );
    if (!rows[0]?.locked) return;
    // Whoever was sending these is no more: this lock was his.
    await db.digest.updateMany({
      where: { state: "sending" },
      data: { state: "waiting", uncertain: true },
    });
    const due = await db.digest.findMany({
      where: { state: "waiting", dueAt: { lte: new Date(now()) } },
      select: toSend,
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: AT_ONCE,
    });
    for (const digest of due) {
      if (signal?.aborted || !(await sendOne(digest, mailer, now, note))) return;
    }
  });

/** Answers whether there is sense in sending the next. */
async function sendOne(
  digest: DigestToSend,
  mailer: Mailer | null,
  now: () => number,
  note: (line: string) => void,
): Promise<boolean> {
  const { id, staff, uncertain, messageId } = digest;
  const parts = await tellable(digest);
  const notices = staff.disabledAt === null ? await noticesOfDigest(staff, id) : [];
  const documents = new Set(parts.flatMap(({ found }) => found.map(({ document }) => document))).size;
  const count = documents + notices.length;
  if (count === 0) {
    await db.digest.update({ where: { id }, data: { state: "dropped", count: 0 } });
    return true;
  }
  const address = staff.email;
  const attempts = digest.attempts + 1;
  await db.digest.update({ where: { id }, data: { state: "sending", address, count, attempts } });
  if (mailer === null) {
    note(`Mail to ${address}: ${String(count)} new (no SMTP_URL, so it is only noted here)`);
    await db.digest.update({ where: { id }, data: { state: "logged", sentAt: new Date(now()) } });
    return true;
  }
  const t = translator(staff.language);
  const written = writeDigest(parts, { language: staff.language, t, origin: env.origin, uncertain, notices });
  try {
    await mailer.send({ ...written, to: { name: staff.name, address }, messageId });
    const sentAt = new Date(now());
    await db.digest.update({ where: { id }, data: { state: "sent", sentAt, lastError: null } });
    return true;
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    await db.digest.update({
      where: { id },
      data: {
        state: "waiting",
        dueAt: new Date(now() + waitAfter(attempts)),
        lastError: error.message.slice(0, 500),
        uncertain: uncertain || error.kind === "uncertain",
      },
    });
    return !error.isAway;
  }
}
