import type { FileType } from "#app/features/files/file-types.ts";
import { writeAttachments } from "#app/features/files/write-attachments.server.ts";
import { dayInKazakhstan } from "#app/features/records/list-today.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { fileStore } from "#app/platform/file-store.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { isoDay } from "#app/platform/trilingual.ts";

import { exportDraft } from "../exporting/export-draft.server.ts";
import { versionToExport } from "../exporting/version-to-export.server.ts";
import { requireDraft } from "../require-draft.server.ts";
import { holdDraft, notYours } from "./hold-draft.server.ts";
import { noteStep } from "./note-step.server.ts";
import { mayEver } from "./policy.ts";
import type { DeedOf } from "./schema.ts";

const WORD: FileType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const LARGEST = 256 * 1_048_576;

/**
 * Sends an approved text: makes its exact bytes once, hangs them on the event of each addressee, and writes their hash
 * on the record's timeline.
 * @throws {Refusal} as `holdDraft`; if nothing of it is frozen; if it would have been sent before it was approved.
 */
export async function sendDraft(
  staff: StaffMember,
  draftId: string | undefined,
  { revision, sentOn, letterNumber, addresseeIds }: Omit<DeedOf<"send">, "deed">,
): Promise<{ hash: string }> {
  const draft = await requireDraft(staff, draftId, "read");
  if (!mayEver(staff, { ...draft, reviewerIds: [] }).send) throw notYours("send");
  const version = await db.draftVersion.findFirst({
    where: { draftId: draft.id, isFrozen: true },
    orderBy: { ordinal: "desc" },
    select: { ordinal: true },
  });
  const frozen =
    version &&
    (await versionToExport(staff, draft.id, {
      ...{ version: version.ordinal, comments: false, revisions: false },
    }));
  if (!frozen) throw new Refusal("review.refusal.notApproved", {}, { kind: "conflict" });
  const file = await exportDraft(frozen, "docx");
  const stored = await fileStore.receive(chunk(file.bytes), LARGEST);
  if (!stored) throw new Error("What is sent is larger than any letter");
  try {
    await holdDraft(staff, draft.id, "send", revision, async (tx, held) => {
      const approvedOn = held.frozenAt && dayInKazakhstan(held.frozenAt.getTime());
      if (approvedOn && sentOn && (isoDay(sentOn.on) ?? "") < approvedOn) {
        throw new Refusal("review.refusal.sentTooEarly", {}, { field: "sentOn" });
      }
      await tx.draft.update({ where: { id: held.id }, data: { stage: "sent" }, select: { id: true } });
      const eventIds = await noteStep(tx, staff, held, {
        ...{ type: "sent", sentHash: stored.sha256, letterNumber, addresseeIds },
        ...(sentOn ? { on: sentOn } : {}),
      });
      const { sha256, size } = stored;
      const kept = { sha256, size, keep: () => stored.keep(), name: file.filename, type: WORD };
      for (const eventId of eventIds) await writeAttachments(tx, staff, { eventId }, [kept]);
    });
  } finally {
    await stored.discard();
  }
  return { hash: stored.sha256 };
}

async function* chunk(bytes: Uint8Array) {
  yield await Promise.resolve(bytes);
}
