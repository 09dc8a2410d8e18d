import type { Database } from "#app/platform/db.server.ts";
import type { NoticeKind } from "#prisma/generated/client.ts";

export interface Told {
  readonly kind: NoticeKind;
  readonly draftId: string;
  /** What turns to them: of the same thing everybody is told once. */
  readonly sourceId: string;
  readonly byId: string;
}

/** Notes that colleagues are turned to. Nobody is told of what is their own. */
export async function tellColleagues(tx: Database, told: Told, staffIds: readonly string[]): Promise<void> {
  const others = staffIds.filter((id) => id !== told.byId);
  if (others.length === 0) return;
  await tx.notice.createMany({ data: others.map((staffId) => ({ staffId, ...told })), skipDuplicates: true });
}
