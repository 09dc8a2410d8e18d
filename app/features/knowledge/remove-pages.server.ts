import type { Database } from "#app/platform/db.server.ts";
import type { Language } from "#prisma/generated/client.ts";

import { writeParts } from "./write-parts.server.ts";

/** Takes texts of the product's own pages away, and a page with its last text. */
export async function removePages(
  tx: Database,
  texts: readonly { readonly slug: string; readonly language: string }[],
): Promise<void> {
  const pages = await tx.knowledgePage.findMany({
    where: { slug: { in: texts.map(({ slug }) => slug) }, origin: "content" },
    select: { id: true, slug: true },
  });
  for (const { id, slug } of pages) {
    // The names are those of folders, which are languages.
    const languages = texts.filter((text) => text.slug === slug).map(({ language }) => language as Language);
    const where = { pageId: id, language: { in: languages } };
    await tx.knowledgeText.deleteMany({ where });
    await tx.knowledgeLink.deleteMany({ where });
  }
  const ids = pages.map(({ id }) => id);
  await writeParts(tx, ids);
  await tx.knowledgePage.deleteMany({
    where: { id: { in: ids }, texts: { none: {} }, versions: { none: {} } },
  });
}
