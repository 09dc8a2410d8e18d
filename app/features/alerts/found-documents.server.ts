import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { inThree, type Trilingual } from "#app/platform/trilingual.ts";
import { visibleDrafts } from "#app/features/drafting/access.server.ts";
import { draftAccess, readersOfDraft } from "#app/features/finding/draft-documents.server.ts";
import { actNamed, placeInAct, provisionNameFields } from "#app/features/finding/provision-names.server.ts";
import { readersOf } from "#app/features/finding/record-documents.server.ts";
import { pageHref } from "#app/features/knowledge/page-address.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";

/** A document of the search index as it is told of: from the database, so that rights and names are those of now. */
export interface FoundDocument {
  /** As the index calls it: `record:<uuid>`. */
  readonly document: string;
  readonly kind: string;
  readonly number: string | null;
  readonly href: string;
  readonly title: Trilingual;
  /** What it is a part of. */
  readonly context: Trilingual | null;
  readonly status: string | null;
  readonly year: number | null;
}

const titles = { titleKk: true, titleRu: true, titleEn: true } as const;
const name = { id: true, number: true, year: true, ...titles } as const;
const access = { visibility: true, status: true, authorId: true } as const;
/** What is taken away, or hangs on an appeal, is in no index. */
const findable = { removedAt: null, appealId: null } as const satisfies Prisma.AttachmentWhereInput;

function idsByEntity(documents: Iterable<string>): (entity: string) => string[] {
  const ids = new Map<string, Set<string>>();
  for (const document of documents) {
    const [entity = "", id = ""] = document.split(":");
    ids.set(entity, (ids.get(entity) ?? new Set()).add(id));
  }
  return (entity) => [...(ids.get(entity) ?? [])];
}

/**
 * What of these documents a person may see now, by what the index calls them. At most eight queries, however many there
 * are; what is gone is missing.
 */
export async function documentsSeenBy(
  staff: StaffMember,
  documents: Iterable<string>,
): Promise<Map<string, FoundDocument>> {
  const idsOf = idsByEntity(documents);
  const of = (entity: string) => ({ id: { in: idsOf(entity) } });
  const ask = async <T>(entity: string, rows: () => Promise<T[]>) =>
    idsOf(entity).length === 0 ? [] : rows();
  const visible = visibleRecords(staff);
  const [records, appeals, acts, provisions, meetings, files, drafts, parts] = await Promise.all([
    ask("record", () =>
      db.record.findMany({
        where: { AND: [visible, of("record")] },
        select: { ...name, kind: true, status: true },
      }),
    ),
    ask("appeal", () => db.appeal.findMany({ where: of("appeal"), select: name })),
    ask("act", () =>
      db.act.findMany({ where: of("act"), select: { id: true, slug: true, number: true, ...titles } }),
    ),
    ask("provision", () =>
      db.provision.findMany({ where: of("provision"), select: { id: true, ...provisionNameFields } }),
    ),
    ask("meeting", () => db.meeting.findMany({ where: of("meeting"), select: name })),
    ask("file", () =>
      db.attachment.findMany({
        where: {
          AND: [
            { ...of("file"), ...findable },
            { OR: [{ meetingId: { not: null } }, { record: visible }, { event: { record: visible } }] },
          ],
        },
        select: {
          ...{ id: true, name: true },
          ...{ record: { select: name }, event: { select: { record: { select: name } } } },
          meeting: { select: name },
        },
      }),
    ),
    ask("draft", () =>
      db.draft.findMany({
        where: { AND: [visibleDrafts(staff), of("draft")] },
        select: { id: true, title: true, record: { select: name } },
      }),
    ),
    ask("knowledge", () =>
      db.knowledgePart.findMany({
        where: { ...of("knowledge"), page: { removedAt: null } },
        select: { id: true, anchor: true, ...titles, page: { select: { slug: true } } },
      }),
    ),
  ]);
  const nothing = { number: null, context: null, status: null, year: null };
  const found: FoundDocument[] = [
    ...records.map((record) => ({
      ...{ ...nothing, document: `record:${record.id}`, kind: record.kind, number: record.number },
      href: `/records/${encodeURIComponent(record.number)}`,
      ...{ title: inThree(record, "title"), status: record.status, year: record.year },
    })),
    ...appeals.map((appeal) => ({
      ...{ ...nothing, document: `appeal:${appeal.id}`, kind: "appeal", number: appeal.number },
      href: `/appeals/${encodeURIComponent(appeal.number)}`,
      ...{ title: inThree(appeal, "title"), year: appeal.year },
    })),
    ...acts.map((act) => ({
      ...{ ...nothing, document: `act:${act.id}`, kind: "act", number: act.number },
      href: `/laws/${encodeURIComponent(act.slug)}`,
      title: inThree(act, "title"),
    })),
    ...provisions.map((provision) => ({
      ...{ ...nothing, document: `provision:${provision.id}`, kind: "provision" },
      href: `/laws/${encodeURIComponent(provision.act.slug)}#${provision.path}`,
      ...{ title: placeInAct(provision), context: actNamed(provision) },
    })),
    ...meetings.map((meeting) => ({
      ...{ ...nothing, document: `meeting:${meeting.id}`, kind: "meeting", number: meeting.number },
      href: `/meetings/${encodeURIComponent(meeting.number)}`,
      ...{ title: inThree(meeting, "title"), year: meeting.year },
    })),
    ...drafts.map(({ id, title, record }) => ({
      ...{ ...nothing, document: `draft:${id}`, kind: "draft", href: `/drafts/${id}` },
      title: { kk: title, ru: title, en: title },
      ...{ number: record.number, year: record.year, context: inThree(record, "title") },
    })),
    ...parts.map((part) => ({
      ...{ ...nothing, document: `knowledge:${part.id}`, kind: "knowledge" },
      ...{ href: pageHref(part.page.slug, part.anchor), title: inThree(part, "title") },
    })),
    ...files.map((file) => {
      const on = file.record ?? file.event?.record ?? file.meeting;
      return {
        ...{ ...nothing, document: `file:${file.id}`, kind: "file", href: `/files/${file.id}` },
        title: { kk: file.name, ru: file.name, en: file.name },
        ...(on && { number: on.number, year: on.year, context: inThree(on, "title") }),
      };
    }),
  ];
  return new Map(found.map((one) => [one.document, one]));
}

/** Who may find each of these, as tags of readers, by what the database says now; what is gone is missing. */
export async function readersOfDocuments(documents: Iterable<string>): Promise<Map<string, string[]>> {
  const all = [...new Set(documents)];
  const idsOf = idsByEntity(all);
  const readers = new Map<string, string[]>();
  for (const document of all) if (!/^(?:record|file|draft):/u.test(document)) readers.set(document, ["all"]);
  const [records, drafts, files] = await Promise.all([
    db.record.findMany({ where: { id: { in: idsOf("record") } }, select: { id: true, ...access } }),
    db.draft.findMany({ where: { id: { in: idsOf("draft") } }, select: { id: true, ...draftAccess } }),
    db.attachment.findMany({
      where: { id: { in: idsOf("file") }, ...findable },
      select: {
        id: true,
        ...{ record: { select: access }, event: { select: { record: { select: access } } } },
      },
    }),
  ]);
  for (const record of records) readers.set(`record:${record.id}`, readersOf(record));
  for (const draft of drafts) readers.set(`draft:${draft.id}`, readersOfDraft(draft));
  for (const { id, record, event } of files) {
    const on = record ?? event?.record;
    readers.set(`file:${id}`, on ? readersOf(on) : ["all"]);
  }
  return readers;
}
