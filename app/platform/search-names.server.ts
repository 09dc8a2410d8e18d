import { createHash } from "node:crypto";

import { z } from "zod";

import { thesaurusOfRegistry } from "#search/analysis/registry-thesaurus.ts";
import type { Thesaurus } from "#search/analysis/thesaurus.ts";
import type { SearchNames } from "#search/names.ts";

import { pool } from "./db.server.ts";

export interface OfficeNames extends SearchNames {
  readonly naming: Thesaurus;
}

const name = z.partialRecord(z.enum(["kk", "ru", "en"]), z.string());
const some = z.array(z.string());
const abbr = z.object({ kk: some, ru: some, en: some });
const registrySchema = z.object({
  acts: z.array(z.object({ slug: z.string(), title: name, short: name, abbr, aliases: some })),
  bodies: z.array(z.object({ id: z.string(), name, short: name, aliases: some })),
  terms: z.array(z.object({ id: z.string(), term: name, abbr })),
});

const inThree = (column: string): string =>
  `jsonb_strip_nulls(jsonb_build_object('kk', "${column}Kk", 'ru', "${column}Ru", 'en', "${column}En"))`;

/** A list that was left out is stored as none. */
const listsInThree = (column: string): string =>
  `jsonb_build_object('kk', coalesce("${column}Kk", '{}'), 'ru', coalesce("${column}Ru", '{}'), 'en', coalesce("${column}En", '{}'))`;
const ALIASES = "'aliases', coalesce(aliases, '{}')";

const rowsOf = (table: string, key: string, fields: string): string =>
  `coalesce((select jsonb_agg(jsonb_build_object('${key}', "${key}", ${fields}) order by "${key}") from "${table}"), '[]')`;

const REGISTRY = `select jsonb_build_object(
  'acts', ${rowsOf("Act", "slug", `${ALIASES}, 'title', ${inThree("title")}, 'short', ${inThree("short")}, 'abbr', ${listsInThree("abbr")}`)},
  'bodies', ${rowsOf("Body", "id", `${ALIASES}, 'name', ${inThree("name")}, 'short', ${inThree("short")}`)},
  'terms', ${rowsOf("GlossaryTerm", "id", `'term', ${inThree("term")}, 'abbr', ${listsInThree("abbr")}`)}
)::text as registry`;

let held: OfficeNames | null = null;

/** Reads the names of the office's acts, bodies and terms as they are now, for whoever asks from now on. */
export async function refreshNames(): Promise<OfficeNames> {
  const { rows } = await pool.query<{ registry: string }>(REGISTRY);
  const registry = rows[0]?.registry ?? "";
  const fingerprint = createHash("sha256").update(registry).digest("hex");
  if (held?.fingerprint !== fingerprint) {
    held = { naming: thesaurusOfRegistry(registrySchema.parse(JSON.parse(registry))), fingerprint };
  }
  return held;
}

/** The names in use. Whoever follows the office's changes refreshes them. */
export const officeNames = async (): Promise<OfficeNames> => held ?? (await refreshNames());
