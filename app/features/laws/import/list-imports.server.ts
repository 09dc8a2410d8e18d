import { db } from "#app/platform/db.server.ts";
import { isoDay, inThree } from "#app/platform/trilingual.ts";

const SHOWN = 50;

/** The act that a text is given for, what is held of it, and the files that were given; null if there is no such act. */
export async function listLawImports(slug: string) {
  const act = await db.act.findUnique({
    where: { slug },
    select: {
      ...{ slug: true, titleKk: true, titleRu: true, titleEn: true, adiletId: true },
      imports: {
        select: {
          ...{ id: true, language: true, validFrom: true, fileName: true, createdAt: true, storedAt: true },
          startedBy: { select: { name: true } },
          held: { select: { units: true } },
        },
        orderBy: { id: "desc" },
        take: SHOWN,
      },
    },
  });
  if (!act) return null;
  return {
    slug: act.slug,
    titles: inThree(act, "title"),
    adiletId: act.adiletId,
    imports: act.imports.map(({ validFrom, startedBy, held, ...rest }) => ({
      ...rest,
      on: isoDay(validFrom) ?? "",
      startedBy: startedBy?.name ?? null,
      /** Its words are those that the act has now for that day. */
      units: held[0]?.units ?? null,
    })),
  };
}
export type LawImportsListed = NonNullable<Awaited<ReturnType<typeof listLawImports>>>;
