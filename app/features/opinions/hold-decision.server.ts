import type { Database } from "#app/platform/db.server.ts";

const held = {
  id: true,
  number: true,
  decidedOn: true,
  source: true,
  noteKk: true,
  noteRu: true,
  noteEn: true,
  act: { select: { slug: true } },
  opinions: { select: { opinionId: true, opinion: { select: { record: { select: { year: true } } } } } },
  holdings: {
    orderBy: { order: "asc" },
    select: {
      id: true,
      provisionId: true,
      holding: true,
      confirmed: true,
      recordedById: true,
      noteKk: true,
      noteRu: true,
      noteEn: true,
      amendBy: true,
      order: true,
    },
  },
} as const;

/**
 * Holds a decision for this transaction, before any record is held: so two people at two opinions of one decision
 * wait for each other rather than in a circle. Null if there is none with this number.
 */
export async function holdDecision(tx: Database, number: string) {
  await tx.$queryRaw`SELECT "id" FROM "CourtDecision" WHERE "number" = ${number} FOR UPDATE`;
  return tx.courtDecision.findUnique({ where: { number }, select: held });
}

export type HeldDecision = NonNullable<Awaited<ReturnType<typeof holdDecision>>>;
