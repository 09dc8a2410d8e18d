import { IN_WORK } from "#app/features/drafting/policy.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { inThree, type Trilingual } from "#app/platform/trilingual.ts";
import type { SearchDocument } from "#search/engine.ts";

import { articlesOf } from "./nested-values.ts";
import { Passages } from "./passages.ts";
import { readersOf } from "./record-documents.server.ts";

/** Of a draft and its record, what tells who may find it. */
export const draftAccess = {
  frozenAt: true,
  record: { select: { visibility: true, status: true, authorId: true } },
} as const satisfies Prisma.DraftSelect;

type Access = Prisma.DraftGetPayload<{ select: typeof draftAccess }>;

/**
 * Who finds a draft: whoever works on it, and once it is frozen and has left the office whoever finds its record. The
 * same rule as `visibleDrafts`, but that an administrator, who looks after texts, does not search them.
 */
export function readersOfDraft({ frozenAt, record }: Access): string[] {
  if (frozenAt !== null && !IN_WORK.includes(record.status)) return readersOf(record);
  return record.authorId === null ? ["legal"] : ["legal", `staff:${record.authorId}`];
}

/** So much of a long draft is searched: an index row has an end. */
const MOST_CHARACTERS = 300_000;

/** "P-01 · Title", in each language that has one. */
function contextOf(record: { readonly number: string } & Parameters<typeof inThree<"title">>[0]): Trilingual {
  const title = inThree(record, "title");
  const named = (words: string | null) => (words === null ? null : `${record.number} · ${words}`);
  return { kk: named(title.kk), ru: named(title.ru), en: named(title.en) };
}

async function documentsWhere(where: Prisma.DraftWhereInput): Promise<SearchDocument[]> {
  const drafts = await db.draft.findMany({
    where,
    select: {
      ...{ id: true, title: true, language: true, plainText: true, createdAt: true, updatedAt: true },
      frozenAt: true,
      citations: {
        where: { state: "matched" },
        select: { act: { select: { slug: true } }, provision: { select: { path: true } } },
      },
      record: {
        select: {
          ...draftAccess.record.select,
          ...{ number: true, year: true, titleKk: true, titleRu: true, titleEn: true },
          ...{ bodyIds: true, regionId: true, topicIds: true, series: true },
        },
      },
    },
  });
  return drafts.map((draft) => {
    const { id, title, language, record } = draft;
    const text = draft.plainText.slice(0, MOST_CHARACTERS);
    const cites = new Set(
      draft.citations.flatMap(({ act, provision }) =>
        act ? (provision ? `${act.slug}#${provision.path}` : act.slug) : [],
      ),
    );
    const acts = new Set([...cites].map((one) => one.split("#")[0] ?? one));
    return {
      // The number is the record's: whoever asks for it wants the record first.
      ...{ id: `draft:${id}`, kind: "draft", number: null, url: `/drafts/${id}` },
      titles: { kk: null, ru: null, en: null, [language]: title },
      context: contextOf(record),
      texts: new Passages().add({ [language]: text }).joined(),
      year: record.year,
      on: draft.createdAt,
      cites: [...cites],
      status: null,
      ...{ bodyIds: record.bodyIds, regionId: record.regionId, topicIds: record.topicIds },
      actIds: [...acts, ...articlesOf([...cites])],
      series: record.series,
      readers: readersOfDraft(draft),
      updatedAt: draft.updatedAt,
    };
  });
}

/** The drafts of these ids as the engine takes them. */
export const draftDocuments = (ids: readonly string[]): Promise<SearchDocument[]> =>
  documentsWhere({ id: { in: [...ids] } });

/** Drafts have the readers of their records, as soon as these change. */
export const draftsOfRecords = (ids: readonly string[]): Promise<SearchDocument[]> =>
  documentsWhere({ recordId: { in: [...ids] } });
