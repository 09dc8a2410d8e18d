import type { JSONContent } from "@tiptap/core";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";
import { listOf } from "#app/features/records/list-kinds.ts";

import { readDraft } from "./find-draft.server.ts";
import { seeNotices } from "./notices/notices.server.ts";

/** What a browser shows by itself. */
const IMAGES = ["image/png", "image/jpeg", "image/gif", "image/webp"] as const;
const MOST_IMAGES = 50;

/** A draft as its page shows it, or null if there is none for this person. */
export async function viewDraft(staff: StaffMember, id: string | undefined) {
  const draft = await readDraft(staff, id);
  if (!draft) return null;
  await seeNotices(staff, draft.id);
  const images = await db.attachment.findMany({
    where: { record: { number: draft.record.number }, removedAt: null, file: { type: { in: [...IMAGES] } } },
    orderBy: { addedAt: "asc" },
    take: MOST_IMAGES,
    select: { id: true, name: true },
  });
  return {
    id: draft.id,
    kind: draft.kind,
    language: draft.language,
    title: draft.title,
    revision: draft.revision,
    stage: draft.stage,
    frozenAt: draft.frozenAt?.toISOString() ?? null,
    updatedAt: draft.updatedAt.toISOString(),
    record: {
      number: draft.record.number,
      kind: draft.record.kind,
      list: listOf(draft.record.kind),
      title: inThree(draft.record, "title"),
    },
    may: draft.may,
    me: { id: staff.id, name: staff.name },
    // What the database has as JSON was written by the editor's schema.
    json: draft.json as JSONContent,
    images,
  };
}

export type DraftView = NonNullable<Awaited<ReturnType<typeof viewDraft>>>;
