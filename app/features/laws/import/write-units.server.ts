import { randomUUID } from "node:crypto";

import type { Database } from "#app/platform/db.server.ts";
import type { LawUnit } from "#content/laws/types.ts";
import { pathsAbove, provisionOrder } from "#content/read/provision-path.ts";
import type { Language } from "#prisma/generated/client.ts";

/** The ids of an act's provisions by path; those that nobody named before are made, with what stands above them. */
export async function ensureProvisions(
  tx: Database,
  actId: string,
  units: readonly LawUnit[],
): Promise<Map<string, string>> {
  const rows = await tx.provision.findMany({ where: { actId }, select: { id: true, path: true } });
  const ids = new Map(rows.map(({ id, path }) => [path, id]));
  const missing: string[] = [];
  for (const { path } of units) {
    for (const needed of [...pathsAbove(path), path]) {
      if (ids.has(needed)) continue;
      ids.set(needed, randomUUID());
      missing.push(needed);
    }
  }
  const idsOf = missing.map((path) => ids.get(path) ?? "");
  const parents = missing.map((path) => ids.get(pathsAbove(path).at(-1) ?? "") ?? "");
  // Those above come first in the list; the check of a parent waits for the end of the statement.
  await tx.$executeRaw`
    INSERT INTO "Provision" ("id", "actId", "path", "parentId", "order")
    SELECT n."id"::uuid, ${actId}::uuid, n."path", nullif(n."parent", '')::uuid, n."order"
    FROM unnest(${idsOf}::text[], ${missing}::text[], ${parents}::text[], ${missing.map(provisionOrder)}::text[])
      AS n("id", "path", "parent", "order")`;
  return ids;
}

/** Puts the words of a wording in the place of those that were there. */
export async function writeUnits(
  tx: Database,
  { editionId, language }: { readonly editionId: string; readonly language: Language },
  units: readonly LawUnit[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  await tx.provisionText.deleteMany({ where: { editionId, language, kind: "law" } });
  const column = <T>(of: (unit: LawUnit, place: number) => T): T[] => units.map(of);
  await tx.$executeRaw`
    INSERT INTO "ProvisionText" ("id", "provisionId", "editionId", "language", "kind", "place", "depth", "mark",
      "heading", "text", "remark", "excluded")
    SELECT n."id"::uuid, n."provision"::uuid, ${editionId}::uuid, ${language}::"Language", 'law', n."place", n."depth",
      nullif(n."mark", ''), nullif(n."heading", ''), n."text", nullif(n."remark", ''), n."excluded"
    FROM unnest(${column(() => randomUUID())}::text[], ${column(({ path }) => ids.get(path) ?? "")}::text[],
      ${column((_, place) => place)}::int[], ${column(({ depth }) => depth)}::int[],
      ${column(({ mark }) => mark)}::text[], ${column(({ heading }) => heading ?? "")}::text[],
      ${column(({ text }) => text)}::text[], ${column(({ remark }) => remark ?? "")}::text[],
      ${column(({ excluded }) => excluded)}::boolean[])
      AS n("id", "provision", "place", "depth", "mark", "heading", "text", "remark", "excluded")`;
}
