import type { Naming } from "../analysis/analyse.ts";
import type { SearchDocument } from "../engine.ts";
import { rowOf } from "./rows.ts";

/** A pool, or a client inside a transaction. */
export interface Queryable {
  // As in pg's own types, what a row looks like is the word of who writes the query.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
  query<R extends object>(text: string, values?: unknown[]): Promise<{ rows: R[] }>;
}

/** Kept under the size where one statement's JSON hurts. */
const BATCH = 500;

/**
 * Rows given as one JSON parameter; combinations of facets that are new are made on the way. A document keeps its
 * number: what a process keeps is as large as the greatest.
 */
const insert = (suffix: "" | "_next", onConflict: string) => `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as x(
      ref text, number_key text, year integer, day integer, updated_at timestamptz, title_vector text, vector text, payload jsonb,
      key text, readers text[])
  ),
  known as (
    select f.id, f.key from search.facet_set${suffix} f
    where md5(f.key) in (select md5(key) from given)
  )
  insert into search.document${suffix}
    (ref, n, facet_set, audience, number_key, year, day, updated_at, title_vector, vector, payload)
  select g.ref, coalesce(d.n, nextval(pg_get_serial_sequence('search.document${suffix}', 'n'))), k.id, a.id,
    g.number_key, g.year, g.day, g.updated_at, g.title_vector::tsvector, g.vector::tsvector, g.payload
  from given g join known k on k.key = g.key join search.audience${suffix} a on a.readers = g.readers
    left join search.document${suffix} d on d.ref = g.ref
  order by g.ref collate "C"
  ${onConflict}
  returning n`;

const insertFacets = (suffix: "" | "_next") => `
  insert into search.facet_set${suffix} (key, prior, kind, year, status, region, langs, bodies, acts, topics)
  select distinct on (key) key, prior, kind, year, status, region, langs, bodies, acts, topics
  from jsonb_to_recordset($1::jsonb) as x(
    key text, prior real, kind text, year integer, status text, region text, langs text[], bodies text[], acts text[],
    topics text[])
  order by key
  on conflict do nothing`;

const insertAudiences = (suffix: "" | "_next") => `
  insert into search.audience${suffix} (readers)
  select distinct readers from jsonb_to_recordset($1::jsonb) as x(readers text[]) order by readers
  on conflict do nothing`;

const REPLACE = `on conflict (ref) do update set
  facet_set = excluded.facet_set, audience = excluded.audience, number_key = excluded.number_key,
  year = excluded.year, day = excluded.day, updated_at = excluded.updated_at, removed = false, title_vector = excluded.title_vector,
  vector = excluded.vector, payload = excluded.payload`;

export interface Written {
  readonly numbers: number[];
  /** To be remembered as the last thing of a transaction: whoever writes the same word waits for its end. */
  readonly words: ReadonlySet<string>;
}

/** Writes documents and tells their numbers and words. `keep`: what is there already is newer, as during a rebuild. */
export async function writeDocuments(
  client: Queryable,
  documents: readonly SearchDocument[],
  names: Naming | null,
  { suffix = "", keep = false }: { readonly suffix?: "" | "_next"; readonly keep?: boolean } = {},
): Promise<Written> {
  const numbers: number[] = [];
  const said = new Set<string>();
  const last = new Map(documents.map((document) => [document.id, document]));
  const rows: object[] = [];
  const sets = new Map<string, object>();
  const audiences = new Set<string>();
  // Always in one order, so that two writers of the same rows do not wait for each other in a circle; for the same
  // reason the facets of all rows come before the first row.
  for (const id of [...last.keys()].sort()) {
    const document = last.get(id);
    if (!document) continue;
    const { facets, words, ...row } = rowOf(document, names);
    const key = JSON.stringify(facets);
    for (const word of words) said.add(word);
    sets.set(key, { key, ...facets });
    audiences.add(JSON.stringify({ readers: row.readers }));
    rows.push({
      ...{
        ref: row.ref,
        number_key: row.numberKey,
        year: facets.year ?? 0,
        day: row.day,
        updated_at: row.updatedAt,
      },
      ...{
        title_vector: row.titleVector,
        vector: row.vector,
        payload: row.payload,
        readers: row.readers,
        key,
      },
    });
  }
  await client.query(insertFacets(suffix), [JSON.stringify([...sets.values()])]);
  await client.query(insertAudiences(suffix), [`[${[...audiences].join(",")}]`]);
  const onConflict = keep ? "on conflict (ref) do nothing" : REPLACE;
  for (let from = 0; from < rows.length; from += BATCH) {
    const { rows: stored } = await client.query<{ n: number }>(insert(suffix, onConflict), [
      JSON.stringify(rows.slice(from, from + BATCH)),
    ]);
    for (const { n } of stored) numbers.push(n);
  }
  return { numbers, words: said };
}

const TOMBSTONES = `
  insert into search.document_next (ref, facet_set, audience, year, updated_at, removed, title_vector, vector, payload)
  select ref, 0, 0, 0, now(), true, ''::tsvector, ''::tsvector, '{}' from unnest($1::text[]) as ref
  on conflict (ref) do update set removed = true, vector = ''::tsvector, title_vector = ''::tsvector`;

/** Takes documents out and tells which numbers they had. In the copy of a rebuild they leave a mark, so that its reader does not bring them back. */
export async function removeDocuments(
  client: Queryable,
  ids: readonly string[],
  rebuilding: boolean,
): Promise<number[]> {
  const refs = [...new Set(ids)].sort();
  const { rows } = await client.query<{ n: number }>(
    // In the order of whoever writes; a delete alone takes the rows as they lie.
    `delete from search.document where ref in (
       select ref from search.document where ref = any($1) order by ref collate "C" for update) returning n`,
    [refs],
  );
  if (rebuilding) await client.query(TOMBSTONES, [refs]);
  return rows.map(({ n }) => n);
}
