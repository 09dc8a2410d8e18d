import { db } from "#app/platform/db.server.ts";

/** Which words name the levels below the articles of an act. */
export async function findStructure(slug: string): Promise<string | null> {
  const act = await db.act.findUnique({ where: { slug }, select: { structure: true } });
  return act?.structure ?? null;
}
