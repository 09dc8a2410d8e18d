import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { KnowledgeState, Language } from "#prisma/generated/client.ts";

import { canWritePages } from "./policy.ts";

/** A text that is being written, and how far it is. */
export interface OpenVersion {
  readonly id: string;
  readonly language: Language;
  readonly state: KnowledgeState;
  readonly title: string;
  readonly savedBy: string;
  readonly savedAt: string;
}

/** The texts of a page that are in work; only those who write see that there are any. */
export async function openVersions(staff: StaffMember, pageId: string | null): Promise<OpenVersion[]> {
  if (!canWritePages(staff)) return [];
  const versions = await db.knowledgeVersion.findMany({
    where: {
      state: { not: "published" },
      page: { removedAt: null },
      ...(pageId !== null && { pageId }),
    },
    select: {
      ...{ id: true, language: true, state: true, title: true, savedAt: true },
      savedBy: { select: { name: true } },
    },
    orderBy: [{ savedAt: "desc" }, { id: "asc" }],
    take: 200,
  });
  return versions.map(({ savedBy, savedAt, ...version }) => ({
    ...version,
    savedBy: savedBy.name,
    savedAt: savedAt.toISOString(),
  }));
}
