import { deriveRecords } from "#app/features/following/derive-record.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import type { Item } from "#content/read/content.ts";
import type { Kind } from "#content/read/kinds.ts";

import { day, inThree, named } from "./columns.ts";
import { remember } from "./ledger.server.ts";
import { changedItems, type Load, transaction } from "./load.server.ts";

/** Regions, bodies, stages, topics, holidays, deadline rules and terms, all of them or none. */
export async function loadRegistry(load: Load): Promise<void> {
  await transaction(async (tx) => {
    await eachOf(tx, load, "region", async ({ id, order, value }) => {
      const region = { ...named("name", value.name), aliases: value.aliases, order };
      await tx.region.upsert({
        where: { id },
        create: { id, ...region },
        update: region,
        select: { id: true },
      });
    });
    await loadBodies(tx, load);
    await eachOf(tx, load, "stage", async ({ id, order, value }) => {
      const stage = {
        ...named("name", value.name),
        bodyId: value.body ?? null,
        order,
        validFrom: day(value.validFrom),
        validTo: day(value.validTo),
      };
      await tx.stage.upsert({ where: { id }, create: { id, ...stage }, update: stage, select: { id: true } });
    });
    await eachOf(tx, load, "topic", async ({ id, order, value }) => {
      const topic = { ...named("name", value.name), order };
      await tx.topic.upsert({ where: { id }, create: { id, ...topic }, update: topic, select: { id: true } });
    });
    const holidays = await eachOf(tx, load, "holiday", async ({ value }) => {
      const on = day(value.on);
      const holiday = {
        ...named("name", value.name),
        isWorking: value.working,
        source: value.source ?? null,
      };
      await tx.holiday.upsert({
        where: { on },
        create: { on, ...holiday },
        update: holiday,
        select: { on: true },
      });
    });
    const rules = await loadDeadlineRules(tx, load);
    await loadTerms(tx, load);
    if (holidays + rules > 0) await deriveOpenDeadlines(tx);
  });
}

async function eachOf<K extends Kind>(
  tx: Database,
  load: Load,
  kind: K,
  write: (item: Item<K>) => Promise<void>,
): Promise<number> {
  const items = changedItems(load, kind);
  for (const item of items) await write(item);
  await remember(
    tx,
    items.map(({ key, sha256, id }) => ({ key, sha256, entity: kind, entityId: id, revision: null })),
  );
  return items.length;
}

/** A deadline that is still open moves with the holidays and the rules; one that was met stays as it was. */
async function deriveOpenDeadlines(tx: Database): Promise<void> {
  const open = await tx.deadline.findMany({
    where: { metOn: null },
    distinct: ["recordId"],
    select: { recordId: true },
  });
  await deriveRecords(
    tx,
    open.map(({ recordId }) => recordId),
  );
}

/** In two passes: a body may name one that stands after it. */
async function loadBodies(tx: Database, load: Load): Promise<void> {
  const related: Item<"body">[] = [];
  await eachOf(tx, load, "body", async (item) => {
    const { id, order, value } = item;
    const body = {
      kind: value.kind,
      ...named("name", value.name),
      ...inThree("short", value.short),
      aliases: value.aliases,
      validFrom: day(value.validFrom),
      validTo: day(value.validTo),
      unconfirmed: value.unconfirmed,
      regionId: value.region ?? null,
      order,
    };
    await tx.body.upsert({ where: { id }, create: { id, ...body }, update: body, select: { id: true } });
    related.push(item);
  });
  for (const { id, value } of related) {
    await tx.body.update({
      where: { id },
      data: { parentId: value.parent ?? null, successorId: value.successor ?? null },
      select: { id: true },
    });
  }
}

async function loadDeadlineRules(tx: Database, load: Load): Promise<number> {
  return eachOf(tx, load, "deadline-rule", async ({ id, value }) => {
    const rule = {
      ...named("name", value.name),
      term: value.term,
      unit: value.unit,
      fromEvent: value.fromEvent,
      kinds: value.kinds,
      ...inThree("basis", value.basis),
      unconfirmed: value.unconfirmed,
      validFrom: day(value.validFrom),
      validTo: day(value.validTo),
    };
    await tx.deadlineRule.upsert({
      where: { id },
      create: { id, ...rule },
      update: rule,
      select: { id: true },
    });
  });
}

async function loadTerms(tx: Database, load: Load): Promise<void> {
  await eachOf(tx, load, "glossary-term", async ({ id, value }) => {
    const term = {
      ...inThree("term", value.term),
      abbrKk: value.abbr.kk ?? [],
      abbrRu: value.abbr.ru ?? [],
      abbrEn: value.abbr.en ?? [],
      ...inThree("definition", value.definition),
      ...inThree("note", value.note),
      conflicts: value.conflicts,
    };
    await tx.glossaryTerm.upsert({
      where: { id },
      create: { id, ...term },
      update: term,
      select: { id: true },
    });
  });
}
