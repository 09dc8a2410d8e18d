import { db } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";

import type { MeetingInput } from "./schema.ts";

const MOST = 5;

/** Meetings of the same kind on the same day: this one may be among them. Of an unknown day nothing can be said. */
export async function sameMeetings({ kind, happenedOn }: Pick<MeetingInput, "kind" | "happenedOn">) {
  if (happenedOn?.precision !== "day") return [];
  const meetings = await db.meeting.findMany({
    where: { kind, happenedOn: happenedOn.on, precision: "day" },
    select: { number: true, titleKk: true, titleRu: true, titleEn: true },
    orderBy: { number: "asc" },
    take: MOST,
  });
  return meetings.map((meeting) => ({
    href: `/meetings/${encodeURIComponent(meeting.number)}`,
    number: meeting.number,
    title: inThree(meeting, "title"),
  }));
}
