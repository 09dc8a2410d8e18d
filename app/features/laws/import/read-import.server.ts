import { db } from "#app/platform/db.server.ts";
import { inThree, isoDay, type Trilingual } from "#app/platform/trilingual.ts";
import { type LawRead, readLaw } from "#content/laws/read-law.ts";

import { orRefuse } from "./unreadable.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

export interface LawImportRead {
  readonly id: string;
  readonly actId: string;
  readonly slug: string;
  readonly language: "kk" | "ru" | "en";
  /** ISO day. */
  readonly on: string;
  readonly source: string | null;
  readonly fileName: string;
  readonly titles: Trilingual;
  readonly startedBy: string | null;
  readonly storedAt: Date | null;
  readonly law: LawRead;
}

/** The laws read last: a person leafs through the preview of one. Reading is pure, so what is kept is never stale. */
const kept = new Map<string, Promise<LawRead>>();
const KEPT = 2;

/** An import of an act with its text, read from the file that was given; null if there is none of this act. */
export async function readImport(slug: string, id: string): Promise<LawImportRead | null> {
  if (!UUID.test(id)) return null;
  const found = await db.lawImport.findFirst({
    where: { id, act: { slug } },
    select: {
      ...{
        id: true,
        actId: true,
        language: true,
        validFrom: true,
        source: true,
        fileName: true,
        storedAt: true,
      },
      startedBy: { select: { name: true } },
      act: { select: { titleKk: true, titleRu: true, titleEn: true, firstArticle: true, lastArticle: true } },
    },
  });
  if (!found) return null;
  const { firstArticle, lastArticle } = found.act;
  const key = `${id} ${String(firstArticle)}-${String(lastArticle)}`;
  const reading =
    kept.get(key) ??
    contentOf(id).then((content) =>
      orRefuse(() => readLaw(content, found.language, { firstArticle, lastArticle })),
    );
  kept.delete(key);
  kept.set(key, reading);
  reading.catch(() => kept.delete(key));
  for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
  return {
    ...{ id, actId: found.actId, slug, language: found.language, on: isoDay(found.validFrom) ?? "" },
    ...{
      source: found.source,
      fileName: found.fileName,
      titles: inThree(found.act, "title"),
      storedAt: found.storedAt,
    },
    startedBy: found.startedBy?.name ?? null,
    law: await reading,
  };
}

async function contentOf(id: string): Promise<Uint8Array> {
  const { content } = await db.lawImport.findUniqueOrThrow({ where: { id }, select: { content: true } });
  return content;
}
