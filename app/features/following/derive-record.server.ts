import { citeSources } from "#app/features/citing/cite-sources.server.ts";
import { type Database, Prisma } from "#app/platform/db.server.ts";
import { isoDay } from "#app/platform/trilingual.ts";

import { deriveChain } from "./derive-chain.ts";
import { deriveDeadlines, type DerivedDeadline, nearestDue } from "./derive-deadlines.ts";
import { type DerivedStatus, deriveAddresseeStatus, deriveStatus } from "./derive-status.ts";
import { factsOfRecords, type RecordFacts } from "./facts-of-records.server.ts";
import { writeDeadlines } from "./write-deadlines.server.ts";
import { type Terms, termsFor } from "./terms.server.ts";

/** So many records are derived at once: their events fit in memory, whatever the office has written. */
const AT_ONCE = 500;

/** As `deriveRecords`, for the one record that a command has changed. */
export const deriveRecord = (tx: Database, recordId: string): Promise<void> => deriveRecords(tx, [recordId]);

/**
 * Derives anew everything of records that follows from the rest: what their texts cite, status, chain, deadlines, and
 * the arrays that lists filter by. Every command calls it before its transaction ends, so a reader never sees the two disagree. As many
 * statements for a hundred records as for one.
 */
export async function deriveRecords(tx: Database, recordIds: Iterable<string>): Promise<void> {
  // In one order, so that two who derive the same records do not wait for each other in a circle.
  const ids = [...new Set(recordIds)].sort();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    await citeSources(tx, "record", some);
    await deriveFromFacts(tx, some);
  }
}

/** As `deriveRecords`, of records whose citations have just been read. */
export async function deriveFromFacts(tx: Database, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const facts = await factsOfRecords(tx, ids.slice(from, from + AT_ONCE));
    const terms = await termsFor(tx, facts);
    const derived = facts.map((record) => derive(record, terms));
    await writeDeadlines(tx, facts, derived);
    await writeAddressees(
      tx,
      derived.flatMap(({ addressees }) => addressees),
    );
    await writeRecords(
      tx,
      derived.map(({ columns }) => columns),
    );
  }
}

interface Derived {
  readonly columns: object;
  readonly addressees: readonly object[];
  readonly deadlines: readonly DerivedDeadline[];
}

function derive(record: RecordFacts, { rules, calendar }: Terms): Derived {
  const { year, events, confirmedVerdicts, appealCount } = record;
  const isOpinion = record.kind === "court_opinion";
  const norms = new Set(record.normIds);
  const holdings = record.holdings
    .filter(({ provisionId }) => norms.size === 0 || norms.has(provisionId))
    .map(({ holding }) => holding);
  const now = deriveStatus({ year, isOpinion, events, confirmedVerdicts, holdings });
  const atYearEnd = deriveStatus({
    ...{ year, isOpinion, holdings: [], confirmedVerdicts: [] },
    events: events.filter(({ afterReport }) => !afterReport),
  });
  const deadlines = deriveDeadlines(record.kind, events, rules, calendar);
  const chain = deriveChain({
    isOpinion,
    status: now.status,
    eventTypes: new Set(events.map(({ type }) => type)),
    appealCount,
    isPrompted: record.isPrompted,
    normCount: record.normChangeCount + norms.size,
    isNormConfirmed: record.isNormConfirmed,
  });
  return {
    deadlines,
    addressees: record.addressees.map(({ id }) => {
      const own = events.filter(({ addresseeId }) => addresseeId === id);
      return { id, ...statusColumns(deriveAddresseeStatus(year, isOpinion, own)) };
    }),
    columns: {
      id: record.id,
      ...statusColumns(now),
      statusEventId: now.event?.id ?? null,
      statusAtYearEnd: atYearEnd.status,
      chain,
      bodyIds: [...new Set(record.addressees.flatMap(({ bodyId }) => bodyId ?? []))],
      actIds: record.actIds,
      topicIds: record.topicIds,
      appealCount,
      dueOn: isoDay(nearestDue(deadlines)),
    },
  };
}

const statusColumns = (derived: DerivedStatus | null) => ({
  status: derived?.status ?? null,
  statusOn: isoDay(derived?.event?.happenedOn ?? null),
  statusPrecision: derived?.event?.precision ?? null,
});

const { sql } = Prisma;

async function writeAddressees(tx: Database, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw(sql`
    UPDATE "Addressee" a
    SET "status" = x."status", "statusOn" = x."statusOn", "statusPrecision" = x."statusPrecision"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "status" "RecordStatus", "statusOn" date,
      "statusPrecision" "DatePrecision")
    WHERE a."id" = x."id"
      AND (a."status", a."statusOn", a."statusPrecision") IS DISTINCT FROM (x."status", x."statusOn", x."statusPrecision")`);
}

async function writeRecords(tx: Database, rows: readonly object[]): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE "Record" r
    SET "status" = x."status", "statusOn" = x."statusOn", "statusPrecision" = x."statusPrecision",
      "statusEventId" = x."statusEventId", "statusAtYearEnd" = x."statusAtYearEnd", "chain" = x."chain",
      "bodyIds" = x."bodyIds", "actIds" = x."actIds", "topicIds" = x."topicIds", "appealCount" = x."appealCount",
      "dueOn" = x."dueOn"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("id" uuid, "status" "RecordStatus", "statusOn" date,
      "statusPrecision" "DatePrecision", "statusEventId" uuid, "statusAtYearEnd" "RecordStatus", "chain" text,
      "bodyIds" text[], "actIds" uuid[], "topicIds" text[], "appealCount" int, "dueOn" date)
    WHERE r."id" = x."id"`);
}
