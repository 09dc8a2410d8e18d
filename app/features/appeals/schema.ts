import { z } from "zod";

import { idList, knownDate, languages, optionalId, trilingual } from "#app/features/records/schema.ts";

const noText = { kk: null, ru: null, en: null };
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "validation.tooLong")
    .transform((value) => (value === "" ? null : value))
    .nullish()
    .transform((value) => value ?? null);

export const appealOutcomes = [
  "resolved",
  "partly_resolved",
  "refused",
  "forwarded",
  "explained",
  "under_review",
] as const;

const content = {
  year: z.coerce
    .number("validation.year")
    .int("validation.year")
    .min(1995, "validation.year")
    .max(2100, "validation.year"),
  receivedOn: knownDate,
  regionId: optionalId,
  category: z.string("validation.choose").trim().min(1, "validation.choose").max(100, "validation.tooLong"),
  outcome: z.preprocess((value) => (value === "" ? undefined : value), z.enum(appealOutcomes).optional()),
  language: z.enum(languages, "validation.choose"),
  titles: trilingual(600).refine(({ kk, ru, en }) => kk ?? ru ?? en, {
    message: "validation.titleMissing",
    path: ["kk"],
  }),
  summaries: trilingual(20_000).default(noText),
  results: trilingual(5_000).default(noText),
};

/** Personal data: left as it is when the person may not see it, so it is a part of its own. */
export const applicantSchema = z.object({
  name: text(300),
  iin: text(12).refine((iin) => iin === null || /^\d{12}$/u.test(iin), { message: "validation.iin" }),
  telephone: text(50),
  email: text(200),
  address: text(500),
  note: text(2_000),
});

export const newAppealSchema = z.object({
  ...content,
  handlerIds: idList,
  applicant: applicantSchema.optional(),
});
export type NewAppeal = z.output<typeof newAppealSchema>;
export const editAppealSchema = z.object({
  ...content,
  applicant: applicantSchema.optional(),
  revision: z.coerce.number().int().positive(),
});
export type AppealEdit = z.output<typeof editAppealSchema>;
