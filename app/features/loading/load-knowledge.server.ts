import { randomUUID } from "node:crypto";

import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";
import { removePages } from "#app/features/knowledge/remove-pages.server.ts";
import { inBatches, writeTexts } from "#app/features/knowledge/write-texts.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { grouped } from "#app/platform/grouped.ts";
import type { Item } from "#content/read/content.ts";

import { remember } from "./ledger.server.ts";
import { type Load, refuse, tallied, transaction } from "./load.server.ts";

type Page = Item<"knowledge-page">;
const ENTITY = "knowledge-page";

/**
 * Pages of the knowledge base, all that have changed or none. A page whose file is gone goes too: unlike a record, it
 * says nothing that is not in its file. A name that the office has given to a page of its own is left to it.
 */
export async function loadKnowledge(load: Load): Promise<void> {
  const changed: Page[] = [];
  for (const page of load.content.of("knowledge-page")) {
    if (load.ledger.get(page.key)?.sha256 === page.sha256) load.tally.unchanged += 1;
    else changed.push(page);
  }
  const gone = [...load.gone].filter(([entity]) => entity.startsWith(`${ENTITY} `));
  if (changed.length === 0 && gone.length === 0) return;
  const lexicon = await officeLexicon();
  await transaction(async (tx) => {
    await forget(tx, load, gone);
    const idOf = await pageIds(tx, changed);
    const mine = changed.filter((page) => {
      if (idOf.has(page.value.slug)) return true;
      refuse(load, page, "the office has a page of this name");
      return false;
    });
    const texts = mine.map(({ value }) => {
      const { source, read, ...meta } = value;
      return { pageId: idOf.get(value.slug) ?? "", meta, source, read };
    });
    await writeTexts(tx, texts, lexicon);
    for (const page of mine) tallied(load, load.ledger.has(page.key) ? "change" : "add");
    for (const batch of inBatches(mine))
      await remember(
        tx,
        batch.map(({ key, sha256, id }) => ({ key, sha256, entity: ENTITY, entityId: id, revision: null })),
      );
  });
}

/** The rows of these pages, made or brought into step; what the office has named so is missing. */
async function pageIds(tx: Database, changed: readonly Page[]): Promise<ReadonlyMap<string, string>> {
  const bySlug = grouped(changed, ({ value }) => value.slug);
  const slugs = [...bySlug.keys()];
  const ids = new Map<string, string>();
  const stored = await tx.knowledgePage.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, slug: true, section: true, order: true, origin: true },
  });
  const known = new Map(stored.map((page) => [page.slug, page]));
  const fresh = slugs.flatMap((slug) => {
    const [first] = bySlug.get(slug) ?? [];
    const page = known.get(slug);
    if (page?.origin === "content") ids.set(slug, page.id);
    if (page || !first) return [];
    const id = randomUUID();
    ids.set(slug, id);
    const { section, order } = first.value;
    return [{ id, slug, section, order, origin: "content" as const }];
  });
  for (const batch of inBatches(fresh)) await tx.knowledgePage.createMany({ data: batch });
  for (const { id, slug, section, order } of stored) {
    const value = bySlug.get(slug)?.[0]?.value;
    if (!ids.has(slug) || !value || (value.section === section && value.order === order)) continue;
    const data = { section: value.section, order: value.order };
    await tx.knowledgePage.update({ where: { id }, data, select: { id: true } });
  }
  return ids;
}

async function forget(tx: Database, load: Load, gone: readonly (readonly [string, string])[]): Promise<void> {
  if (gone.length === 0) return;
  const names = gone.map(([entity]) => entity.slice(ENTITY.length + 1).split("/"));
  await removePages(
    tx,
    names.map(([language = "", slug = ""]) => ({ language, slug })),
  );
  await tx.contentItem.deleteMany({ where: { key: { in: gone.map(([, key]) => key) } } });
  for (const [entity] of gone) load.gone.delete(entity);
  load.tally.changed += gone.length;
}
