import { db, type Prisma } from "#app/platform/db.server.ts";
import type { Language } from "#prisma/generated/client.ts";

/** A page that leads to something, and how it is called. */
export interface Backlink {
  readonly slug: string;
  readonly title: string;
}

/** So many are named; a page of law that more cite is found by search. */
const MOST = 100;

async function pagesLeadingTo(
  where: Prisma.KnowledgeLinkWhereInput,
  language: Language,
): Promise<Backlink[]> {
  const pages = await db.knowledgePage.findMany({
    where: { removedAt: null, links: { some: where } },
    select: { slug: true, texts: { select: { language: true, title: true } } },
    orderBy: [{ section: "asc" }, { order: "asc" }, { slug: "asc" }],
    take: MOST,
  });
  return pages.map(({ slug, texts }) => {
    const text = texts.find((one) => one.language === language) ?? texts[0];
    return { slug, title: text?.title ?? slug };
  });
}

/** The pages that lead to a page, itself not counted. */
export const backlinksOf = (slug: string, language: Language): Promise<Backlink[]> =>
  pagesLeadingTo({ kind: "page", target: slug, page: { slug: { not: slug } } }, language);

/** The pages that lead to a provision or cite it, or what stands in it. */
export const pagesOnProvision = (act: string, path: string, language: Language): Promise<Backlink[]> =>
  pagesLeadingTo(
    { kind: "act", target: act, OR: [{ part: path }, { part: { startsWith: `${path}.` } }] },
    language,
  );
