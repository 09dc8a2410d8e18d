import { readFileSync } from "node:fs";

import pg from "pg";

import { DEEDS, MATTERS, PEOPLE, type Phrase, SAYINGS } from "./phrases.ts";
import { STORIES } from "./stories.ts";

export interface Sizes {
  readonly records: number;
  readonly appeals: number;
  /** How many of the records cite the most cited act. */
  readonly cited: number;
  readonly seed: number;
}

/** So many rows a transaction. */
const BATCH = 5_000;

const sqlOf = (name: string, values: Readonly<Record<string, number>>): string =>
  readFileSync(new URL(name, import.meta.url), "utf8").replace(/(?<!:):([a-z]+)\b/gu, (whole, key: string) =>
    values[key] === undefined ? whole : String(values[key]),
  );

async function fillPools(client: pg.Client): Promise<void> {
  const pool = async (name: string, phrases: readonly Phrase[]) => {
    await client.query(`CREATE TEMP TABLE ${name} (i int, kk text, ru text, en text)`);
    for (const [index, phrase] of phrases.entries())
      await client.query(`INSERT INTO ${name} VALUES ($1, $2, $3, $4)`, [index + 1, ...phrase]);
  };
  await pool("pool_deed", DEEDS);
  await pool("pool_matter", MATTERS);
  await pool("pool_people", PEOPLE);
  await client.query("CREATE TEMP TABLE pool_saying (every int, kk text, ru text, en text)");
  for (const { every, phrase } of SAYINGS)
    await client.query("INSERT INTO pool_saying VALUES ($1, $2, $3, $4)", [every, ...phrase]);
}

/** What each kind of event says in its note. */
const NOTE: Phrase = ["Ресми хатпен расталған", "Подтверждено официальным письмом", "Confirmed by letter"];

async function fillStories(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE story (i int, kind "RecordKind", waits boolean, promises boolean, enacted boolean, decided boolean);
    CREATE TEMP TABLE story_event (story int, step int, type "EventType", verdict "AnswerVerdict", days int,
      addressed boolean, stage text, kk text, ru text, en text)`);
  for (const [index, { kind, events, ...is }] of STORIES.entries()) {
    const flags = [is.waits, is.promises, is.enacted, is.decided].map((flag) => flag ?? false);
    await client.query("INSERT INTO story VALUES ($1, $2, $3, $4, $5, $6)", [index + 1, kind, ...flags]);
    for (const [step, { type, verdict, days, addressed }] of events.entries())
      await client.query("INSERT INTO story_event VALUES ($1, $2, $3, $4, $5, $6, NULL, $7, $8, $9)", [
        ...[index + 1, step + 1, type, verdict ?? null, days, addressed ?? false, ...NOTE],
      ]);
  }
}

/** Writes the synthetic rows into a database that holds the content; what is derived is left to the product. */
export async function fill(
  url: string,
  sizes: Sizes,
  onProgress: (what: "records" | "appeals", done: number) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SET synchronous_commit = off; SET work_mem = '64MB'");
    await fillPools(client);
    await fillStories(client);
    await client.query(sqlOf("fill-begin.sql", { ...sizes }));
    for (const what of ["records", "appeals"] as const) {
      for (let first = 1; first <= sizes[what]; first += BATCH) {
        const last = Math.min(first + BATCH - 1, sizes[what]);
        await client.query(`BEGIN; ${sqlOf(`fill-${what}.sql`, { ...sizes, first, last })} COMMIT`);
        onProgress(what, last);
      }
    }
    await client.query(sqlOf("fill-end.sql", { ...sizes }));
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}
