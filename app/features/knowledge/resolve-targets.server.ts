import { briefSelect, briefTitle } from "#app/features/laws/brief-title.server.ts";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import type { Resolve } from "#content/markdown/pages/link-targets.ts";
import type { Target } from "#content/markdown/pages/targets.ts";
import type { Language } from "#prisma/generated/client.ts";

import { pageHref } from "./page-address.ts";

/** What the links of a page, terms apart, are called and where they lead, of what this reader may see; as of the page's day. */
export async function resolverFor(
  staff: StaffMember,
  language: Language,
  targets: readonly Target[],
  on: string | null,
): Promise<Resolve> {
  const t = translator(language);
  const slugs = targets.flatMap((target) => (target.kind === "page" && target.slug ? [target.slug] : []));
  const numbers = targets.flatMap((target) => (target.kind === "record" ? [target.number] : []));
  const named = targets.flatMap((target) => (target.kind === "act" ? [target.slug] : []));
  const [pages, records, acts] = await Promise.all([
    pagesBySlug(slugs, language),
    numbers.length === 0
      ? []
      : db.record.findMany({
          where: { AND: [visibleRecords(staff), { number: { in: numbers } }] },
          select: { number: true },
        }),
    named.length === 0
      ? []
      : db.act.findMany({
          where: { slug: { in: named } },
          select: { slug: true, structure: true, ...briefSelect },
        }),
  ]);
  const seen = new Set(records.map(({ number }) => number));
  const actOf = new Map(acts.map((act) => [act.slug, act]));

  return (target) => {
    if (target.kind === "term") return null;
    if (target.kind === "record")
      return seen.has(target.number)
        ? { href: `/records/${encodeURIComponent(target.number)}`, title: target.number }
        : null;
    if (target.kind === "page") {
      const title = pages.get(target.slug);
      return title === undefined ? null : { href: pageHref(target.slug, target.anchor), title };
    }
    const act = actOf.get(target.slug);
    if (!act) return null;
    const name = briefTitle(act)[language] ?? act.slug;
    if (target.path === null) return { href: textHref(act.slug, null, on), title: name };
    const label = provisionLabel(target.path, act.structure, t);
    return { href: provisionHref(act.slug, target.path, on), title: `${label}, ${name}` };
  };
}

/** The titles of pages that can be read, in a language or the nearest that they have. */
export async function pagesBySlug(
  slugs: readonly string[],
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  if (slugs.length === 0) return new Map();
  const texts = await db.knowledgeText.findMany({
    where: { page: { slug: { in: [...new Set(slugs)] }, removedAt: null } },
    select: { language: true, title: true, page: { select: { slug: true } } },
  });
  const titles = new Map<string, string>();
  for (const { language: of, title, page } of texts)
    if (of === language || !titles.has(page.slug)) titles.set(page.slug, title);
  return titles;
}
