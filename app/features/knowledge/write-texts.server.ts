import { ensureProvisionsOf } from "#app/features/laws/ensure-provision.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { grouped } from "#app/platform/grouped.ts";
import type { Lexicon } from "#content/citations/lexicon/compile.ts";
import type { PageMeta } from "#content/markdown/pages/page-schema.ts";
import { citationsOfPage, type PageRead } from "#content/markdown/pages/read-page.ts";
import { pathOfCitation } from "#content/read/provision-path.ts";
import type { KnowledgeLinkKind, Language } from "#prisma/generated/client.ts";

import { writeParts } from "./write-parts.server.ts";

/** A page's text in a language, as it becomes what readers read. */
export interface TextToWrite {
  readonly pageId: string;
  readonly meta: PageMeta;
  readonly source: string;
  readonly read: PageRead;
}

interface LinkRow {
  readonly pageId: string;
  readonly language: Language;
  readonly kind: KnowledgeLinkKind;
  readonly target: string;
  readonly part: string | null;
  readonly isCitation: boolean;
  readonly line: number;
}

/** So many rows go in a statement: its parameters have an end. */
const BATCH = 2_000;

/**
 * Makes these texts what readers read: their words, what they lead to and cite, and their parts for search. Provisions
 * that nobody named before are made, so that each has a page which says who cites it.
 */
export async function writeTexts(
  tx: Database,
  texts: readonly TextToWrite[],
  lexicon: Lexicon,
): Promise<void> {
  const links = texts.flatMap((text) => {
    const { pageId, source, meta } = text;
    const citing = { pageId, source, language: meta.language, asOf: meta.asOf };
    return [...linksOf(text), ...citationsOf(citing, lexicon)];
  });
  await replaceTexts(tx, texts);
  for (const rows of inBatches(links)) await tx.knowledgeLink.createMany({ data: rows });
  await nameProvisions(tx, links);
  const known = new Map(texts.map(({ source, read }) => [source, read.parts]));
  await writeParts(tx, [...new Set(texts.map(({ pageId }) => pageId))], known);
}

/** A text of a page whose citations are read again. */
interface CitingText {
  readonly pageId: string;
  readonly language: Language;
  readonly source: string;
  /** ISO day whose law it tells. */
  readonly asOf: string;
}

/** Reads anew what these texts cite; what they link by hand stays. */
export async function replaceCitations(
  tx: Database,
  texts: readonly CitingText[],
  lexicon: Lexicon,
): Promise<void> {
  const links = texts.flatMap((text) => citationsOf(text, lexicon));
  for (const { pageId, language } of texts)
    await tx.knowledgeLink.deleteMany({ where: { pageId, language, isCitation: true } });
  for (const rows of inBatches(links)) await tx.knowledgeLink.createMany({ data: rows });
  await nameProvisions(tx, links);
}

async function replaceTexts(tx: Database, texts: readonly TextToWrite[]): Promise<void> {
  for (const [language, those] of grouped(texts, ({ meta }) => meta.language)) {
    const where = { language, pageId: { in: those.map(({ pageId }) => pageId) } };
    await tx.knowledgeText.deleteMany({ where });
    await tx.knowledgeLink.deleteMany({ where });
    for (const batch of inBatches(those))
      await tx.knowledgeText.createMany({
        data: batch.map(({ pageId, meta, source }) => ({
          ...{ pageId, language, source },
          ...{ title: meta.title, summary: meta.summary, seeAlso: meta.seeAlso },
          asOf: new Date(`${meta.asOf}T00:00:00Z`),
        })),
      });
  }
}

function linksOf({ pageId, meta, read }: TextToWrite): LinkRow[] {
  const of = { pageId, language: meta.language, isCitation: false };
  return read.links.flatMap(({ target, line }): LinkRow[] => {
    if (target.kind === "record") return [{ ...of, line, kind: "record", target: target.number, part: null }];
    if (target.kind === "act") return [{ ...of, line, kind: "act", target: target.slug, part: target.path }];
    if (target.kind === "term" || target.slug === "") return [];
    return [{ ...of, line, kind: "page", target: target.slug, part: target.anchor }];
  });
}

function citationsOf({ pageId, language, source, asOf }: CitingText, lexicon: Lexicon): LinkRow[] {
  const of = { pageId, language, kind: "act", isCitation: true } as const;
  return citationsOfPage(source, lexicon, asOf).flatMap(({ citations, line }) =>
    citations.flatMap((citation) =>
      citation.state === "matched" && citation.act !== null && !citation.range
        ? [{ ...of, line, target: citation.act, part: pathOfCitation(citation) }]
        : [],
    ),
  );
}

async function nameProvisions(tx: Database, links: readonly LinkRow[]): Promise<void> {
  const named = links.filter(({ kind, part }) => kind === "act" && part !== null);
  if (named.length === 0) return;
  const acts = await tx.act.findMany({
    where: { slug: { in: [...new Set(named.map(({ target }) => target))] } },
    select: { id: true, slug: true },
  });
  const idOf = new Map(acts.map(({ id, slug }) => [slug, id]));
  const wanted = named.flatMap(({ target, part }) => {
    const actId = idOf.get(target);
    return actId !== undefined && part !== null ? [{ actId, path: part }] : [];
  });
  await ensureProvisionsOf(tx, wanted);
}

export function* inBatches<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += BATCH) yield all.slice(from, from + BATCH);
}
