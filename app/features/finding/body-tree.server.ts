import { db } from "#app/platform/db.server.ts";

/** What each body is a part of: a committee of its ministry; null for one that stands alone. */
export async function bodyParents(): Promise<ReadonlyMap<string, string | null>> {
  const bodies = await db.body.findMany({ select: { id: true, parentId: true } });
  return new Map(bodies.map(({ id, parentId }) => [id, parentId]));
}

/** Bodies with all that they are parts of: what was sent to a committee is found under its ministry. */
export function withParents(ids: readonly string[], parents: ReadonlyMap<string, string | null>): string[] {
  const found = new Set<string>();
  for (const id of ids)
    for (let at: string | null = id; at !== null && !found.has(at); at = parents.get(at) ?? null)
      found.add(at);
  return [...found];
}
