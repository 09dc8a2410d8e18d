import { z } from "zod";

import { actSlug, partialDate, provisionPath, slug, trilingual, wholeDay } from "../fields.ts";

export const region = z.strictObject({
  id: slug,
  name: trilingual,
  aliases: z.array(z.string()).default([]),
});

export const body = z.strictObject({
  id: slug,
  kind: z.enum([
    "parliament",
    "chamber",
    "court",
    "ministry",
    "committee",
    "prosecutor",
    "office",
    "commission",
    "akimat",
    "department",
    "agency",
    "ombudsman",
    "organisation",
    "person",
    "collective",
  ]),
  name: trilingual,
  short: z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }).partial().optional(),
  aliases: z.array(z.string()).default([]),
  validFrom: wholeDay.optional(),
  validTo: wholeDay.optional(),
  parent: slug.optional(),
  successor: slug.optional(),
  region: slug.optional(),
  unconfirmed: z.array(z.string()).default([]),
});

export const stage = z.strictObject({
  id: slug,
  name: trilingual,
  body: slug.optional(),
  validFrom: wholeDay.optional(),
  validTo: wholeDay.optional(),
});

export const topic = z.strictObject({ id: slug, name: trilingual });
export const appealCategory = z.strictObject({ id: slug, name: trilingual });

export const holiday = z.strictObject({
  on: wholeDay,
  working: z.boolean().default(false),
  name: trilingual,
  source: z.string().optional(),
});

export const deadlineRule = z.strictObject({
  id: slug,
  name: trilingual,
  term: z.number().int().positive(),
  unit: z.enum(["working_day", "calendar_day", "month"]),
  fromEvent: z.enum(["sent", "received"]),
  kinds: z.array(
    z.enum(["proposal", "special_recommendation", "recommendation", "regional_suggestion", "court_opinion"]),
  ),
  /** Act and article; absent: the practice of the office. */
  basis: trilingual.optional(),
  unconfirmed: z.boolean().default(false),
  validFrom: wholeDay.optional(),
  validTo: wholeDay.optional(),
});

const abbreviations = z
  .strictObject({ kk: z.array(z.string()), ru: z.array(z.string()), en: z.array(z.string()) })
  .partial();

export const glossaryTerm = z.strictObject({
  id: slug,
  term: z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }).partial(),
  abbr: abbreviations.default({}),
  /** What it is, in a sentence of our own. */
  definition: trilingual.optional(),
  note: trilingual.optional(),
  conflicts: z.array(slug).default([]),
});

const provision = z.strictObject({
  path: provisionPath,
  heading: trilingual.optional(),
  /** Our own summary of the norm, shown as such. */
  summary: trilingual.optional(),
  unconfirmed: z.boolean().default(false),
});

export const act = z.strictObject({
  slug: actSlug,
  adiletId: z
    .string()
    .regex(/^[A-Z]\d{2}[0-9A-Z]{7}[0-9A-Z_]$/u, "an Adilet identifier has 11 characters")
    .optional(),
  form: z.enum([
    "constitution",
    "constitutional_law",
    "code",
    "law",
    "decree",
    "gov_resolution",
    "order",
    "sc_resolution",
    "cc_resolution",
    "rules",
    "concept",
    "action_plan",
    "local_act",
    "treaty",
    "soft_law",
  ]),
  number: z.string().optional(),
  adoptedOn: wholeDay.optional(),
  title: z.strictObject({ kk: z.string().optional(), ru: z.string().optional(), en: z.string() }),
  short: z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }).partial().optional(),
  abbr: abbreviations.default({}),
  aliases: z.array(z.string()).default([]),
  structure: z
    .enum([
      "part_point",
      "part_subparagraph",
      "paragraph_subparagraph",
      "article_subparagraph",
      "rules_paragraph",
    ])
    .optional(),
  /** The lowest and the highest number that an article of the act bears; a citation beyond them is refused. */
  firstArticle: z.number().int().positive().optional(),
  lastArticle: z.number().int().positive().optional(),
  registration: z.string().optional(),
  inForceFrom: wholeDay.optional(),
  inForceTo: wholeDay.optional(),
  issuer: slug.optional(),
  successor: actSlug.optional(),
  unconfirmed: z.array(z.string()).default([]),
  note: trilingual.optional(),
  /** Amendments known to us. */
  editions: z
    .array(z.strictObject({ from: wholeDay, amendedBy: actSlug.optional(), source: z.string().optional() }))
    .default([]),
  provisions: z.array(provision).default([]),
});

export const courtDecision = z.strictObject({
  number: z.string(),
  on: wholeDay,
  act: actSlug.optional(),
  source: z.string().optional(),
  note: trilingual.optional(),
  holdings: z
    .array(
      z.strictObject({
        act: actSlug,
        provision: provisionPath,
        /** Absent: the outcome is not verified. */
        holding: z
          .enum(["conforms", "conforms_in_interpretation", "not_conforms", "terminated", "refused"])
          .optional(),
        confirmed: z.boolean().default(false),
        note: trilingual.optional(),
        source: z.string().optional(),
        amendBy: wholeDay.optional(),
      }),
    )
    .default([]),
});

export const sourceDocument = z.strictObject({
  slug,
  kind: z.enum(["annual_report"]),
  year: z.number().int(),
  title: trilingual,
  language: z.enum(["kk", "ru", "en"]),
  published: partialDate.optional(),
});
