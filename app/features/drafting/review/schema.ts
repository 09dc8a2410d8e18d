import { z } from "zod";

import { hasCome, knownDate, text, uuidList } from "#app/features/records/schema.ts";

import { checkItems } from "./checklist.ts";

/** The revision of the text that whoever decides has read. */
const revision = z.coerce.number("validation.invalid").int("validation.invalid").min(0, "validation.invalid");
const note = text(2_000);
const neededNote = z
  .string("validation.required")
  .trim()
  .min(1, "validation.required")
  .max(2_000, "validation.tooLong");

const day = knownDate
  .refine((date) => date?.precision === "day", "validation.day")
  .refine((date) => date === null || hasCome(date.on), "validation.future");

/** A step of a text on its way from draft to letter. */
export const stepDeedSchema = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("ask"), revision, reviewerIds: uuidList, note }),
  z.object({ deed: z.literal("agree"), revision, note }),
  z.object({ deed: z.literal("requestChanges"), revision, note: neededNote }),
  z.object({ deed: z.literal("tick"), item: z.enum(checkItems, "validation.choose") }),
  z.object({ deed: z.literal("untick"), item: z.enum(checkItems, "validation.choose") }),
  z.object({ deed: z.literal("approve"), revision, reason: note }),
  z.object({
    deed: z.literal("send"),
    revision,
    sentOn: day,
    letterNumber: text(100),
    addresseeIds: uuidList,
  }),
  z.object({ deed: z.literal("next") }),
]);
export type StepDeed = z.output<typeof stepDeedSchema>;
export type DeedOf<Name extends StepDeed["deed"]> = Extract<StepDeed, { deed: Name }>;
