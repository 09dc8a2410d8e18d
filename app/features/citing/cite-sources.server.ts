import { type Database, Prisma } from "#app/platform/db.server.ts";
import { grouped } from "#app/platform/grouped.ts";
import { ensureProvisionsOf, keyOfProvision } from "#app/features/laws/ensure-provision.server.ts";
import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";
import type { Lexicon } from "#content/citations/lexicon/compile.ts";

import { inContext } from "./in-context.ts";
import { judgeCitationsOf } from "./findings.server.ts";
import { knownOfSources } from "./known-of-source.server.ts";
import { writeLawReferences } from "./law-references.server.ts";
import { type CitationRead, readCitations } from "./read-citations.ts";
import { reconcile } from "./reconcile.ts";
import { storedCitations, type StoredRow } from "./stored-citations.server.ts";
import { type Holder, keyOfText, type Source, type TextToRead } from "./text-to-read.ts";
import { textsOfAppeals } from "./texts-of-appeals.server.ts";
import { textsOfDrafts } from "./texts-of-drafts.server.ts";
import { textsOfRecords } from "./texts-of-records.server.ts";

/** What reading a source anew has changed. */
export interface Reread {
  readonly added: readonly Written[];
  readonly removed: readonly StoredRow[];
  readonly changed: readonly { readonly before: StoredRow; readonly after: Written }[];
}

/** A citation as it is to be stored. */
export interface Written extends CitationRead {
  readonly holder: Holder;
  readonly field: string;
  readonly language: TextToRead["language"];
  readonly asOf: string;
}

const { sql } = Prisma;
/** A text of more than so many signs is read behind the back of whoever saves it. */
const READ_AT_ONCE = 60_000;

/**
 * Reads the citations of these sources anew and stores them, within the transaction that changed their texts. What a
 * person decided stands. A source whose texts are long is left to the worker.
 */
export async function citeSources(tx: Database, source: Source, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await holdSources(tx, source, ids);
  const texts = await textsOf(tx, source, ids);
  const isLong = (id: string): boolean =>
    (texts.get(id) ?? []).reduce((sum, { text }) => sum + text.length, 0) > READ_AT_ONCE;
  const long = ids.filter(isLong);
  if (long.length > 0)
    await tx.outboxEntry.createMany({
      data: long.map((entityId) => ({ topic: "citations", entity: source, entityId })),
    });
  const short = ids.filter((id) => !isLong(id));
  await storeReading(tx, await readSources(tx, source, short, texts, await officeLexicon(tx)));
  // What a person entered or a file states may have changed all the same.
  await settle(tx, source, ids);
}

/** Holds sources for this transaction: who reads the same ones at once would store an older state over a newer one. */
export async function holdSources(tx: Database, source: Source, ids: readonly string[]): Promise<void> {
  const table = Prisma.raw(TABLE[source]);
  await tx.$queryRaw(
    sql`SELECT FROM ${table} WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`,
  );
}

const TABLE = { record: '"Record"', appeal: '"Appeal"', draft: '"Draft"' } as const;
const READ = { record: textsOfRecords, appeal: textsOfAppeals, draft: textsOfDrafts } as const;

export const textsOf = (db: Database, source: Source, ids: readonly string[]) => READ[source](db, ids);

/** What is to be stored of sources, and what of it is new. Nothing is written. */
export interface Reading {
  readonly rereads: ReadonlyMap<string, Reread>;
  readonly placed: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}

/** Reads sources and compares with what is stored of them. */
export async function readSources(
  db: Database,
  source: Source,
  ids: readonly string[],
  texts: ReadonlyMap<string, readonly TextToRead[]>,
  lexicon: Lexicon,
): Promise<Reading> {
  const [stored, known] = await Promise.all([
    storedCitations(db, source, ids),
    knownOfSources(db, source, ids),
  ]);
  const placed: { id: string; start: number; end: number }[] = [];
  const rereads = new Map<string, Reread>();
  for (const id of ids) {
    const own = texts.get(id) ?? [];
    const read = inContext(
      own.flatMap((text): Written[] => {
        const { holder, field, language, date: asOf } = text;
        return readCitations(text, lexicon).map((of) => ({ ...of, holder, field, language, asOf }));
      }),
      known.get(id) ?? new Map(),
    );
    const compared = compare(own, stored.get(id) ?? [], read);
    placed.push(...compared.placed);
    const { added, changed, removed } = compared;
    if (added.length + changed.length + removed.length > 0) rereads.set(id, compared);
  }
  return { rereads, placed };
}

