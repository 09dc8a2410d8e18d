import type { Database, Prisma } from "#app/platform/db.server.ts";

import { deriveAddresseeStatus, deriveStatus, type StatusEvent } from "./derive-status.ts";
import { deriveChain } from "./derive-chain.ts";
import { deriveDeadlines } from "./derive-deadlines.server.ts";

const selection = {
  kind: true,
  year: true,
  visibility: true,
  addressees: { select: { id: true, bodyId: true }, orderBy: { order: "asc" } },
  topics: { select: { topicId: true } },
  events: {
    where: { correctedBy: null, confirmed: true, type: { not: "retracted" } },
    select: {
      id: true,
      type: true,
      verdict: true,
      addresseeId: true,
      happenedOn: true,
      precision: true,
      afterReport: true,
      stage: { select: { bodyId: true } },
    },
  },
  normChanges: { select: { actId: true } },
  citations: { where: { state: "matched" }, select: { actId: true } },
  adoptions: { where: { confirmedAt: { not: null } }, select: { verdict: true } },
  appealLinks: { select: { appealId: true, group: { select: { size: true } } } },
  opinion: {
    select: {
      norms: { select: { provisionId: true, provision: { select: { actId: true } } } },
      decisions: {
        select: {
          decision: {
            select: {
              actId: true,
              holdings: { where: { confirmed: true }, select: { holding: true, provisionId: true } },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.RecordSelect;

/**
 * Derives anew everything of a record that follows from the rest: status, chain, deadlines, and the arrays that lists
 * filter by. Every command calls it before its transaction ends, so a reader never sees the two disagree.
 */
export async function deriveRecord(tx: Database, recordId: string): Promise<void> {
  const record = await tx.record.findUniqueOrThrow({ where: { id: recordId }, select: selection });
  const isOpinion = record.kind === "court_opinion";
  const events = record.events.map(({ stage, afterReport, ...event }) => ({
    ...event,
    afterReport,
    atChamber: stage?.bodyId != null,
  }));
  const norms = new Set(record.opinion?.norms.map(({ provisionId }) => provisionId));
  const holdings = (record.opinion?.decisions ?? [])
    .flatMap(({ decision }) => decision.holdings)
    .filter(({ provisionId }) => norms.size === 0 || norms.has(provisionId))
    .flatMap(({ holding }) => holding ?? []);
  const confirmedVerdicts = record.adoptions.flatMap(({ verdict }) => verdict ?? []);
  const base = { year: record.year, isOpinion, confirmedVerdicts };

  const now = deriveStatus({ ...base, events, holdings });
  const atYearEnd = deriveStatus({
    ...base,
    events: events.filter(({ afterReport }) => !afterReport),
    holdings: [],
    confirmedVerdicts: [],
  });
  const appealCount = record.appealLinks.reduce((sum, { group }) => sum + (group ? (group.size ?? 1) : 1), 0);
  const actIds = new Set([
    ...record.normChanges.map(({ actId }) => actId),
    ...record.citations.flatMap(({ actId }) => actId ?? []),
    ...(record.opinion?.norms ?? []).map(({ provision }) => provision.actId),
    ...(record.opinion?.decisions ?? []).flatMap(({ decision }) => decision.actId ?? []),
  ]);
  const dueOn = await deriveDeadlines(tx, recordId, record.kind, events);

  for (const { id } of record.addressees) {
    const own = deriveAddresseeStatus(
      record.year,
      isOpinion,
      events.filter(({ addresseeId }) => addresseeId === id),
    );
    await tx.addressee.update({ where: { id }, data: statusColumns(own) });
  }
  await tx.record.update({
    where: { id: recordId },
    data: {
      ...statusColumns(now),
      status: now.status,
      statusEventId: now.event?.id ?? null,
      statusAtYearEnd: atYearEnd.status,
      chain: deriveChain({
        isOpinion,
        status: now.status,
        eventTypes: new Set(events.map(({ type }) => type)),
        appealCount,
        normCount: record.normChanges.length + norms.size,
      }),
      bodyIds: [...new Set(record.addressees.flatMap(({ bodyId }) => bodyId ?? []))],
      actIds: [...actIds],
      topicIds: record.topics.map(({ topicId }) => topicId),
      appealCount,
      dueOn,
    },
  });
}

const statusColumns = (derived: { status: StatusOf; event: StatusEvent | null } | null) => ({
  status: derived?.status ?? null,
  statusOn: derived?.event?.happenedOn ?? null,
  statusPrecision: derived?.event?.precision ?? null,
});
type StatusOf = ReturnType<typeof deriveStatus>["status"];
