import { createHash } from "node:crypto";

import { SCHEMA_VERSION } from "#app/editor/schema/version.ts";
import type { Database } from "#app/platform/db.server.ts";

import { canonicalJson } from "./canonical-json.ts";

export interface VersionToKeep {
  /** Null: the product keeps it by itself. */
  readonly name: string | null;
  readonly authorId: string | null;
  readonly reason?: string | null;
  readonly isFrozen?: boolean;
}

/**
 * Keeps what a draft says as a version, whole. Call it where the draft's row is locked and its log folded: the version
 * is of what the row says. Answers its ordinal and hash.
 */
export async function keepVersion(
  tx: Database,
  draftId: string,
  { name, authorId, reason = null, isFrozen = false }: VersionToKeep,
): Promise<{ ordinal: number; hash: string }> {
  const draft = await tx.draft.findUniqueOrThrow({
    where: { id: draftId },
    select: { json: true, plainText: true, revision: true, writerIds: true },
  });
  const last = await tx.draftVersion.findFirst({
    where: { draftId },
    orderBy: { ordinal: "desc" },
    select: { ordinal: true },
  });
  const ordinal = (last?.ordinal ?? 0) + 1;
  const hash = createHash("sha256").update(canonicalJson(draft.json)).digest("hex");
  await tx.draftVersion.create({
    data: {
      ...{ draftId, ordinal, name, authorId, reason, isFrozen, hash },
      ...{ revision: draft.revision, writerIds: draft.writerIds, schemaVersion: SCHEMA_VERSION },
      ...{ json: draft.json ?? {}, plainText: draft.plainText },
    },
    select: { id: true },
  });
  await tx.draft.update({ where: { id: draftId }, data: { writerIds: [] }, select: { id: true } });
  return { ordinal, hash };
}

const EVERY = 20 * 60_000;

/** Keeps a version unless one was kept not long ago: what a day's work went through can be found again. */
export async function keepNowAndThen(tx: Database, draftId: string): Promise<void> {
  const recent = await tx.draftVersion.findFirst({
    where: { draftId, at: { gt: new Date(Date.now() - EVERY) } },
    select: { id: true },
  });
  if (!recent) await keepVersion(tx, draftId, { name: null, authorId: null });
}
