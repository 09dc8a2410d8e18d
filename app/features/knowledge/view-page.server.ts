import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { isLanguage } from "#app/platform/i18n.server.ts";
import { isoDay } from "#app/platform/trilingual.ts";
import type { Language } from "#prisma/generated/client.ts";

import { backlinksOf } from "./backlinks.server.ts";
import { openVersions } from "./open-versions.server.ts";
import { canReviewPages, canWritePages } from "./policy.ts";
import { render } from "./render.server.ts";
import { pagesBySlug } from "./resolve-targets.server.ts";

/** Which language to fall back to: a reader of Kazakh or English understands Russian sooner than the third. */
const ORDER: Readonly<Record<Language, readonly Language[]>> = {
  kk: ["kk", "ru", "en"],
  ru: ["ru", "kk", "en"],
  en: ["en", "ru", "kk"],
};

/** All that a page of the knowledge base shows; null if there is none such, or nothing of it is published. */
export async function viewPage(
  staff: StaffMember,
  language: Language,
  slug: string,
  search: URLSearchParams,
) {
  const page = await db.knowledgePage.findFirst({
    where: { slug, removedAt: null, texts: { some: {} } },
    select: {
      ...{ id: true, slug: true, section: true, origin: true },
      texts: {
        select: {
          ...{ language: true, title: true, summary: true, source: true, asOf: true },
          ...{ seeAlso: true, writtenAt: true },
        },
      },
    },
  });
  if (!page) return null;
  const asked = search.get("lang");
  const wanted = isLanguage(asked) ? asked : language;
  const text = ORDER[wanted].flatMap((one) => page.texts.filter((each) => each.language === one))[0];
  if (!text) return null;
  const [rendered, titles, usedIn, open] = await Promise.all([
    render(staff, text.language, text.source),
    pagesBySlug(text.seeAlso, language),
    backlinksOf(slug, language),
    openVersions(staff, page.id),
  ]);
  return {
    ...{ slug, section: page.section, origin: page.origin, wanted, usedIn, open },
    ...{ language: text.language, title: text.title, summary: text.summary },
    ...{ asOf: isoDay(text.asOf) ?? "", writtenAt: text.writtenAt.toISOString() },
    languages: page.texts.map((one) => one.language),
    ...rendered,
    seeAlso: text.seeAlso.flatMap((of) => {
      const title = titles.get(of);
      return title === undefined ? [] : [{ slug: of, title }];
    }),
    mayWrite: page.origin === "office" && canWritePages(staff),
    mayRemove: page.origin === "office" && canReviewPages(staff),
  };
}

export type PageViewed = NonNullable<Awaited<ReturnType<typeof viewPage>>>;
