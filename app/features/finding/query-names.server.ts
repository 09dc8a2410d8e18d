import { db } from "#app/platform/db.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { officeNames } from "#app/platform/search-names.server.ts";
import { appealOutcomes } from "#app/features/appeals/schema.ts";
import { recordKinds } from "#app/features/records/schema.ts";
import { RecordStatus } from "#prisma/generated/enums.ts";
import type { FieldName, ValueNames } from "#search/query/query.ts";

import { OUTCOME } from "./other-documents.server.ts";
import { INDEXED } from "./documents.server.ts";
import { kindKey, statusKey } from "./search-words.ts";

const LANGUAGES = ["kk", "ru", "en"] as const;
const three = { nameKk: true, nameRu: true, nameEn: true } as const;

let held: { readonly fingerprint: string; readonly names: Promise<readonly ValueNames[]> } | null = null;

/** All that people call the values of fields, in three languages: `орган:минздрав`, `status:қабылданды`. */
export async function queryNames(): Promise<readonly ValueNames[]> {
  const { fingerprint } = await officeNames();
  if (held?.fingerprint !== fingerprint) held = { fingerprint, names: readNames() };
  // What failed is read again by the next who asks.
  held.names.catch(() => (held = null));
  return held.names;
}

/** A word of the catalogue, as each language has it. */
const words = (key: string): string[] => LANGUAGES.map((language) => translator(language)(key));

/** Kinds whose full names nobody types. */
const SHORTENED = ["court_opinion", "bill_comment", "regional_suggestion", "regulatory_amendment"];

const alsoCalled = (kind: string): string[] =>
  SHORTENED.includes(kind) ? words(`search.alsoKind.${kind}`).flatMap((list) => list.split(", ")) : [];

async function readNames(): Promise<readonly ValueNames[]> {
  const [bodies, regions, topics, acts] = await Promise.all([
    db.body.findMany({
      select: { id: true, ...three, shortKk: true, shortRu: true, shortEn: true, aliases: true },
    }),
    db.region.findMany({ select: { id: true, ...three } }),
    db.topic.findMany({ select: { id: true, ...three } }),
    db.act.findMany({
      select: {
        ...{ slug: true, titleKk: true, titleRu: true, titleEn: true, aliases: true },
        ...{ shortKk: true, shortRu: true, shortEn: true, abbrKk: true, abbrRu: true, abbrEn: true },
      },
    }),
  ]);
  const of = (field: FieldName, value: string, names: readonly (string | null)[]): ValueNames => ({
    ...{ field, value },
    names: names.flatMap((name) => name ?? []),
  });
  const kinds = [...recordKinds, ...INDEXED.filter((entity) => entity !== "record")];
  const statuses = [...Object.values(RecordStatus), ...appealOutcomes.map((outcome) => OUTCOME + outcome)];
  return [
    ...kinds.map((kind) => of("kind", kind, [...words(kindKey(kind)), ...alsoCalled(kind)])),
    ...statuses.map((status) => of("status", status, words(statusKey(status)))),
    ...bodies.map(({ id, aliases, ...body }) =>
      of("body", id, [...Object.values<string | null>(body), ...aliases]),
    ),
    ...regions.map(({ id, ...names }) => of("region", id, Object.values(names))),
    ...topics.map(({ id, ...names }) => of("topic", id, Object.values(names))),
    ...acts.map(({ slug, aliases, abbrKk, abbrRu, abbrEn, ...act }) =>
      of("act", slug, [...Object.values<string | null>(act), ...aliases, ...abbrKk, ...abbrRu, ...abbrEn]),
    ),
  ];
}
