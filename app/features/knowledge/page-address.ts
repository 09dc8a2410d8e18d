import { ANCHOR_PREFIX } from "#content/markdown/pages/heading-anchors.ts";

type Language = "kk" | "ru" | "en";

/** The address of a page of the knowledge base, of a part of it, or of it in a language that is not the reader's. */
export function pageHref(
  slug: string,
  anchor: string | null = null,
  language: Language | null = null,
): string {
  const query = language === null ? "" : `?lang=${language}`;
  return `/knowledge/${slug}${query}${anchor === null || anchor === "" ? "" : `#${ANCHOR_PREFIX}${anchor}`}`;
}
