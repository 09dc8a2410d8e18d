import { z } from "zod";

import { idList, knownDate, optionalId, trilingual } from "#app/features/records/schema.ts";

export const meetingKinds = [
  "parliament_working_group",
  "interagency_working_group",
  "court_session",
  "advisory_body",
  "conference",
  "working_meeting",
  "commission",
] as const;
const noText = { kk: null, ru: null, en: null };

export const meetingSchema = z.object({
  kind: z.enum(meetingKinds, "validation.choose"),
  year: z.coerce
    .number("validation.year")
    .int("validation.year")
    .min(1995, "validation.year")
    .max(2100, "validation.year"),
  happenedOn: knownDate,
  titles: trilingual(600).refine(({ kk, ru, en }) => kk ?? ru ?? en, {
    message: "validation.titleMissing",
    path: ["kk"],
  }),
  topics: trilingual(5_000).default(noText),
  attended: trilingual(5_000).default(noText),
  bodyId: optionalId,
  recordNumbers: idList,
  /** Absent for a new meeting. */
  revision: z.coerce.number().int().positive().optional(),
});
export type MeetingInput = z.output<typeof meetingSchema>;
