import { z } from "zod";

import { knownDate, optionalId } from "#app/features/records/schema.ts";

export const actForms = [
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
] as const;

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "validation.tooLong")
    .transform((value) => (value === "" ? null : value))
    .nullish()
    .transform((value) => value ?? null);

/** Abbreviations in one field, parted by commas. */
const names = z
  .string()
  .nullish()
  .transform((value) =>
    (value ?? "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  );

const day = knownDate.refine((date) => date === null || date.precision === "day", {
  message: "validation.day",
});

export const actSchema = z.object({
  slug: z
    .string("validation.slug")
    .trim()
    .regex(/^[a-z0-9][^\s/?#]{1,120}$/u, "validation.slug"),
  form: z.enum(actForms, "validation.choose"),
  number: text(60),
  adoptedOn: day,
  adiletId: text(11).refine((id) => id === null || /^[A-Z]\d{2}[0-9A-Z]{7}[0-9A-Z_]$/u.test(id), {
    message: "validation.adiletId",
  }),
  titleKk: text(600),
  titleRu: text(600),
  titleEn: z
    .string("validation.required")
    .trim()
    .min(1, "validation.required")
    .max(600, "validation.tooLong"),
  abbrKk: names,
  abbrRu: names,
  abbrEn: names,
  inForceFrom: day,
  inForceTo: day,
  issuerId: optionalId,
  revision: z.coerce.number().int().positive().optional(),
});
export type ActInput = z.output<typeof actSchema>;
