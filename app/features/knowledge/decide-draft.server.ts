import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";
import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { readPage } from "#content/markdown/pages/read-page.ts";
import type { KnowledgeState } from "#prisma/generated/client.ts";

import { canReviewPages, canWritePages } from "./policy.ts";
import { writeTexts } from "./write-texts.server.ts";

interface Stored {
  readonly pageId: string;
  readonly source: string;
  readonly writerIds: readonly string[];
}

/** What is in this state, held until the deed is done. */
async function inState(tx: Database, id: string, state: KnowledgeState): Promise<Stored> {
  await tx.$queryRaw`SELECT "id" FROM "KnowledgeVersion" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const stored = await tx.knowledgeVersion.findFirst({
    where: { id, state, page: { removedAt: null } },
    select: { pageId: true, source: true, writerIds: true },
  });
  if (!stored) throw new Refusal("refusal.changedMeanwhile", {}, { kind: "conflict" });
  return stored;
}

/**
 * Lays a text before the heads.
 * @throws {Refusal} if the person may not write, it is no draft, or something in it cannot be shown.
 */
export async function submitDraft(staff: StaffMember, id: string): Promise<void> {
  if (!canWritePages(staff)) throw new Refusal("refusal.mayNotWrite");
  await db.$transaction(async (tx) => {
    const { source, pageId } = await inState(tx, id, "draft");
    const [problem] = readPage(source).problems;
    if (problem)
      throw new Refusal("knowledge.refusal.pageHasProblems", { line: problem.line }, { field: "body" });
    const data = { state: "in_review", submittedAt: new Date(), remark: null } as const;
    await tx.knowledgeVersion.update({ where: { id }, data, select: { id: true } });
    await audit(tx, { staffId: staff.id, entity: "knowledge", entityId: pageId, action: "submitted" });
  });
}

/**
 * Sends a text back to those who write it, with what is to be changed.
 * @throws {Refusal} if the person is no head, nothing is said, or it does not wait for one.
 */
export async function returnDraft(staff: StaffMember, id: string, remark: string): Promise<void> {
  if (!canReviewPages(staff)) throw new Refusal("refusal.mayNotWrite");
  if (remark === "") throw new Refusal("knowledge.refusal.sayWhatToChange", {}, { field: "remark" });
  await db.$transaction(async (tx) => {
    const { pageId } = await inState(tx, id, "in_review");
    await tx.knowledgeVersion.update({
      where: { id },
      data: { state: "draft", remark, decidedById: staff.id, decidedAt: new Date() },
      select: { id: true },
    });
    await audit(tx, {
      ...{ staffId: staff.id, entity: "knowledge", entityId: pageId, action: "returned" },
      after: { remark },
    });
  });
}

/**
 * Makes a text what readers read.
 * @throws {Refusal} if the person is no head or has written in it, or it does not wait for one.
 */
export async function publishDraft(staff: StaffMember, id: string): Promise<string> {
  if (!canReviewPages(staff)) throw new Refusal("refusal.mayNotWrite");
  const lexicon = await officeLexicon();
  return db.$transaction(async (tx) => {
    const { pageId, source, writerIds } = await inState(tx, id, "in_review");
    if (writerIds.includes(staff.id)) throw new Refusal("knowledge.refusal.secondPersonPublishes");
    const read = readPage(source);
    const { meta } = read;
    if (!meta) throw new Refusal("knowledge.refusal.pageHasProblems", { line: 1 });
    await tx.knowledgeVersion.update({
      where: { id },
      data: { state: "published", decidedById: staff.id, decidedAt: new Date() },
      select: { id: true },
    });
    const page = await tx.knowledgePage.update({
      where: { id: pageId },
      data: { section: meta.section, order: meta.order },
      select: { slug: true },
    });
    await writeTexts(tx, [{ pageId, meta, source, read }], lexicon);
    await audit(tx, {
      ...{ staffId: staff.id, entity: "knowledge", entityId: pageId, action: "published" },
      after: { language: meta.language },
    });
    return page.slug;
  });
}

/**
 * Throws a draft away, and with it a page that has nothing else.
 * @throws {Refusal} if the person may not write, or it is no draft.
 */
export async function discardDraft(staff: StaffMember, id: string): Promise<void> {
  if (!canWritePages(staff)) throw new Refusal("refusal.mayNotWrite");
  await db.$transaction(async (tx) => {
    const { pageId } = await inState(tx, id, "draft");
    await tx.knowledgeVersion.delete({ where: { id }, select: { id: true } });
    await audit(tx, { staffId: staff.id, entity: "knowledge", entityId: pageId, action: "discarded" });
    await tx.knowledgePage.deleteMany({ where: { id: pageId, texts: { none: {} }, versions: { none: {} } } });
  });
}
