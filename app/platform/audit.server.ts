import { type Database, Prisma } from "./db.server.ts";

export interface AuditNote {
  /** Null: the system itself. */
  readonly staffId: string | null;
  readonly entity: string;
  readonly entityId: string;
  readonly action: string;
  readonly before?: object | null;
  readonly after?: object | null;
}

/** Notes who changed what, in the transaction that changes it. Never give it an applicant's data. */
export async function audit(tx: Database, note: AuditNote): Promise<void> {
  await tx.auditEntry.create({
    data: {
      staffId: note.staffId,
      entity: note.entity,
      entityId: note.entityId,
      action: note.action,
      before: asJson(note.before),
      after: asJson(note.after),
    },
  });
}

/** Only the fields whose values differ, before and after. */
export function changedFields<T extends object>(before: T, after: Partial<T>) {
  const keys = (Object.keys(after) as (keyof T)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return {
    before: Object.fromEntries(keys.map((key) => [key, before[key]])),
    after: Object.fromEntries(keys.map((key) => [key, after[key]])),
    isEmpty: keys.length === 0,
  };
}

const asJson = (value: object | null | undefined): Prisma.InputJsonValue | typeof Prisma.DbNull =>
  value == null ? Prisma.DbNull : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue);
