import { z } from "zod";

import {
  idList,
  knownDate,
  noText,
  optionalId,
  someTitle,
  trilingual,
  yearOfBooks,
} from "#app/features/records/schema.ts";

export const meetingKinds = [
  "parliament_working_group",
  "interagency_working_group",
  "court_session",
  "advisory_body",
  "conference",
  "working_meeting",
  "commission",
] as const;

export const meetingSchema = z.object({
  kind: z.enum(meetingKinds, "validation.choose"),
  year: yearOfBooks,
  happenedOn: knownDate,
  titles: someTitle,
  topics: trilingual(5_000).default(noText),
  attended: trilingual(5_000).default(noText),
  bodyId: optionalId,
  recordNumbers: idList,
  /** Absent for a new meeting. */
  revision: z.coerce.number().int().positive().optional(),
});
export type MeetingInput = z.output<typeof meetingSchema>;
