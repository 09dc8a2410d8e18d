import { db } from "#app/platform/db.server.ts";
import type { IndexedEntity } from "#app/platform/outbox.server.ts";
import type { SearchDocument } from "#search/engine.ts";

import { fileDocuments, filesOfRecords } from "./file-documents.server.ts";
import { actDocuments, appealDocuments, meetingDocuments } from "./other-documents.server.ts";
import { provisionDocuments } from "./provision-documents.server.ts";
import { recordDocuments } from "./record-documents.server.ts";

export const INDEXED = [
  "act",
  "provision",
  "record",
  "meeting",
  "file",
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
};

export const isIndexed = (entity: string): entity is IndexedEntity => entity in builders;

/** What the engine shall know of these things; one that is gone from the database is missing here too. */
export const buildDocuments = (
  entity: IndexedEntity,
  ids: readonly string[],
): Promise<readonly SearchDocument[]> => builders[entity](ids);

/** What else the engine must hear of when these have changed: files of a record have its readers. */
export const buildFollowing = (
  entity: IndexedEntity,
  ids: readonly string[],
): Promise<readonly SearchDocument[]> => (entity === "record" ? filesOfRecords(ids) : Promise.resolve([]));

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
  }[entity]();
  return rows.map(({ id }) => id);
}

export async function countIndexed(): Promise<number> {
  const counts = await Promise.all([
    db.record.count(),
    db.appeal.count(),
    db.act.count(),
    db.provision.count(),
    db.meeting.count(),
    db.attachment.count(),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}
