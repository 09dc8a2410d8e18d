import { appendEvent } from "#app/features/records/append-event.server.ts";
import { holdRecord, noteChange } from "#app/features/records/change-record.server.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import { type KnownDate, noText, readDate } from "#app/features/records/schema.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { type Language, translator } from "#app/platform/i18n.server.ts";
import type { DraftStepType, EventType } from "#prisma/generated/client.ts";

import { tellColleagues } from "../notices/tell-colleagues.server.ts";
import type { HeldDraft } from "./hold-draft.server.ts";

export interface StepToNote {
  readonly type: DraftStepType;
  readonly note?: string | null;
  readonly open?: readonly string[];
  readonly sentHash?: string;
  /** Today, unless it happened on another day. */
  readonly on?: KnownDate;
  readonly letterNumber?: string | null;
  /** The colleagues who are told of it. */
  readonly tell?: readonly string[];
  /** To whom, of those the record is addressed to; none: to nobody in particular. */
  readonly addresseeIds?: readonly string[];
}

/** What a step is on a record's timeline. What is no stage of the record is a note there. */
const EVENT: Readonly<Record<DraftStepType, EventType>> = {
  review_asked: "review_asked",
  agreed: "noted",
  changes_requested: "noted",
  approved: "approved",
  sent: "sent",
  next_opened: "noted",
};

const LANGUAGES: readonly Language[] = ["kk", "ru", "en"];

/** The day that is written in Kazakhstan. */
function today(): KnownDate {
  const day = readDate(todayInKazakhstan());
  if (!day) throw new Error("Today is no day");
  return day;
}

/** Writes a step down, on the draft and on its record's timeline. Answers the ids of the events. */
export async function noteStep(
  tx: Database,
  staff: StaffMember,
  draft: HeldDraft,
  step: StepToNote,
): Promise<string[]> {
  const { type, note = null, sentHash = null, open = [] } = step;
  const { id: stepId } = await tx.draftStep.create({
    data: {
      ...{ draftId: draft.id, type, staffId: staff.id, note, revision: draft.revision, sentHash },
      open: [...open],
    },
    select: { id: true },
  });
  if (type === "review_asked" || type === "changes_requested") {
    await tellColleagues(
      tx,
      { kind: type, draftId: draft.id, sourceId: stepId, byId: staff.id },
      step.tell ?? [],
    );
  }
  await holdRecord(tx, draft.record.id);
  const isOpinion = draft.record.kind === "court_opinion";
  const eventIds: string[] = [];
  const addressees = step.addresseeIds?.length ? step.addresseeIds : [null];
  for (const addresseeId of addressees) {
    const id = await appendEvent(tx, staff, draft.record, {
      type: isOpinion && type === "sent" ? "opinion_submitted" : EVENT[type],
      addresseeId,
      happenedOn: step.on ?? today(),
      note: { ...noText, ...wordsOf(draft, step) },
      ...{ stageId: null, quote: null, letterNumber: step.letterNumber ?? null, letterOn: null },
      ...{ actSlug: null, meetingNumber: null, correctsId: null },
    });
    eventIds.push(id);
  }
  await noteChange(tx, staff, draft.record.id, {
    action: "draftStep",
    after: { draftId: draft.id, type, eventIds, sentHash },
  });
  return eventIds;
}

/** What the timeline says of a step, in each language of the office. What reviewers wrote stays with the draft. */
const wordsOf = ({ title, language }: HeldDraft, { type, sentHash }: StepToNote) =>
  Object.fromEntries(
    LANGUAGES.map((reader) => {
      const t = translator(reader);
      const words = t(`review.event.${type}`, {
        title,
        language: t(`drafts.language.${language}`),
        hash: sentHash ?? "",
      });
      return [reader, words];
    }),
  );
