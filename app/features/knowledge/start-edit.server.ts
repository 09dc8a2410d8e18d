import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { printPage } from "#content/markdown/pages/print-page.ts";
import { readPage } from "#content/markdown/pages/read-page.ts";
import type { Language } from "#prisma/generated/client.ts";

import { canWritePages } from "./policy.ts";
import { addVersion } from "./save-draft.server.ts";

/**
 * Opens a page of the office for writing, in a language: from what is published in it, else from another language, to
 * be translated. What is being written already is gone on with. Null: it is no page of the office.
 * @throws {Refusal} if the person may not write.
 */
export async function startEdit(
  staff: StaffMember,
  slug: string,
  language: Language,
): Promise<string | null> {
  if (!canWritePages(staff)) throw new Refusal("refusal.mayNotWrite");
  return db.$transaction(async (tx) => {
    const page = await tx.knowledgePage.findFirst({
      where: { slug, origin: "office", removedAt: null },
      select: {
        id: true,
        texts: { select: { language: true, source: true } },
        versions: { where: { language, state: { not: "published" } }, select: { id: true } },
      },
    });
    if (!page) return null;
    const [open] = page.versions;
    if (open) return open.id;
    const from = page.texts.find((text) => text.language === language) ?? page.texts[0];
    const { meta, body } = readPage(from?.source ?? "");
    if (!from || !meta) return null;
    const source = from.language === language ? from.source : printPage({ ...meta, language }, body);
    return addVersion(tx, staff, { pageId: page.id, language, title: meta.title, source });
  });
}
