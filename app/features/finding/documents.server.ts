import { db } from "#app/platform/db.server.ts";
import type { IndexedEntity } from "#app/platform/outbox.server.ts";
import type { SearchDocument } from "#search/engine.ts";

import { draftDocuments, draftsOfRecords } from "./draft-documents.server.ts";
import { fileDocuments, filesOfRecords } from "./file-documents.server.ts";
import { knowledgeDocuments } from "./knowledge-documents.server.ts";
import { actDocuments, appealDocuments, meetingDocuments } from "./other-documents.server.ts";
import { provisionDocuments } from "./provision-documents.server.ts";
import { recordDocuments } from "./record-documents.server.ts";

export const INDEXED = [
  "act",
  "provision",
  "record",
  "meeting",
  "file",
  "draft",
  "knowledge",
  "appeal",
] as const satisfies readonly IndexedEntity[];

const builders: Readonly<
  Record<IndexedEntity, (ids: readonly string[]) => Promise<readonly SearchDocument[]>>
> = {
  record: recordDocuments,
  appeal: appealDocuments,
  act: actDocuments,
  provision: provisionDocuments,
  meeting: meetingDocuments,
  file: fileDocuments,
  draft: draftDocuments,
  knowledge: knowledgeDocuments,
};

export const isIndexed = (entity: string): entity is IndexedEntity => entity in builders;

/** What the engine shall know of these things; one that is gone from the database is missing here too. */
export const buildDocuments = (
  entity: IndexedEntity,
  ids: readonly string[],
): Promise<readonly SearchDocument[]> => builders[entity](ids);

/** What else the engine must hear of when these have changed: files and drafts of a record have its readers. */
export async function buildFollowing(
  entity: IndexedEntity,
  ids: readonly string[],
): Promise<readonly SearchDocument[]> {
  return entity === "record" ? [...(await filesOfRecords(ids)), ...(await draftsOfRecords(ids))] : [];
}

interface Paging {
  readonly select: { readonly id: true };
  readonly where: { readonly id?: { readonly gt: string } };
  readonly orderBy: { readonly id: "asc" };
  readonly take: number;
}

/** The ids after a given one, in order; empty at the end. */
export async function idsAfter(entity: IndexedEntity, after: string | null, take: number): Promise<string[]> {
  const page: Paging = {
    select: { id: true },
    where: after === null ? {} : { id: { gt: after } },
    orderBy: { id: "asc" },
    take,
  };
  const rows = await {
    record: () => db.record.findMany(page),
    appeal: () => db.appeal.findMany(page),
    act: () => db.act.findMany(page),
    provision: () => db.provision.findMany(page),
    meeting: () => db.meeting.findMany(page),
    file: () => db.attachment.findMany(page),
    draft: () => db.draft.findMany(page),
    knowledge: () => db.knowledgePart.findMany(page),
  }[entity]();
  return rows.map(({ id }) => id);
}

/** The last of what was indexed, in the order of INDEXED and of ids. */
export interface Reached {
  readonly entity: IndexedEntity;
  readonly id: string;
}

type Counted = { readonly id?: { readonly lte: string } };
const countOf = (entity: IndexedEntity, where: Counted = {}): Promise<number> =>
  ({
    record: () => db.record.count({ where }),
    appeal: () => db.appeal.count({ where }),
    act: () => db.act.count({ where }),
    provision: () => db.provision.count({ where }),
    meeting: () => db.meeting.count({ where }),
    file: () => db.attachment.count({ where }),
    draft: () => db.draft.count({ where }),
    knowledge: () => db.knowledgePart.count({ where }),
  })[entity]();

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

export const countIndexed = async (): Promise<number> =>
  sum(await Promise.all(INDEXED.map((entity) => countOf(entity))));

/** How many there are up to one, itself included. */
export async function countBefore({ entity, id }: Reached): Promise<number> {
  const whole = INDEXED.slice(0, INDEXED.indexOf(entity));
  return sum(await Promise.all([...whole.map((one) => countOf(one)), countOf(entity, { id: { lte: id } })]));
}
