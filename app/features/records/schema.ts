import { z } from "zod";

import { isoDay } from "#app/platform/trilingual.ts";

import { todayInKazakhstan } from "./list-today.ts";
import { positions } from "./norm-positions.ts";

/** Messages are keys of the catalogues; the form and the API say them in the reader's language. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, "validation.tooLong")
    .transform((value) => (value === "" ? null : value))
    .nullish()
    .transform((value) => value ?? null);

export const trilingual = (max: number) => z.object({ kk: text(max), ru: text(max), en: text(max) });
export const noText = { kk: null, ru: null, en: null };

/** A title in one language at least. */
export const someTitle = trilingual(600).refine(({ kk, ru, en }) => kk ?? ru ?? en, {
  message: "validation.titleMissing",
  path: ["kk"],
});

const PARTIAL_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
export interface KnownDate {
  readonly on: Date;
  readonly precision: "day" | "month" | "year";
}

/** `2024`, `2024-10`, `2024-10-05`, or as written in the office: `05.10.2024`, `10.2024`. */
export function readDate(printed: string): KnownDate | null {
  const iso = printed
    .trim()
    .replace(
      /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u,
      (_, d: string, m: string, y: string) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
    )
    .replace(/^(\d{1,2})\.(\d{4})$/u, (_, m: string, y: string) => `${y}-${m.padStart(2, "0")}`);
  if (!PARTIAL_DATE.test(iso)) return null;
  const [year = "", month, day] = iso.split("-");
  const full = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const on = new Date(`${full}T00:00:00Z`);
  if (Number.isNaN(on.getTime()) || on.toISOString().slice(0, 10) !== full) return null;
  if (on.getUTCFullYear() < 1900 || on.getUTCFullYear() > 2100) return null;
  return { on, precision: day ? "day" : month ? "month" : "year" };
}

/** Whether a day has begun in Kazakhstan: nothing is recorded as having happened later. */
export const hasCome = (on: Date): boolean => (isoDay(on) ?? "") <= todayInKazakhstan();

export const knownDate = z
  .string()
  .nullish()
  .transform((printed, context) => {
    if (printed == null || printed.trim() === "") return null;
    const date = readDate(printed);
    if (date) return date;
    context.addIssue({ code: "custom", message: "validation.date" });
    return z.NEVER;
  });

/** A select or a picker sends "" for nothing chosen. */
export const optionalId = z
  .string()
  .trim()
  .transform((value) => (value === "" ? null : value))
  .nullish()
  .transform((value) => value ?? null);
export const idList = z
  .union([z.array(z.string()), z.string()])
  .nullish()
  .transform((value) => (value == null ? [] : typeof value === "string" ? [value] : value))
  .transform((values) => [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))]);

const uuid = z.uuid("validation.choose");
/** As `optionalId`, of what the database numbers itself. */
const optionalUuid = optionalId.pipe(uuid.nullable());
/** As `idList`, likewise. */
export const uuidList = idList.pipe(z.array(uuid));

export const recordKinds = [
  "proposal",
  "special_recommendation",
  "recommendation",
  "regional_suggestion",
  "court_opinion",
  "bill_comment",
  "regulatory_amendment",
] as const;
export const languages = ["kk", "ru", "en"] as const;

/** A year of the office's books: none is older than the Constitution of 1995. */
export const yearOfBooks = z.coerce
  .number("validation.year")
  .int("validation.year")
  .min(1995, "validation.year")
  .max(2100, "validation.year");

const content = {
  titles: someTitle,
  summaries: trilingual(40_000).default(noText),
  language: z.enum(languages, "validation.choose"),
  year: yearOfBooks,
  regionId: optionalId,
  topicIds: idList,
  addresseeBodyIds: idList,
  visibility: z.enum(["staff", "legal"]).default("staff"),
  opinionOn: knownDate,
  hearingOn: knownDate,
  requestedOn: knownDate,
};

export const newRecordSchema = z.object({ kind: z.enum(recordKinds, "validation.choose"), ...content });

/** `revision` is the one that was read: another one in the database means that a colleague was faster. */
export const editRecordSchema = z.object({ ...content, revision: z.coerce.number().int().positive() });
export type RecordEdit = z.output<typeof editRecordSchema>;

