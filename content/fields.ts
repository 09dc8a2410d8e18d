import { z } from "zod";

/** Text in the three languages of the office, all of them. */
export const trilingual = z.strictObject({
  kk: z.string().trim().min(1),
  ru: z.string().trim().min(1),
  en: z.string().trim().min(1),
});

export interface PartialDate {
  /** First day of what is known, as ISO date. */
  readonly on: string;
  readonly precision: "day" | "month" | "year";
}

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** Reads `2024`, `2024-10` or `2024-10-05`; null for anything else, impossible days included. */
export function readPartialDate(printed: string): PartialDate | null {
  const match = PARTIAL_DATE.exec(printed);
  if (!match) return null;
  const [, year = "", month, day] = match;
  const on = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const parsed = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== on) return null;
  return { on, precision: day ? "day" : month ? "month" : "year" };
}

const dateText = z.union([z.string(), z.number().int()]).transform(String);

export const partialDate = dateText.transform((text, context) => {
  const date = readPartialDate(text);
  if (date) return date;
  context.addIssue({ code: "custom", message: `"${text}" is not a date: write 2024, 2024-10 or 2024-10-05` });
  return z.NEVER;
});

/** A whole day, as ISO date. */
export const wholeDay = dateText.transform((text, context) => {
  const date = readPartialDate(text);
  if (date?.precision === "day") return date.on;
  context.addIssue({ code: "custom", message: `"${text}" is not a day: write 2024-10-05` });
  return z.NEVER;
});

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "lower-case letters, digits and hyphens only");

/** A registry slug, or `form:number:date` for an act without one; `?` where a part is not known. */
export const actSlug = z
  .string()
  .regex(
    /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|(?:order|gov-resolution|decree|sc-resolution|cc-resolution|law|un-doc|cescr-gc)(?::[^:]+){1,2})$/u,
    "an act's slug, or form:number:date",
  );

/** `art_163.p_2.sp_5`, `p_53`, `art_115-1.note`. */
export const provisionPath = z
  .string()
  .regex(
    /^(?=.)(?:ann_\d+(?:-\d+)?(?:\.|$))?(?:pt_\d+(?:\.|$))?(?:sec_\d+(?:-\d+)?(?:\.|$))?(?:ch_\d+(?:-\d+)?(?:\.|$))?(?:par_\d+(?:-\d+)?(?:\.|$))?(?:art_\d+(?:-\d+)?(?:\.|$))?(?:p_\d+(?:-\d+)?(?:\.|$))?(?:sp_\d+(?:-\d+)?(?:\.|$))?(?:ind_\d+(?:\.|$))?(?:note)?(?<!\.)$/u,
    "a path such as art_163.p_2.sp_5 or p_53",
  );

/** Lines of the source: `2659`, `745-755, 1091`. */
export const sourceLines = z
  .union([z.string(), z.number().int().positive()])
  .transform(String)
  .pipe(z.string().regex(/^\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*$/u, "lines such as 2659 or 745-755, 1091"));

export const webAddress = z.url({ protocol: /^https?$/u });
export const language = z.enum(["kk", "ru", "en"]);
