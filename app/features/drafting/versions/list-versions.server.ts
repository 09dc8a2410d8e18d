import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";

import { findDraft } from "../find-draft.server.ts";

const MOST = 500;

/** The versions of a draft, the newest first, or null if there is no such draft for this person. */
export async function listVersions(staff: StaffMember, draftId: string | undefined) {
  const draft = await findDraft(staff, draftId);
  if (!draft) return null;
  const versions = await db.draftVersion.findMany({
    where: { draftId: draft.id },
    orderBy: { ordinal: "desc" },
    take: MOST,
    select: {
      ...{ ordinal: true, name: true, revision: true, hash: true, isFrozen: true, reason: true, at: true },
      ...{ writerIds: true, author: { select: { name: true } } },
    },
  });
  const writers = await db.staff.findMany({
    where: { id: { in: [...new Set(versions.flatMap(({ writerIds }) => writerIds))] } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(writers.map(({ id, name }) => [id, name]));
  return {
    draft,
    versions: versions.map(({ author, writerIds, at, ...version }) => ({
      ...version,
      at: at.toISOString(),
      keptBy: author?.name ?? null,
      writers: writerIds.flatMap((id) => nameOf.get(id) ?? []),
    })),
  };
}
