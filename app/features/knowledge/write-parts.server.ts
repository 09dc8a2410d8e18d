import type { Database, Prisma } from "#app/platform/db.server.ts";
import { grouped } from "#app/platform/grouped.ts";
import { enqueueMany } from "#app/platform/outbox.server.ts";
import { type PagePart } from "#content/markdown/pages/page-parts.ts";
import { readPage } from "#content/markdown/pages/read-page.ts";
import type { Language } from "#prisma/generated/client.ts";

const SUFFIX = { kk: "Kk", ru: "Ru", en: "En" } as const;
const EMPTY = { titleKk: null, titleRu: null, titleEn: null, textKk: null, textRu: null, textEn: null };
type Words = { -readonly [key in keyof typeof EMPTY]: string | null };

interface Part extends Words {
  readonly pageId: string;
  readonly anchor: string;
  order: number;
}

/** What is read already, by the text it was read from. */
type Known = ReadonlyMap<string, readonly PagePart[]>;

/** At so many pages a time: what is held of them at once stays small. */
const PAGES = 500;

/**
 * Brings the parts of these pages into step with their texts: one for each anchor, with its words in every language
 * that has it. A part keeps its row as long as its anchor stands, so that whoever was told of it is not told again.
 */
export async function writeParts(
  tx: Database,
  pageIds: readonly string[],
  known: Known = new Map(),
): Promise<void> {
  for (let from = 0; from < pageIds.length; from += PAGES)
    await writePartsOf(tx, pageIds.slice(from, from + PAGES), known);
}

async function writePartsOf(tx: Database, pageIds: readonly string[], known: Known): Promise<void> {
  const where = { pageId: { in: [...pageIds] } };
  const [texts, stored] = await Promise.all([
    tx.knowledgeText.findMany({ where, select: { pageId: true, language: true, title: true, source: true } }),
    tx.knowledgePart.findMany({ where }),
  ]);
  const wanted = new Map<string, Part>();
  for (const [pageId, those] of grouped(texts, (text) => text.pageId))
    for (const part of partsOf(pageId, those, known)) wanted.set(keyOf(part), part);

  const held = new Map(stored.map((part) => [keyOf(part), part]));
  const gone = stored.filter((part) => !wanted.has(keyOf(part)));
  const fresh = [...wanted.values()].filter((part) => !held.has(keyOf(part)));
  const changed = stored.filter((part) => {
    const now = wanted.get(keyOf(part));
    return now !== undefined && isOther(now, part);
  });
  await tx.knowledgePart.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  const made = await tx.knowledgePart.createManyAndReturn({ data: fresh, select: { id: true } });
  for (const part of changed)
    await tx.knowledgePart.update({
      where: { id: part.id },
      data: wanted.get(keyOf(part)) ?? {},
      select: { id: true },
    });
  await enqueueMany(
    tx,
    "knowledge",
    [...gone, ...made, ...changed].map(({ id }) => id),
    null,
  );
}

const keyOf = ({ pageId, anchor }: { readonly pageId: string; readonly anchor: string }): string =>
  `${pageId} ${anchor}`;

const isOther = (now: Part, stored: Prisma.KnowledgePartGetPayload<object>): boolean =>
  now.order !== stored.order ||
  (Object.keys(EMPTY) as (keyof Words)[]).some((column) => now[column] !== stored[column]);

interface Text {
  readonly language: Language;
  readonly title: string;
  readonly source: string;
}

function partsOf(pageId: string, texts: readonly Text[], known: Known): Part[] {
  const parts = new Map<string, Part>();
  for (const { language, title, source } of texts)
    for (const [order, part] of (known.get(source) ?? readPage(source).parts).entries()) {
      const anchor = part.anchor ?? "";
      const row = parts.get(anchor) ?? { pageId, anchor, order, ...EMPTY };
      fill(row, language, anchor === "" ? { ...part, title } : part);
      parts.set(anchor, row);
    }
  return [...parts.values()];
}

function fill(row: Part, language: Language, { title, text }: PagePart): void {
  row[`title${SUFFIX[language]}`] = title;
  row[`text${SUFFIX[language]}`] = text;
}
