import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import type { Language } from "#prisma/generated/client.ts";

import { backlinksOf } from "./backlinks.server.ts";
import { canReviewPages } from "./policy.ts";
import { writeParts } from "./write-parts.server.ts";

const ofOffice = (slug: string) => ({ slug, origin: "office", removedAt: null }) as const;

/** What will break if a page of the office is taken away; null if there is none such. */
export async function viewRemoval(slug: string, language: Language) {
  const page = await db.knowledgePage.findFirst({
    where: ofOffice(slug),
    select: { texts: { select: { language: true, title: true } } },
  });
  if (!page) return null;
  const text = page.texts.find((one) => one.language === language) ?? page.texts[0];
  return { slug, title: text?.title ?? slug, breaks: await backlinksOf(slug, language) };
}

/**
 * Takes a page of the office away: readers and search no longer find it, its versions stay.
 * @throws {Refusal} if the person is no head, or it is no page of the office.
 */
export async function removePage(staff: StaffMember, slug: string): Promise<void> {
  if (!canReviewPages(staff)) throw new Refusal("refusal.mayNotWrite");
  await db.$transaction(async (tx) => {
    const page = await tx.knowledgePage.findFirst({ where: ofOffice(slug), select: { id: true } });
    if (!page) throw new Refusal("refusal.notFound");
    const pageId = page.id;
    await tx.knowledgePage.update({
      where: { id: pageId },
      data: { removedAt: new Date(), removedById: staff.id },
      select: { id: true },
    });
    await tx.knowledgeVersion.deleteMany({ where: { pageId, state: { not: "published" } } });
    await tx.knowledgeText.deleteMany({ where: { pageId } });
    await tx.knowledgeLink.deleteMany({ where: { pageId } });
    await writeParts(tx, [pageId]);
    await audit(tx, { staffId: staff.id, entity: "knowledge", entityId: pageId, action: "removed" });
  });
}
