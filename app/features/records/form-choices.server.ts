import { db } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";

const names = { id: true, nameKk: true, nameRu: true, nameEn: true } as const;

/** What the form of a record chooses from. */
export async function recordFormChoices() {
  const [regions, topics, bodies] = await Promise.all([
    db.region.findMany({ select: names, orderBy: { order: "asc" } }),
    db.topic.findMany({ select: names, orderBy: { order: "asc" } }),
    db.body.findMany({ select: names, orderBy: { order: "asc" } }),
  ]);
  const named = (rows: typeof regions) => rows.map((row) => ({ id: row.id, name: inThree(row, "name") }));
  return { regions: named(regions), topics: named(topics), bodies: named(bodies) };
}

export type RecordFormChoices = Awaited<ReturnType<typeof recordFormChoices>>;

/** The stages of the legislative route, with the time each existed. */
export async function eventFormChoices() {
  const stages = await db.stage.findMany({ select: names, orderBy: { order: "asc" } });
  return { stages: stages.map((stage) => ({ id: stage.id, name: inThree(stage, "name") })) };
}
