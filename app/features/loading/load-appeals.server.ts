import { citeSources } from "#app/features/citing/cite-sources.server.ts";
import { deriveRecords } from "#app/features/following/derive-record.server.ts";
import { audit } from "#app/platform/audit.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueue, enqueueAll } from "#app/platform/outbox.server.ts";
import type { Item } from "#content/read/content.ts";

import { citationColumns, STATED } from "./citation-columns.server.ts";
import { dated, inThree } from "./columns.ts";
import { idOf, sourceIdOf } from "./content-ids.server.ts";
import { remember } from "./ledger.server.ts";
import { ItemRefused } from "./item-refused.ts";
import { decide, type Decision, type Load, tallied, writeAlone } from "./load.server.ts";
import { writeAppealLinks } from "./write-appeal-links.server.ts";

type AppealItem = Item<"appeal">;

/** Appeals, with the applicant's data apart, what they cite, and the records they moved the office to write. */
export async function loadAppeals(load: Load): Promise<void> {
  const items = load.content.of("appeal");
  const rows = await db.appeal.findMany({
    where: { number: { in: items.map(({ id }) => id) } },
    select: { id: true, number: true, revision: true },
  });
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const [index, item] of items.entries()) {
    load.onProgress({ step: "appeals", done: index, total: items.length });
    const decision = await decide(load, item, "appeal", byNumber.get(item.id));
    if (!decision) continue;
    const isWritten = await writeAlone(load, item, (tx) => writeAppeal(tx, load, item, decision));
    if (isWritten) tallied(load, decision.action);
  }
}

async function writeAppeal(tx: Database, load: Load, item: AppealItem, { row }: Decision): Promise<void> {
  const columns = columnsOf(load, item);
  const revision = (row?.revision ?? 0) + 1;
  const appealId = row
    ? row.id
    : (await tx.appeal.create({ data: { ...columns, number: item.id }, select: { id: true } })).id;
  if (row) {
    const { count } = await tx.appeal.updateMany({
      where: { id: row.id, revision: row.revision },
      data: { ...columns, revision, updatedAt: new Date() },
    });
    if (count === 0) throw new ItemRefused("the office is editing it at this moment");
  }
  await writeApplicant(tx, appealId, item.value.applicant);
  await tx.citation.deleteMany({ where: { appealId, field: STATED, decidedAt: null } });
  await tx.citation.createMany({
    data: item.value.citations.map((citation) => ({ ...citationColumns(load.ids, citation), appealId })),
  });
  const records = await writeAppealLinks(tx, load.ids, { appealId }, item.value.links);

  await citeSources(tx, "appeal", [appealId]);
  await deriveRecords(tx, records);
  await enqueueAll(tx, "search", "record", records);
  await enqueue(tx, "search", "appeal", appealId);
  // No before and after: an audit entry never holds what an appeal tells of a person.
  await audit(tx, {
    staffId: null,
    entity: "appeal",
    entityId: appealId,
    action: row ? "reloaded" : "loaded",
  });
  await remember(tx, [
    { key: item.key, sha256: item.sha256, entity: "appeal", entityId: appealId, revision },
  ]);
}

function columnsOf({ ids, content }: Load, item: AppealItem) {
  const { year, on: received, region, category, outcome, title, summary, result, group, lines } = item.value;
  const { on, precision } = dated(received);
  const source = content.of("source").find(({ folder }) => folder === item.folder);
  return {
    year,
    receivedOn: on,
    precision,
    regionId: region ?? null,
    category,
    outcome: outcome ?? null,
    ...inThree("title", title),
    ...inThree("summary", summary),
    ...inThree("outcome", result),
    language: source?.value.language ?? "ru",
    groupId: group === undefined ? null : idOf(ids.groups, group),
    sourceId: sourceIdOf(ids, item),
    sourceLines: lines,
  };
}

async function writeApplicant(
  tx: Database,
  appealId: string,
  applicant: AppealItem["value"]["applicant"],
): Promise<void> {
  if (!applicant) {
    await tx.applicant.deleteMany({ where: { appealId } });
    return;
  }
  const columns = { name: applicant.name ?? null, note: applicant.note ?? null };
  await tx.applicant.upsert({
    where: { appealId },
    create: { ...columns, appealId },
    update: columns,
    select: { appealId: true },
  });
}
