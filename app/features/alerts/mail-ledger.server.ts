import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { officeMailer } from "#app/platform/mail.server.ts";

const PAGE_SIZE = 50;
const MOST_PAGES = 200;

/** Everybody's mails are read by administrators; what each tells of, by nobody but its reader. */
export const canReadAllMail = ({ role }: Pick<StaffMember, "role">): boolean => role === "administrator";

/** Which mails were sent, to whom, when and of how many documents, the newest first: of one person, or of all. */
export async function mailLedger(staffId: string | null, asked: number) {
  const where = staffId === null ? {} : { staffId };
  const count = await db.digest.count({ where });
  const pageCount = Math.min(Math.max(1, Math.ceil(count / PAGE_SIZE)), MOST_PAGES);
  const page = Math.min(Math.max(asked, 1), pageCount);
  const rows = await db.digest.findMany({
    where,
    select: {
      ...{ id: true, period: true, dueOn: true, state: true, address: true, count: true },
      ...{ uncertain: true, sentAt: true, lastError: true, dueAt: true, staff: { select: { name: true } } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  return {
    ...{ count, page, pageCount },
    mails: rows.map(({ dueOn, sentAt, dueAt, staff, lastError, ...mail }) => ({
      ...mail,
      name: staff.name,
      dueOn: dueOn.toISOString().slice(0, 10),
      sentAt: sentAt?.toISOString() ?? null,
      nextAt: mail.state === "waiting" && lastError !== null ? dueAt.toISOString() : null,
    })),
  };
}

export type MailLedger = Awaited<ReturnType<typeof mailLedger>>;

/** What keeps mails from going out, for administrators. */
export async function mailTrouble() {
  const where = { state: "waiting", lastError: { not: null } } as const;
  const [waiting, last] = await Promise.all([
    db.digest.count({ where }),
    db.digest.findFirst({
      where,
      select: { lastError: true, dueAt: true },
      orderBy: { dueAt: "asc" },
    }),
  ]);
  return {
    isToLog: officeMailer === null,
    waiting,
    lastError: last?.lastError ?? null,
    nextAt: last?.dueAt.toISOString() ?? null,
  };
}

export type MailTrouble = Awaited<ReturnType<typeof mailTrouble>>;
