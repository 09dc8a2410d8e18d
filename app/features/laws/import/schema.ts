import { z } from "zod";

import { isoDay } from "#app/platform/trilingual.ts";
import { knownDate } from "#app/features/records/schema.ts";

/** What a person says about a file with an act's text. */
export const lawFileSchema = z.object({
  language: z.enum(["kk", "ru", "en"], "validation.choose"),
  /** From which day the wording is in force. */
  on: knownDate.transform((date, context) => {
    if (date?.precision === "day") return isoDay(date.on) ?? "";
    context.addIssue({ code: "custom", message: "validation.day" });
    return z.NEVER;
  }),
  /** Where it was published. */
  source: z
    .string()
    .trim()
    .max(500, "validation.tooLong")
    .refine((text) => text === "" || /^https?:\/\/[^\s/]+\.[^\s]+$/u.test(text), "validation.webAddress")
    .transform((text) => (text === "" ? null : text))
    .nullish()
    .transform((text) => text ?? null),
});
export type LawFileInput = z.output<typeof lawFileSchema>;
