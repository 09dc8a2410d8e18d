import { z } from "zod";

import { knownDate } from "#app/features/records/schema.ts";
import { isoDay } from "#app/platform/trilingual.ts";
import { type PageMeta, pageSections } from "#content/markdown/pages/page-schema.ts";

const text = z.string("validation.required").trim().min(1, "validation.required");
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
/** Addresses under /knowledge that are no pages. */
const RESERVED: ReadonlySet<string> = new Set(["new", "preview", "drafts"]);
const MOST_CHARACTERS = 200_000;

const slug = text
  .max(80, "validation.tooLong")
  .regex(SLUG, "validation.slug")
  .refine((name) => !RESERVED.has(name), "validation.slug");

const day = knownDate.transform((date, context) => {
  if (date?.precision === "day") return isoDay(date.on) ?? "";
  context.addIssue({ code: "custom", message: "validation.day" });
  return z.NEVER;
});

/** What the editor of a page sends. */
export const pageForm = z.object({
  slug,
  language: z.enum(["kk", "ru", "en"], "validation.invalid"),
  title: text.max(200, "validation.tooLong"),
  section: z.enum(pageSections, "validation.invalid"),
  asOf: day,
  summary: text.max(500, "validation.tooLong"),
  seeAlso: z
    .string()
    .default("")
    .transform((names) => names.split(/[\s,]+/u).filter(Boolean))
    .refine((names) => names.length <= 20 && names.every((name) => SLUG.test(name)), "validation.slug"),
  body: text.max(MOST_CHARACTERS, "validation.tooLong"),
  revision: z.coerce.number().int().optional(),
  remark: z.string().trim().max(2000, "validation.tooLong").default(""),
});
export type PageInput = z.output<typeof pageForm>;

/** What stands in the file and has no field keeps what it was: `order`, `past`. */
export const metaOf = (input: PageInput, kept: Pick<PageMeta, "order" | "past"> | null): PageMeta => ({
  ...{ slug: input.slug, language: input.language, title: input.title, section: input.section },
  ...{ asOf: input.asOf, summary: input.summary, seeAlso: input.seeAlso },
  ...{ order: kept?.order ?? 100, past: kept?.past ?? [] },
});
