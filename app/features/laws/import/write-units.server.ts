import { randomUUID } from "node:crypto";

import type { Database } from "#app/platform/db.server.ts";
import type { LawUnit } from "#content/laws/types.ts";
import type { Language } from "#prisma/generated/client.ts";

import { ensureProvisionsOf, keyOfProvision } from "../ensure-provision.server.ts";

/** The ids of the provisions of a text by path; those that nobody named before are made, with what stands above them. */
export async function ensureProvisions(
  tx: Database,
  actId: string,
  units: readonly LawUnit[],
): Promise<Map<string, string>> {
  const ids = await ensureProvisionsOf(
    tx,
    units.map(({ path }) => ({ actId, path })),
    { isTold: false },
  );
  return new Map(
    units.flatMap(({ path }) => [[path, ids.get(keyOfProvision({ actId, path })) ?? ""] as const]),
  );
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
