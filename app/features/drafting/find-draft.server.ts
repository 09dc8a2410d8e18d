import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { readUuid } from "#app/platform/uuid.ts";

import { standingOf, standingSelect, visibleDrafts } from "./access.server.ts";
import { compactDraft } from "./compact-draft.server.ts";
import { rightsInDraft } from "./policy.ts";

const recordFields = {
  id: true,
  year: true,
  number: true,
  kind: true,
  titleKk: true,
  titleRu: true,
  titleEn: true,
} as const;

const fields = {
  id: true,
  kind: true,
  language: true,
  title: true,
  schemaVersion: true,
  revision: true,
  frozenAt: true,
  stage: true,
  createdAt: true,
  updatedAt: true,
  createdBy: { select: { name: true } },
  record: { select: { ...recordFields, ...standingSelect.record.select } },
} as const;

/** A draft without its text, and what this person may do with it; null if there is none for this person. */
export async function findDraft(staff: StaffMember, asked: string | undefined) {
  const id = readUuid(asked);
  if (id === null) return null;
  const draft = await db.draft.findFirst({ where: { AND: [{ id }, visibleDrafts(staff)] }, select: fields });
  return draft && { ...draft, may: rightsInDraft(staff, standingOf(draft)) };
}

/** What a draft says by now, what is still in its log included. */
export async function readDraft(staff: StaffMember, asked: string | undefined) {
  const id = (await findDraft(staff, asked))?.id;
  if (id === undefined) return null;
  await compactDraft(id);
  const draft = await db.draft.findFirst({
    where: { AND: [{ id }, visibleDrafts(staff)] },
    select: { ...fields, json: true, plainText: true },
  });
  return draft && { ...draft, may: rightsInDraft(staff, standingOf(draft)) };
}
