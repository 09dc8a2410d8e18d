import { z } from "zod";

import { actSlug, language, slug, wholeDay } from "../../fields.ts";

/** The parts of the knowledge base, in the order in which they are shown. */
export const pageSections = ["route", "documents", "powers", "style", "glossary", "guide", "office"] as const;

/** The front matter of a page: everything about it that is not its text. */
export const pageMeta = z.strictObject({
  slug,
  language,
  title: z.string().trim().min(1).max(200),
  section: z.enum(pageSections),
  /** Place within its section. */
  order: z.number().int().min(0).max(9999).default(100),
  /** The day whose law the page tells: its citations are read and linked as of then. */
  asOf: wholeDay,
  summary: z.string().trim().min(1).max(500),
  seeAlso: z.array(slug).max(20).default([]),
  /** Acts that it cites although they are no longer in force on that day, because it tells of what was. */
  past: z.array(actSlug).max(50).default([]),
});
export type PageMeta = z.output<typeof pageMeta>;
