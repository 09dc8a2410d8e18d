import { db, type Prisma } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";
import { detectLanguage } from "#search/analysis/detect-language.ts";
import type { SearchDocument } from "#search/engine.ts";

import { Passages } from "./passages.ts";
import { readersOf } from "./record-documents.server.ts";

const recordFields = {
  ...{ number: true, titleKk: true, titleRu: true, titleEn: true, language: true },
  ...{ year: true, regionId: true, bodyIds: true, actIds: true, topicIds: true, series: true },
  ...{ visibility: true, status: true, authorId: true },
} as const satisfies Prisma.RecordSelect;

const fields = {
  ...{ id: true, name: true, addedAt: true },
  file: { select: { extractedText: true, readAt: true } },
  record: { select: recordFields },
  event: { select: { record: { select: recordFields } } },
  meeting: {
    select: { ...{ number: true, year: true, bodyId: true }, titleKk: true, titleRu: true, titleEn: true },
  },
} as const satisfies Prisma.AttachmentSelect;

type AttachmentRow = Prisma.AttachmentGetPayload<{ select: typeof fields }>;

/** So much of a long file is searched: an index row has an end. */
const MOST_CHARACTERS = 300_000;

/** A file's name as words: «Ответ_МВД-2024.pdf» is found by each of them. */
const spoken = (name: string): string => name.replaceAll(/[_.]+/gu, " ").trim();

/** The paragraphs of a file, each in the language it is written in; where one tells none, in that of the others. */
function textsOf({ name, file, record, event }: AttachmentRow): Passages {
  const of = record ?? event?.record ?? null;
  const passages = new Passages().addNames([name, spoken(name)]);
  const text = (file.extractedText ?? "").slice(0, MOST_CHARACTERS);
  const usual = detectLanguage(text) ?? of?.language ?? "ru";
  for (const paragraph of text.split(/\n{2,}/u)) {
    passages.add({ [detectLanguage(paragraph) ?? usual]: paragraph });
  }
  return passages;
}

async function documentsWhere(where: Prisma.AttachmentWhereInput): Promise<SearchDocument[]> {
  const attachments = await db.attachment.findMany({
    // What hangs on an appeal may bear the applicant's name: it is in no index.
    where: { AND: [where, { removedAt: null, appealId: null }] },
    select: fields,
  });
  const found = attachments.map(({ record, event }) => record ?? event?.record ?? null);
  const actIds = [...new Set(found.flatMap((record) => record?.actIds ?? []))];
  const acts = await db.act.findMany({ where: { id: { in: actIds } }, select: { id: true, slug: true } });
  const slugs = new Map(acts.map(({ id, slug }) => [id, slug]));
  return attachments.map((attachment, index) => {
    const record = found[index] ?? null;
    const { id, name, addedAt, file, meeting } = attachment;
    const hangsOn = record ?? meeting;
    return {
      id: `file:${id}`,
      kind: "file",
      number: record?.number ?? meeting?.number ?? null,
      url: `/files/${id}`,
      titles: { kk: name, ru: name, en: name },
      ...(hangsOn && { context: inThree(hangsOn, "title") }),
      texts: textsOf(attachment).joined(),
      year: record?.year ?? meeting?.year ?? null,
      on: addedAt,
      status: null,
      bodyIds: record?.bodyIds ?? (meeting?.bodyId ? [meeting.bodyId] : []),
      regionId: record?.regionId ?? null,
      actIds: record?.actIds.flatMap((actId) => slugs.get(actId) ?? []) ?? [],
      topicIds: record?.topicIds ?? [],
      series: record?.series ?? null,
      readers: record ? readersOf(record) : ["all"],
      updatedAt: file.readAt ?? addedAt,
    };
  });
}

/** The attachments of these ids as the engine takes them: found by whoever finds what they hang on. */
export const fileDocuments = (ids: readonly string[]): Promise<SearchDocument[]> =>
  documentsWhere({ id: { in: [...ids] } });

/** What hangs on these records is found by the same people, as soon as they change. */
export const filesOfRecords = (ids: readonly string[]): Promise<SearchDocument[]> =>
  documentsWhere({
    OR: [{ recordId: { in: [...ids] } }, { event: { recordId: { in: [...ids] } } }],
  });
