import { type Database, Prisma } from "#app/platform/db.server.ts";

import { columnOf, type Source } from "./text-to-read.ts";

/** What a source refers to apart from what the machine reads in it: slugs of acts, each with the paths it names. */
export type KnownNorms = ReadonlyMap<string, ReadonlySet<string>>;

const { sql } = Prisma;

/**
 * What people and files say that these sources cite, concern or suffer under, by source. A text that leaves the act
 * unnamed may mean one of these.
 */
export async function knownOfSources(
  db: Database,
  source: Source,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownNorms>> {
  if (source === "draft") return knownOfDrafts(db, ids);
  const column = Prisma.raw(`"${columnOf[source]}"`);
  const concerns =
    source === "record"
      ? sql`SELECT n."recordId", n."actId", n."provisionId" FROM "NormChange" n WHERE n."recordId" = ANY(${ids}::uuid[])
          UNION ALL SELECT n."opinionId", p."actId", n."provisionId" FROM "OpinionNorm" n
            JOIN "Provision" p ON p."id" = n."provisionId" WHERE n."opinionId" = ANY(${ids}::uuid[])
          UNION ALL SELECT e."recordId", e."actId", NULL FROM "Event" e
            WHERE e."recordId" = ANY(${ids}::uuid[]) AND e."actId" IS NOT NULL
          UNION ALL SELECT d."recordId", d."enactingActId", d."provisionId" FROM "Adoption" d
            WHERE d."recordId" = ANY(${ids}::uuid[])`
      : sql`SELECT l."appealId", coalesce(l."actId", p."actId"), l."provisionId" FROM "AppealLink" l
          LEFT JOIN "Provision" p ON p."id" = l."provisionId" WHERE l."appealId" = ANY(${ids}::uuid[])
            AND num_nonnulls(l."actId", l."provisionId") > 0`;
  const rows = await db.$queryRaw<{ id: string; slug: string; path: string | null }[]>(sql`
    SELECT DISTINCT k."id"::text, a."slug", p."path" FROM (
      SELECT c.${column} AS "id", c."actId", c."provisionId" FROM "Citation" c
      WHERE c.${column} = ANY(${ids}::uuid[]) AND c."origin" <> 'read' AND c."actId" IS NOT NULL
      UNION ALL ${concerns}
    ) k JOIN "Act" a ON a."id" = k."actId" LEFT JOIN "Provision" p ON p."id" = k."provisionId"`);
  const found = new Map<string, Map<string, Set<string>>>();
  for (const { id, slug, path } of rows) {
    const norms = found.get(id) ?? new Map<string, Set<string>>();
    found.set(id, norms.set(slug, (norms.get(slug) ?? new Set()).add(path ?? "")));
  }
  return found;
}

/** A draft is about what its record is about. */
async function knownOfDrafts(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, KnownNorms>> {
  const drafts = await db.draft.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, recordId: true },
  });
  const known = await knownOfSources(
    db,
    "record",
    drafts.map(({ recordId }) => recordId),
  );
  return new Map(drafts.map(({ id, recordId }) => [id, known.get(recordId) ?? new Map()]));
}
