import { chainEditions } from "#app/features/laws/chain-editions.server.ts";
import { audit } from "#app/platform/audit.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { enqueue, enqueueAll, enqueueProvisions } from "#app/platform/outbox.server.ts";
import type { Item } from "#content/read/content.ts";
import { pathsAbove, provisionOrder } from "#content/read/provision-path.ts";

import { day, inThree } from "./columns.ts";
import { actIdOf, findActIds, idOf } from "./content-ids.server.ts";
import { remember } from "./ledger.server.ts";
import { decide, type Decision, type Load, tallied, transaction } from "./load.server.ts";
import { namedProvisions } from "./named-provisions.ts";

type ActItem = Item<"act">;
type Writing = Decision & { readonly item: ActItem };

/** Legal force by form; a form outside the hierarchy has none. */
const RANKS: Partial<Record<ActItem["value"]["form"], number>> = {
  constitution: 1,
  constitutional_law: 2,
  code: 3,
  law: 4,
  decree: 5,
  gov_resolution: 6,
  order: 7,
  local_act: 8,
};

/** Acts with their editions, and every provision that any file names, with its heading and our summary of it. */
export async function loadActs(load: Load): Promise<void> {
  const items = load.content.of("act");
  await transaction(async (tx) => {
    const rows = await tx.act.findMany({
      where: { slug: { in: items.map(({ id }) => id) } },
      select: { id: true, slug: true, revision: true },
    });
    const bySlug = new Map(rows.map((row) => [row.slug, row]));
    const writing: Writing[] = [];
    for (const item of items) {
      const decision = await decide(load, item, "act", bySlug.get(item.id));
      if (decision) writing.push({ ...decision, item });
    }
    for (const one of writing) await writeAct(tx, one);
    await writeArticles(tx, items);
    await findActIds(tx, load);
    await addProvisions(tx, load);
    for (const one of writing) await writeWhatHangsOn(tx, load, one);
    await writeSummaries(tx, load, writing);
    await conclude(tx, load, writing);
  });
}

async function writeAct(tx: Database, { item, row }: Writing): Promise<void> {
  const { value } = item;
  const columns = {
    adiletId: value.adiletId ?? null,
    form: value.form,
    number: value.number ?? null,
    adoptedOn: day(value.adoptedOn),
    titleKk: value.title.kk ?? null,
    titleRu: value.title.ru ?? null,
    titleEn: value.title.en,
    ...inThree("short", value.short),
    abbrKk: value.abbr.kk ?? [],
    abbrRu: value.abbr.ru ?? [],
    abbrEn: value.abbr.en ?? [],
    aliases: value.aliases,
    structure: value.structure ?? null,
    rank: RANKS[value.form] ?? null,
    registration: value.registration ?? null,
    inForceFrom: day(value.inForceFrom),
    inForceTo: day(value.inForceTo),
    firstArticle: value.firstArticle ?? null,
    lastArticle: value.lastArticle ?? null,
    issuerId: value.issuer ?? null,
    unconfirmed: value.unconfirmed,
    ...inThree("note", value.note),
  };
  if (row) {
    const data = { ...columns, revision: row.revision + 1 };
    await tx.act.update({ where: { id: row.id }, data, select: { id: true } });
  } else await tx.act.create({ data: { ...columns, slug: item.id }, select: { id: true } });
}

/** Also of acts whose file has not changed since: databases that are older than these columns lack them. */
async function writeArticles(tx: Database, items: readonly ActItem[]): Promise<void> {
  for (const { id: slug, value } of items) {
    if (value.lastArticle === undefined && value.firstArticle === undefined) continue;
    await tx.act.updateMany({
      where: { slug, firstArticle: null, lastArticle: null },
      data: { firstArticle: value.firstArticle ?? null, lastArticle: value.lastArticle ?? null },
    });
  }
}