/** What is stored of one source beside what is read of it now. */
function compare(texts: readonly TextToRead[], stored: readonly StoredRow[], read: readonly Written[]) {
  const left = new Map(stored.map((row) => [row.id, row]));
  const [added, changed, removed]: [Written[], { before: StoredRow; after: Written }[], StoredRow[]] = [
    [],
    [],
    [],
  ];
  const placed: { id: string; start: number; end: number }[] = [];
  const byText = grouped(read, (one) => keyOfText(one.holder, one.field));
  for (const { holder, field, text } of texts) {
    const key = keyOfText(holder, field);
    const rows = new Map(
      stored.filter((row) => keyOfText(row, row.field) === key).map((row) => [row.id, row] as const),
    );
    for (const id of rows.keys()) left.delete(id);
    const result = reconcile(text, [...rows.values()], byText.get(key) ?? []);
    added.push(...result.add);
    for (const { id, of: after } of result.keep) {
      const before = rows.get(id);
      if (before && differs(before, after)) changed.push({ before, after });
    }
    placed.push(...result.place.filter(({ id, start }) => rows.get(id)?.start !== start));
    removed.push(...result.remove.flatMap((id) => rows.get(id) ?? []));
  }
  // Texts that are no more.
  removed.push(...left.values());
  return { added, changed, removed, placed };
}

function differs(before: StoredRow, after: Written): boolean {
  return (
    before.named !== after.named ||
    before.state !== after.state ||
    before.reason !== after.reason ||
    before.asOf !== after.asOf ||
    before.prefix !== after.prefix ||
    before.suffix !== after.suffix ||
    before.candidates.join(" ") !== after.candidates.join(" ")
  );
}

/** Stores what has been read. */
export async function storeReading(tx: Database, { rereads, placed }: Reading): Promise<void> {
  const all = [...rereads.values()];
  const removed = all.flatMap((one) => one.removed.map(({ id }) => id));
  if (removed.length > 0) await tx.citation.deleteMany({ where: { id: { in: removed } } });
  const added = all.flatMap((one) => one.added);
  const changed = all.flatMap((one) => one.changed);
  const columns = await columnsOf(tx, [...added, ...changed.map(({ after }) => after)]);
  await tx.citation.createMany({ data: added.map((one) => ({ ...columns(one), origin: "read" as const })) });
  for (const { before, after } of changed)
    await tx.citation.update({ where: { id: before.id }, data: columns(after), select: { id: true } });
  if (placed.length > 0)
    await tx.$executeRaw(sql`
      UPDATE "Citation" c SET "start" = p."start", "end" = p."end"
      FROM jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) AS p("id" uuid, "start" int, "end" int) WHERE c."id" = p."id"`);
}

/** The columns of what is to be stored; provisions that nobody named before are made. */
async function columnsOf(tx: Database, citations: readonly Written[]) {
  const slugs = new Set(citations.flatMap(({ state, named }) => (state === "matched" ? (named ?? []) : [])));
  const acts = await tx.act.findMany({
    where: { slug: { in: [...slugs] } },
    select: { id: true, slug: true },
  });
  const ids = new Map(acts.map(({ id, slug }) => [slug, id]));
  const actOf = ({ state, named }: Written) => (state === "matched" ? (ids.get(named ?? "") ?? null) : null);
  const provisions = await ensureProvisionsOf(
    tx,
    citations.flatMap((one) => {
      const actId = actOf(one);
      return actId !== null && one.path !== null ? [{ actId, path: one.path }] : [];
    }),
  );
  return (one: Written) => {
    const actId = actOf(one);
    return {
      ...one.holder,
      ...{ field: one.field, language: one.language, start: one.start, end: one.end },
      ...{ quote: one.quote, prefix: one.prefix, suffix: one.suffix },
      ...{ named: one.named, path: one.path, isRange: one.isRange, reason: one.reason },
      asOf: new Date(`${one.asOf}T00:00:00Z`),
      // An act that has just gone is one that the registry lacks.
      state: one.state === "matched" && actId === null ? ("none" as const) : one.state,
      actId,
      provisionId:
        actId !== null && one.path !== null
          ? (provisions.get(keyOfProvision({ actId, path: one.path })) ?? null)
          : null,
      candidates: one.candidates.map((slug) => ({ act: slug })),
    };
  };
}

/**
 * Brings what follows from citations into step: whether they were law on their day, and who refers to what. A draft
 * refers to nothing yet: what it says is known only to those who work on it.
 */
export async function settle(tx: Database, source: Source, ids: readonly string[]): Promise<void> {
  await judgeCitationsOf(tx, source, ids);
  if (source === "record") await writeLawReferences(tx, { records: ids, appeals: [] });
  if (source === "appeal") await writeLawReferences(tx, { records: [], appeals: ids });
}
