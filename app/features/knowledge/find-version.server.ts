import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { readPage } from "#content/markdown/pages/read-page.ts";

import { canReviewPages, canWritePages } from "./policy.ts";
import { preview } from "./preview.server.ts";

/** A text of the office as its editor shows it; null if there is none such, or not for this person. */
export async function findVersion(staff: StaffMember, id: string) {
  if (!canWritePages(staff)) return null;
  const version = await db.knowledgeVersion.findFirst({
    where: { id, page: { removedAt: null } },
    select: {
      ...{ id: true, language: true, ordinal: true, state: true, title: true, source: true, revision: true },
      ...{ writerIds: true, savedAt: true, remark: true, page: { select: { slug: true } } },
      ...{ savedBy: { select: { name: true } }, decidedBy: { select: { name: true } } },
    },
  });
  if (!version) return null;
  const { source, writerIds, savedAt, savedBy, decidedBy, page, ...rest } = version;
  const { meta, body } = readPage(source);
  return {
    ...rest,
    ...{ slug: page.slug, meta, body, savedBy: savedBy.name, savedAt: savedAt.toISOString() },
    decidedBy: decidedBy?.name ?? null,
    mayReview: canReviewPages(staff),
    isOwn: writerIds.includes(staff.id),
    preview: await preview(staff, version.language, source),
  };
}

export type VersionFound = NonNullable<Awaited<ReturnType<typeof findVersion>>>;
