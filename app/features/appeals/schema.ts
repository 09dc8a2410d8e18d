import { z } from "zod";

import {
  knownDate,
  languages,
  none,
  noText,
  optionalId,
  someTitle,
  text,
  trilingual,
  uuidList,
  yearOfBooks,
} from "#app/features/records/schema.ts";

export const appealOutcomes = [
  "resolved",
  "partly_resolved",
  "refused",
  "forwarded",
  "explained",
  "under_review",
] as const;

const content = {
  year: yearOfBooks,
  receivedOn: knownDate,
  regionId: optionalId,
  category: z.string("validation.choose").trim().min(1, "validation.choose").max(100, "validation.tooLong"),
  outcome: z.preprocess(none, z.enum(appealOutcomes).optional()),
  language: z.enum(languages, "validation.choose"),
  titles: someTitle,
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
  handlerIds: uuidList,
  applicant: applicantSchema.optional(),
});
export type NewAppeal = z.output<typeof newAppealSchema>;
export const editAppealSchema = z.object({
  ...content,
  applicant: applicantSchema.optional(),
  revision: z.coerce.number().int().positive(),
});
export type AppealEdit = z.output<typeof editAppealSchema>;
