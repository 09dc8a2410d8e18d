import { setTimeout as pause } from "node:timers/promises";

import type pg from "pg";

/**
 * A colleague's change, as a command makes it: a record and an appeal are written, the search engine is told. Waits
 * until it has heard, so that what follows is the first question after a change. The same ones each time, back and
 * forth: the office stays as it is.
 */
export async function writeAsColleague(client: pg.Client): Promise<void> {
  await client.query(`
    BEGIN;
    WITH changed AS (
      UPDATE "Record" SET "titleRu" = CASE WHEN "titleRu" LIKE '%.' THEN rtrim("titleRu", '.') ELSE "titleRu" || '.' END,
        "dueOn" = CASE WHEN "dueOn" IS NULL THEN DATE '2026-12-31' END
      WHERE "id" = (SELECT "id" FROM "Record" WHERE "kind" = 'proposal' ORDER BY "number" DESC LIMIT 1) RETURNING "id"
    ) INSERT INTO "OutboxEntry" ("topic", "entity", "entityId") SELECT 'search', 'record', "id" FROM changed;
    WITH changed AS (
      UPDATE "Appeal" SET "outcome" = CASE WHEN "outcome" = 'resolved' THEN NULL ELSE 'resolved'::"AppealOutcome" END
      WHERE "id" = (SELECT "id" FROM "Appeal" ORDER BY "number" DESC LIMIT 1) RETURNING "id"
    ) INSERT INTO "OutboxEntry" ("topic", "entity", "entityId") SELECT 'search', 'appeal', "id" FROM changed;
    COMMIT`);
  for (;;) {
    const { rowCount } = await client.query(`SELECT FROM "OutboxEntry" LIMIT 1`);
    if (rowCount === 0) return;
    await pause(5);
  }
}
