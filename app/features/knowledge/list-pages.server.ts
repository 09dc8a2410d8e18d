import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { pageSections } from "#content/markdown/pages/page-schema.ts";
import type { Language } from "#prisma/generated/client.ts";

import { openVersions } from "./open-versions.server.ts";
import { canWritePages } from "./policy.ts";

/** Pages of a section that one page of the contents names; of more, search knows. */
const MOST = 500;

/** The contents of the knowledge base: its sections and their pages, each in the nearest language it has. */
export async function listPages(staff: StaffMember, language: Language) {
  const pages = await db.knowledgePage.findMany({
    where: { removedAt: null, texts: { some: {} } },
    select: {
      ...{ slug: true, section: true, origin: true },
      texts: { select: { language: true, title: true, summary: true } },
    },
    orderBy: [{ order: "asc" }, { slug: "asc" }],
    take: MOST,
  });
  const shown = pages.flatMap(({ slug, section, origin, texts }) => {
    const text = texts.find((one) => one.language === language) ?? texts[0];
    return text ? [{ ...{ slug, section, origin }, ...text }] : [];
  });
  return {
    sections: pageSections
      .map((section) => ({ section, pages: shown.filter((page) => page.section === section) }))
      .filter((one) => one.pages.length > 0),
    open: await openVersions(staff, null),
    mayWrite: canWritePages(staff),
  };
}

export type PagesListed = Awaited<ReturnType<typeof listPages>>;
