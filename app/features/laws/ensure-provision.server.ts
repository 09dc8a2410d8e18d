import { randomUUID } from "node:crypto";

import { type Database, Prisma } from "#app/platform/db.server.ts";
import { enqueueMany } from "#app/platform/outbox.server.ts";
import { pathsAbove, provisionOrder } from "#content/read/provision-path.ts";

/** A provision of an act, by its path. */
export interface ProvisionAt {
  readonly actId: string;
  readonly path: string;
}

const { sql } = Prisma;
/** What an answer is looked up by. */
export const keyOfProvision = ({ actId, path }: ProvisionAt): string => `${actId} ${path}`;

/**
 * The ids of provisions, by `actId path`. Those that nobody named before are made, with what stands above them, in as
 * many statements for a thousand as for one; two who make the same at once get the same. The search engine hears of them
 * unless whoever asks tells it himself.
 */
export async function ensureProvisionsOf(
  tx: Database,
  wanted: readonly ProvisionAt[],
  { isTold = true }: { readonly isTold?: boolean } = {},
): Promise<ReadonlyMap<string, string>> {
  const needed = new Map<string, ProvisionAt>();
  for (const { actId, path } of wanted)
    for (const each of [...pathsAbove(path), path])
      needed.set(keyOfProvision({ actId, path: each }), { actId, path: each });
  const ids = new Map<string, string>();
  const find = async () => {
    const all = [...needed.values()];
    const rows = await tx.$queryRaw<{ id: string; actId: string; path: string }[]>(sql`
      SELECT p."id"::text, p."actId"::text, p."path"
      FROM unnest(${all.map(({ actId }) => actId)}::uuid[], ${all.map(({ path }) => path)}::text[]) AS w("actId", "path")
      JOIN "Provision" p ON p."actId" = w."actId" AND p."path" = w."path"`);
    for (const row of rows) ids.set(keyOfProvision(row), row.id);
  };
  if (needed.size === 0) return ids;
  await find();
  const missing = [...needed.values()].filter((at) => !ids.has(keyOfProvision(at)));
  const made: string[] = [];
  // Level by level: what somebody else has made meanwhile is what stands above.
  const depths = new Set(missing.map(({ path }) => pathsAbove(path).length));
  for (const depth of [...depths].sort((one, other) => one - other)) {
    const level = missing.filter(({ path }) => pathsAbove(path).length === depth);
    for (const [key, id] of await makeProvisions(tx, level, ids)) {
      ids.set(key, id);
      made.push(id);
    }
    if (level.some((at) => !ids.has(keyOfProvision(at)))) await find();
  }
  if (isTold) await enqueueMany(tx, "provision", made, null);
  return ids;
}

/** Makes provisions of one depth; the answer leaves out those that are there already. */
async function makeProvisions(
  tx: Database,
  level: readonly ProvisionAt[],
  ids: ReadonlyMap<string, string>,
): Promise<[string, string][]> {
  // In one order, so that two who make the same do not wait for each other in a circle.
  const rows = level.toSorted((one, other) => (keyOfProvision(one) < keyOfProvision(other) ? -1 : 1));
  const parentOf = ({ actId, path }: ProvisionAt): string =>
    ids.get(keyOfProvision({ actId, path: pathsAbove(path).at(-1) ?? "" })) ?? "";
  const made = await tx.$queryRaw<{ id: string; actId: string; path: string }[]>(sql`
    INSERT INTO "Provision" ("id", "actId", "path", "parentId", "order")
    SELECT n."id"::uuid, n."actId"::uuid, n."path", nullif(n."parent", '')::uuid, n."order"
    FROM unnest(${rows.map(() => randomUUID())}::text[], ${rows.map(({ actId }) => actId)}::text[],
      ${rows.map(({ path }) => path)}::text[], ${rows.map(parentOf)}::text[],
      ${rows.map(({ path }) => provisionOrder(path))}::text[]) AS n("id", "actId", "path", "parent", "order")
    ON CONFLICT ("actId", "path") DO NOTHING RETURNING "id"::text, "actId"::text, "path"`);
  return made.map((row) => [keyOfProvision(row), row.id]);
}

/** The id of an act's provision; it and the units above it are made if they are not there yet. */
export async function ensureProvision(tx: Database, actId: string, path: string): Promise<string> {
  const ids = await ensureProvisionsOf(tx, [{ actId, path }]);
  const id = ids.get(keyOfProvision({ actId, path }));
  if (id === undefined) throw new Error(`No provision ${path} of ${actId}`);
  return id;
}
