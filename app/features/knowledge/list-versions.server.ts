import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Language } from "#prisma/generated/client.ts";

import { canWritePages } from "./policy.ts";

const MOST = 500;

/** Who wrote and who published a page of the office, and when, the latest first; null if there is none such. */
export async function listVersions(staff: StaffMember, slug: string, language: Language) {
  const page = await db.knowledgePage.findFirst({
    where: { slug, origin: "office", removedAt: null },
    select: {
      texts: { select: { language: true, title: true } },
      versions: {
        where: canWritePages(staff) ? {} : { state: "published" },
        select: {
          ...{ id: true, language: true, ordinal: true, state: true, title: true, savedAt: true },
          ...{ writerIds: true, decidedAt: true, decidedBy: { select: { name: true } } },
        },
        orderBy: [{ savedAt: "desc" }, { id: "desc" }],
        take: MOST,
      },
    },
  });
  if (!page) return null;
  const people = await db.staff.findMany({
    where: { id: { in: page.versions.flatMap(({ writerIds }) => writerIds) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const text = page.texts.find((one) => one.language === language) ?? page.texts[0];
  return {
    ...{ slug, title: text?.title ?? page.versions[0]?.title ?? slug },
    versions: page.versions.map(({ writerIds, savedAt, decidedAt, decidedBy, ...version }) => ({
      ...version,
      writers: writerIds.map((id) => nameOf.get(id) ?? "").filter(Boolean),
      savedAt: savedAt.toISOString(),
      publishedBy: version.state === "published" ? (decidedBy?.name ?? null) : null,
      publishedAt: version.state === "published" ? (decidedAt?.toISOString() ?? null) : null,
    })),
  };
}

export type VersionsListed = NonNullable<Awaited<ReturnType<typeof listVersions>>>;