/** Level by level, so that each finds the one it stands in. */
async function addProvisions(tx: Database, { ids, content }: Load): Promise<void> {
  const missing = [...namedProvisions(content)].flatMap(([act, paths]) =>
    [...paths].filter((path) => !ids.provisions.has(`${act} ${path}`)).map((path) => ({ act, path })),
  );
  const levels = byDepth(missing);
  for (const [, level] of [...levels].sort(([one], [other]) => one - other)) {
    const rows = await tx.provision.createManyAndReturn({
      data: level.map(({ act, path }) => {
        const above = pathsAbove(path).at(-1);
        return {
          actId: idOf(ids.acts, act),
          path,
          parentId: above === undefined ? null : idOf(ids.provisions, `${act} ${above}`),
          order: provisionOrder(path),
        };
      }),
      select: { id: true, path: true, act: { select: { slug: true } } },
    });
    await enqueueAll(
      tx,
      "search",
      "provision",
      rows.map(({ id }) => id),
    );
    for (const { id, path, act } of rows) ids.provisions.set(`${act.slug} ${path}`, id);
  }
}

async function writeWhatHangsOn(tx: Database, { ids }: Load, { item, row }: Writing): Promise<void> {
  const actId = idOf(ids.acts, item.id);
  const { successor, editions } = item.value;
  const successorId = actIdOf(ids, successor);
  if (row ?? successorId)
    await tx.act.update({ where: { id: actId }, data: { successorId }, select: { id: true } });

  const days = editions.map(({ from }) => day(from));
  // An edition whose text the office has imported is the office's.
  if (row) await tx.edition.deleteMany({ where: { actId, validFrom: { notIn: days }, held: { none: {} } } });
  for (const { from, amendedBy, source } of editions) {
    const edition = { amendedById: actIdOf(ids, amendedBy), source: source ?? null };
    const validFrom = day(from);
    await tx.edition.upsert({
      where: { actId_validFrom: { actId, validFrom } },
      create: { actId, validFrom, ...edition },
      update: edition,
      select: { id: true },
    });
  }
  await chainEditions(tx, actId);
}

/** Headings and our own summaries of provisions, and which of them are not confirmed. */
async function writeSummaries(tx: Database, { ids }: Load, writing: readonly Writing[]): Promise<void> {
  const actIds = writing.map(({ item }) => idOf(ids.acts, item.id));
  const provisions = writing.flatMap(({ item }) =>
    item.value.provisions.map((entry) => ({
      ...entry,
      id: idOf(ids.provisions, `${item.id} ${entry.path}`),
    })),
  );
  await tx.provisionText.deleteMany({
    where: { provision: { actId: { in: actIds } }, kind: "summary", editionId: null },
  });
  const texts = provisions.flatMap(({ id, heading, summary }) =>
    (["kk", "ru", "en"] as const).map((language) => ({
      provisionId: id,
      language,
      kind: "summary" as const,
      heading: heading?.[language] ?? null,
      text: summary?.[language] ?? "",
    })),
  );
  await tx.provisionText.createMany({
    data: texts.filter(({ heading, text }) => heading !== null || text !== ""),
  });

  const doubtful = provisions.filter(({ unconfirmed }) => unconfirmed).map(({ id }) => id);
  await tx.provision.updateMany({
    where: { unconfirmed: false, id: { in: doubtful } },
    data: { unconfirmed: true },
  });
  await tx.provision.updateMany({
    where: { actId: { in: actIds }, unconfirmed: true, id: { notIn: doubtful } },
    data: { unconfirmed: false },
  });
}

async function conclude(tx: Database, load: Load, writing: readonly Writing[]): Promise<void> {
  const entries = writing.map(({ item, row }) => ({
    key: item.key,
    sha256: item.sha256,
    entity: "act",
    entityId: idOf(load.ids.acts, item.id),
    revision: (row?.revision ?? 0) + 1,
  }));
  for (const { entity, entityId, revision } of entries) {
    await audit(tx, { staffId: null, entity, entityId, action: revision === 1 ? "loaded" : "reloaded" });
    await enqueue(tx, "search", "act", entityId);
  }
  await enqueueProvisions(
    tx,
    entries.map(({ entityId }) => entityId),
  );
  await remember(tx, entries);
  for (const { action } of writing) tallied(load, action);
}

function byDepth<T extends { readonly path: string }>(provisions: readonly T[]): Map<number, T[]> {
  const levels = new Map<number, T[]>();
  for (const provision of provisions) {
    const depth = pathsAbove(provision.path).length;
    levels.set(depth, [...(levels.get(depth) ?? []), provision]);
  }
  return levels;
}
