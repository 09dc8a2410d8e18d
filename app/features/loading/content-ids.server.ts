import { type Database, db } from "#app/platform/db.server.ts";
import type { Content, Item } from "#content/read/content.ts";

import { ItemRefused } from "./item-refused.ts";

/** The rows that items name each other by. Filled step by step, as the steps write them. */
export interface ContentIds {
  readonly acts: Map<string, string>;
  /** By `slug path`. */
  readonly provisions: Map<string, string>;
  readonly decisions: Map<string, string>;
  /** By folder: `records/2024`. */
  readonly sources: Map<string, string>;
  readonly meetings: Map<string, string>;
  readonly records: Map<string, string>;
  readonly groups: Map<string, string>;
}

export const noIds = (): ContentIds => ({
  acts: new Map(),
  provisions: new Map(),
  decisions: new Map(),
  sources: new Map(),
  meetings: new Map(),
  records: new Map(),
  groups: new Map(),
});

/** The row of something that is declared. It may be missing all the same: refused, or removed in the product. */
export function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new ItemRefused(`it names "${name}", which is not in the database`);
  return id;
}

export function actIdOf(ids: ContentIds, slug: string | undefined): string | null {
  return slug === undefined ? null : idOf(ids.acts, slug);
}

export function provisionIdOf(
  ids: ContentIds,
  act: string | undefined,
  path: string | undefined,
): string | null {
  return act === undefined || path === undefined ? null : idOf(ids.provisions, `${act} ${path}`);
}

export function sourceIdOf(ids: ContentIds, item: Item): string | null {
  return ids.sources.get(item.folder) ?? null;
}

export async function findActIds(tx: Database, { ids, content }: { ids: ContentIds; content: Content }) {
  const slugs = content.of("act").map(({ id }) => id);
  const acts = await tx.act.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } });
  for (const { id, slug } of acts) ids.acts.set(slug, id);
  const provisions = await tx.provision.findMany({
    where: { act: { slug: { in: slugs } } },
    select: { id: true, path: true, act: { select: { slug: true } } },
  });
  for (const { id, path, act } of provisions) ids.provisions.set(`${act.slug} ${path}`, id);
}

export async function findDecisionIds({
  ids,
  content,
}: {
  ids: ContentIds;
  content: Content;
}): Promise<void> {
  const numbers = content.of("court-decision").map(({ id }) => id);
  const rows = await db.courtDecision.findMany({
    where: { number: { in: numbers } },
    select: { id: true, number: true },
  });
  for (const { id, number } of rows) ids.decisions.set(number, id);
}

export async function findYearIds({ ids, content }: { ids: ContentIds; content: Content }): Promise<void> {
  const sources = content.of("source");
  const documents = await db.sourceDocument.findMany({
    where: { slug: { in: sources.map(({ id }) => id) } },
    select: { id: true, slug: true },
  });
  for (const { id, slug } of documents) {
    for (const { folder } of sources.filter((source) => source.id === slug)) ids.sources.set(folder, id);
  }
  const numbers = content.of("meeting").map(({ id }) => id);
  const meetings = await db.meeting.findMany({
    where: { number: { in: numbers } },
    select: { id: true, number: true },
  });
  for (const { id, number } of meetings) ids.meetings.set(number, id);
}

export async function findRecordIds({ ids, content }: { ids: ContentIds; content: Content }): Promise<void> {
  const numbers = content.of("record").map(({ id }) => id);
  const records = await db.record.findMany({
    where: { number: { in: numbers } },
    select: { id: true, number: true },
  });
  for (const { id, number } of records) ids.records.set(number, id);
}
