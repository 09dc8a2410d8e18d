import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { printPage } from "#content/markdown/pages/print-page.ts";
import { readPage } from "#content/markdown/pages/read-page.ts";
import type { Language } from "#prisma/generated/client.ts";

import { canWritePages } from "./policy.ts";
import { metaOf, type PageInput } from "./page-form.ts";

/**
 * Keeps what was written: a new text if `id` is null, else the one being written. Of a page that is there already a
 * new text becomes its next version, once a head has published it.
 * @throws {Refusal} if the person may not write, the name belongs to a page of the product, the text waits for a head
 * or is published, somebody is writing it already, or a colleague has saved it meanwhile.
 */
export async function saveDraft(staff: StaffMember, id: string | null, input: PageInput): Promise<string> {
  if (!canWritePages(staff)) throw new Refusal("refusal.mayNotWrite");
  return db.$transaction(async (tx) =>
    id === null ? openVersion(tx, staff, input) : saveVersion(tx, staff, id, input),
  );
}

async function openVersion(tx: Database, staff: StaffMember, input: PageInput): Promise<string> {
  const pageId = await pageNamed(tx, staff, input);
  const source = printPage(metaOf(input, null), input.body);
  return addVersion(tx, staff, { pageId, language: input.language, title: input.title, source });
}

/** The office's page of this name: made, taken up again after it was removed, or there. */
async function pageNamed(tx: Database, staff: StaffMember, { slug, section }: PageInput): Promise<string> {
  const known = await tx.knowledgePage.findUnique({
    where: { slug },
    select: { id: true, origin: true, removedAt: true },
  });
  if (known?.origin === "content")
    throw new Refusal("knowledge.refusal.pageNameTaken", { name: slug }, { field: "slug" });
  if (known) {
    if (known.removedAt)
      await tx.knowledgePage.update({
        where: { id: known.id },
        data: { removedAt: null, removedById: null },
        select: { id: true },
      });
    return known.id;
  }
  const { id } = await tx.knowledgePage.create({
    data: { slug, section, origin: "office", createdById: staff.id },
    select: { id: true },
  });
  await audit(tx, {
    ...{ staffId: staff.id, entity: "knowledge", entityId: id, action: "created" },
    after: { slug },
  });
  return id;
}

interface NewVersion {
  readonly pageId: string;
  readonly language: Language;
  readonly title: string;
  readonly source: string;
}

/** @throws {Refusal} if the page's text in this language is being written already. */
export async function addVersion(tx: Database, staff: StaffMember, version: NewVersion): Promise<string> {
  const { pageId, language } = version;
  // Two who begin at once wait for each other here.
  await tx.$queryRaw`SELECT "id" FROM "KnowledgePage" WHERE "id" = ${pageId}::uuid FOR UPDATE`;
  const [open, last] = await Promise.all([
    tx.knowledgeVersion.findFirst({
      where: { pageId, language, state: { not: "published" } },
      select: { savedBy: { select: { name: true } } },
    }),
    tx.knowledgeVersion.aggregate({ where: { pageId, language }, _max: { ordinal: true } }),
  ]);
  if (open) throw new Refusal("knowledge.refusal.pageIsWritten", { name: open.savedBy.name });
  const { id } = await tx.knowledgeVersion.create({
    data: {
      ...version,
      ...{ ordinal: (last._max.ordinal ?? 0) + 1, savedById: staff.id, writerIds: [staff.id] },
    },
    select: { id: true },
  });
  return id;
}

async function saveVersion(tx: Database, staff: StaffMember, id: string, input: PageInput): Promise<string> {
  const stored = await tx.knowledgeVersion.findUnique({
    where: { id },
    select: { source: true, state: true, revision: true, writerIds: true, page: { select: { slug: true } } },
  });
  if (!stored) throw new Refusal("refusal.notFound");
  if (stored.state !== "draft") throw new Refusal("knowledge.refusal.pageNotDraft");
  if (input.revision !== stored.revision)
    throw new Refusal("refusal.changedMeanwhile", {}, { kind: "conflict" });
  const meta = metaOf({ ...input, slug: stored.page.slug }, readPage(stored.source).meta);
  const source = printPage(meta, input.body);
  if (source === stored.source) return id;
  const { count } = await tx.knowledgeVersion.updateMany({
    where: { id, revision: stored.revision, state: "draft" },
    data: {
      ...{ source, title: input.title, revision: stored.revision + 1 },
      ...{ savedById: staff.id, savedAt: new Date() },
      writerIds: [staff.id, ...stored.writerIds.filter((writer) => writer !== staff.id)],
    },
  });
  if (count === 0) throw new Refusal("refusal.changedMeanwhile", {}, { kind: "conflict" });
  return id;
}
