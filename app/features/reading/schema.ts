import { z } from "zod";

import { knownDate } from "#app/features/records/schema.ts";
import { isoDay } from "#app/platform/trilingual.ts";

import { LONGEST_TEXT } from "./limits.ts";

const text = z.string("validation.required").max(LONGEST_TEXT, "validation.longText");

/** The day of the document that a text is: it decides which edition is meant. Null: not said. */
const documentDay = knownDate.transform((date, context) => {
  if (date === null) return null;
  if (date.precision === "day") return isoDay(date.on);
  context.addIssue({ code: "custom", message: "validation.day" });
  return z.NEVER;
});

/** What the API takes. A text is cited from in its own letters, so it is not trimmed. */
export const citationsBodySchema = z.object({
  text,
  /** Languages are told apart in the text itself, passage by passage; what is said here changes nothing. */
  language: z.enum(["kk", "ru", "en"], "validation.choose").nullish(),
  date: documentDay,
});

/** What the page's form takes. Browsers end the lines of a form by two characters. */
export const readingSchema = z.object({
  text: text
    .transform((typed) => typed.replaceAll("\r\n", "\n"))
    .refine((typed) => typed.trim() !== "", "validation.required"),
  date: documentDay,
});