export const eventTypes = [
  "sent",
  "received",
  "reminded",
  "answered",
  "forwarded",
  "instructed",
  "working_group_formed",
  "implementing",
  "included_in_bill",
  "government_considered",
  "reading",
  "enacted",
  "published",
  "in_force",
  "act_amended",
  "implemented",
  "partly_implemented",
  "not_implemented",
  "discussed",
  "review_asked",
  "approved",
  "court_requested",
  "opinion_submitted",
  "court_heard",
  "court_decided",
  "withdrawn",
  "superseded",
  "noted",
] as const;
export const verdicts = [
  "supported",
  "partly_supported",
  "not_supported",
  "referred",
  "not_competent",
  "deferred",
  "explained",
  "under_study",
] as const;

export const none = (value: unknown) => (value === "" ? undefined : value);

export const newEventSchema = z
  .object({
    type: z.enum(eventTypes, "validation.choose"),
    verdict: z.preprocess(none, z.enum(verdicts).optional()),
    addresseeId: optionalUuid,
    stageId: optionalId,
    happenedOn: knownDate,
    note: trilingual(4_000).default(noText),
    quote: text(4_000),
    quoteLanguage: z.preprocess(none, z.enum(languages).optional()),
    letterNumber: text(100),
    letterOn: knownDate,
    url: z.preprocess(none, z.url({ protocol: /^https?$/u, message: "validation.url" }).optional()),
    actSlug: optionalId,
    meetingNumber: optionalId,
    /** The event that this one corrects. */
    correctsId: optionalUuid,
  })
  .refine(({ type, verdict }) => (type === "answered") === (verdict !== undefined), {
    message: "validation.verdict",
    path: ["verdict"],
  })
  .refine(({ type, happenedOn }) => type === "noted" || happenedOn !== null, {
    message: "validation.dateMissing",
    path: ["happenedOn"],
  })
  .refine(({ letterOn }) => letterOn === null || letterOn.precision === "day", {
    message: "validation.day",
    path: ["letterOn"],
  })
  .refine(({ happenedOn }) => happenedOn === null || hasCome(happenedOn.on), {
    message: "validation.future",
    path: ["happenedOn"],
  });
export type NewEvent = z.output<typeof newEventSchema>;

export const linkTypes = ["same_matter", "repeats", "arose_from", "follows_up", "cites", "related"] as const;
export const newLinkSchema = z.object({
  to: z.string("validation.choose").trim().min(1, "validation.choose"),
  type: z.enum(linkTypes, "validation.choose"),
  reason: trilingual(500).default(noText),
});
export type NewLink = z.output<typeof newLinkSchema>;

export const appealLinkSchema = z.object({
  appeal: z.string("validation.choose").trim().min(1, "validation.choose"),
  role: z.enum(["prompted", "illustrates"]).default("prompted"),
});

const position = z
  .preprocess(none, z.enum(positions, "validation.choose").nullish())
  .transform((value) => value ?? null);
const revision = z.coerce.number().int().positive();

/**
 * A norm, and how the record stands to it: it *concerns* the norm (asks to change it; an opinion: the norm is at
 * issue, with our position), or only *cites* it.
 */
export const newNormSchema = z
  .object({
    act: z.string("validation.choose").trim().min(1, "validation.choose"),
    provision: text(100),
    as: z.enum(["concerns", "cites"]).default("concerns"),
    position,
    reason: text(4_000),
  })
  .refine(({ as, position: stated, reason }) => as === "concerns" || (stated === null && reason === null), {
    message: "validation.positionOfCited",
    path: ["position"],
  });
export type NewNorm = z.output<typeof newNormSchema>;

/** What we say of a norm at issue in an opinion. */
export const positionSchema = z.object({ position, reason: text(4_000), revision });
export type StatedPosition = z.output<typeof positionSchema>;

/** A row of the comparative table: the norm as it stands, as we want it, and why. */
export const wordingSchema = z.object({
  current: trilingual(20_000).default(noText),
  proposed: trilingual(20_000).default(noText),
  justification: trilingual(20_000).default(noText),
  /** Our summary of the wordings rather than the words themselves. */
  isSummary: z.boolean().default(false),
  revision,
});
export type NormWording = z.output<typeof wordingSchema>;
