import { db, type Prisma } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";
import type { SearchDocument, SimilarQuery } from "#search/engine.ts";

import { bodyParents, withParents } from "./body-tree.server.ts";
import { articlesOf } from "./nested-values.ts";
import { Passages } from "./passages.ts";
import { citedAs, provisionNameFields, provisionsSaid } from "./provision-names.server.ts";

const names = {
  nameKk: true,
  nameRu: true,
  nameEn: true,
  shortKk: true,
  shortRu: true,
  shortEn: true,
} as const;
const notes = { noteKk: true, noteRu: true, noteEn: true } as const;

const recordFields = {
  ...{ id: true, kind: true, series: true, year: true, number: true, status: true, regionId: true },
  ...{ titleKk: true, titleRu: true, titleEn: true, summaryKk: true, summaryRu: true, summaryEn: true },
  ...{ bodyIds: true, actIds: true, topicIds: true, visibility: true, authorId: true, updatedAt: true },
  ...{ language: true, sourceLines: true, statusOn: true, statusPrecision: true },
  addressees: {
    select: { ...notes, body: { select: { ...names, aliases: true } } },
    orderBy: { order: "asc" },
  },
  events: {
    // What was corrected by a later event is no longer said.
    where: { correctedBy: null, type: { not: "retracted" } },
    select: { ...notes, quote: true, quoteLanguage: true, letterNumber: true },
    orderBy: { recordedAt: "asc" },
    take: 200,
  },
  normChanges: {
    select: {
      provision: { select: provisionNameFields },
      ...{ currentKk: true, currentRu: true, currentEn: true },
      ...{ proposedKk: true, proposedRu: true, proposedEn: true },
      ...{ justificationKk: true, justificationRu: true, justificationEn: true },
    },
    orderBy: { order: "asc" },
  },
  citations: {
    select: {
      quote: true,
      origin: true,
      act: { select: { slug: true } },
      provision: { select: provisionNameFields },
    },
    take: 500,
  },
  opinion: {
    select: {
      norms: { select: { provision: { select: provisionNameFields } } },
      decisions: { select: { decision: { select: { number: true, ...notes } } } },
    },
  },
} as const satisfies Prisma.RecordSelect;

type RecordRow = Prisma.RecordGetPayload<{ select: typeof recordFields }>;

/** Drafts and what is marked for legal staff: theirs and the author's. The same rule as `visibleRecords`. */
export function readersOf({
  visibility,
  status,
  authorId,
}: Pick<RecordRow, "visibility" | "status" | "authorId">): string[] {
  if (visibility === "staff" && status !== "draft") return ["all"];
  return authorId === null ? ["legal"] : ["legal", `staff:${authorId}`];
}

const provisionsOf = ({ normChanges, opinion, citations }: RecordRow) => [
  ...new Map(
    [...normChanges, ...(opinion?.norms ?? []), ...citations].flatMap(({ provision }) =>
      provision ? [[citedAs(provision), provision] as const] : [],
    ),
  ).values(),
];

/** The wording of the norms, as it is and as it is proposed. */
function addNorms(texts: Passages, record: RecordRow): void {
  for (const change of record.normChanges) {
    for (const part of ["current", "proposed", "justification"] as const) {
      const column = (language: "Kk" | "Ru" | "En") => change[`${part}${language}`];
      texts.add({ kk: column("Kk"), ru: column("Ru"), en: column("En") });
    }
  }
}

/** What was answered, word for word. */
function addQuotes(texts: Passages, { events, language }: RecordRow): void {
  for (const { quote, quoteLanguage } of events) if (quote) texts.add({ [quoteLanguage ?? language]: quote });
}

function textsOf(record: RecordRow): Passages {
  const texts = new Passages().add(inThree(record, "summary"));
  for (const { body, ...addressee } of record.addressees) {
    if (body) {
      texts.add(inThree(body, "name"));
      texts.addNames([body.shortKk, body.shortRu, body.shortEn, ...body.aliases]);
    }
    texts.add(inThree(addressee, "note"));
  }
  addNorms(texts, record);
  for (const event of record.events) texts.add(inThree(event, "note"));
  addQuotes(texts, record);
  for (const { decision } of record.opinion?.decisions ?? []) texts.add(inThree(decision, "note"));
  texts.addNames(record.opinion?.decisions.map(({ decision }) => decision.number) ?? []);
  texts.addNames(record.events.map(({ letterNumber }) => letterNumber));
  // What was read out of the texts above stands in them.
  texts.addNames(record.citations.flatMap(({ quote, origin }) => (origin === "read" ? [] : quote)));
  texts.add(provisionsSaid(provisionsOf(record)));
  return texts.addNames([record.sourceLines]);
}

async function slugsOfActs(records: readonly RecordRow[]): Promise<ReadonlyMap<string, string>> {
  const actIds = [...new Set(records.flatMap((record) => record.actIds))];
  const acts = await db.act.findMany({ where: { id: { in: actIds } }, select: { id: true, slug: true } });
  return new Map(acts.map(({ id, slug }) => [id, slug]));
}

const citesOf = (record: RecordRow, slugs: ReadonlyMap<string, string>): string[] => [
  ...new Set([
    ...provisionsOf(record).map(citedAs),
    ...record.citations.flatMap(({ act }) => act?.slug ?? []),
    ...record.actIds.flatMap((id) => slugs.get(id) ?? []),
  ]),
];

/**
 * What others are compared with a record by: what it says and cites, without the names of those it was sent to and the
 * notes of its course, which are much the same in all.
 */
export async function subjectOfRecord(id: string): Promise<SimilarQuery["like"] | null> {
  const record = await db.record.findUnique({ where: { id }, select: recordFields });
  if (!record) return null;
  const texts = new Passages().add(inThree(record, "summary"));
  addNorms(texts, record);
  addQuotes(texts, record);
  return {
    titles: inThree(record, "title"),
    texts: texts.joined(),
    cites: citesOf(record, await slugsOfActs([record])),
  };
}

/** The records of these ids as the engine takes them, in a fixed number of queries. */
export async function recordDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
  const records = await db.record.findMany({ where: { id: { in: [...ids] } }, select: recordFields });
  const [slugs, parents] = await Promise.all([slugsOfActs(records), bodyParents()]);
  return records.map((record) => ({
    id: `record:${record.id}`,
    kind: record.kind,
    number: record.number,
    url: `/records/${encodeURIComponent(record.number)}`,
    titles: inThree(record, "title"),
    texts: textsOf(record).joined(),
    year: record.year,
    on: record.statusPrecision === "day" ? record.statusOn : null,
    cites: citesOf(record, slugs),
    status: record.status,
    bodyIds: withParents(record.bodyIds, parents),
    regionId: record.regionId,
    actIds: [...record.actIds.flatMap((id) => slugs.get(id) ?? []), ...articlesOf(citesOf(record, slugs))],
    topicIds: record.topicIds,
    series: record.series,
    readers: readersOf(record),
    updatedAt: record.updatedAt,
  }));
}
