import { buildState } from "#app/editor/document/yjs-document.ts";
import { SCHEMA_VERSION } from "#app/editor/schema/version.ts";
import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import type { JSONContent } from "@tiptap/core";

import { holdDraft } from "./hold-draft.server.ts";
import { noteStep } from "./note-step.server.ts";

/**
 * Goes on from a frozen text in a new one that says the same; the frozen one stays as it is.
 * @throws {Refusal} as `holdDraft`; a conflict, if somebody has gone on from it already.
 */
export function openNext(staff: StaffMember, draftId: string | undefined): Promise<{ id: string }> {
  return holdDraft(staff, draftId, "next", null, async (tx, draft) => {
    const frozen = await tx.draft.findUniqueOrThrow({
      where: { id: draft.id },
      select: { json: true, plainText: true, next: { select: { id: true } } },
    });
    if (frozen.next) throw new Refusal("review.refusal.nextThere", {}, { kind: "conflict" });
    // What the database has as JSON was written by the editor's schema.
    const json = frozen.json as JSONContent;
    const next = await tx.draft.create({
      data: {
        ...{ recordId: draft.record.id, kind: draft.kind, language: draft.language, title: draft.title },
        ...{ schemaVersion: SCHEMA_VERSION, state: buildState(json), json, plainText: frozen.plainText },
        ...{ createdById: staff.id, previousId: draft.id },
      },
      select: { id: true },
    });
    await enqueue(tx, "search", "draft", next.id);
    await audit(tx, {
      ...{ staffId: staff.id, entity: "draft", entityId: next.id, action: "created" },
      after: { previousId: draft.id },
    });
    await noteStep(tx, staff, draft, { type: "next_opened" });
    return next;
  });
}
