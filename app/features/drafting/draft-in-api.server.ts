import type { StaffMember } from "#app/platform/auth.server.ts";
import { FIELD, SCHEMA_VERSION } from "#app/editor/schema/version.ts";
import { db } from "#app/platform/db.server.ts";
import { newSecret, secretHash } from "#app/platform/secrets.server.ts";

import { findDraft, readDraft } from "./find-draft.server.ts";

/** A draft as the API gives it, or null. `state` says whether it can still be written. */
export async function draftInApi(staff: StaffMember, id: string | undefined) {
  const draft = await readDraft(staff, id);
  return (
    draft && {
      id: draft.id,
      record: draft.record.number,
      kind: draft.kind,
      language: draft.language,
      title: draft.title,
      state: draft.frozenAt ? ("frozen" as const) : ("open" as const),
      stage: draft.stage,
      revision: draft.revision,
      schemaVersion: draft.schemaVersion,
      may: draft.may,
      createdAt: draft.createdAt.toISOString(),
      updatedAt: draft.updatedAt.toISOString(),
      json: draft.json,
      plainText: draft.plainText,
    }
  );
}

/** A program asks for another before it connects again. */
const TOKEN_LIFE = 12 * 3_600_000;

/**
 * What a Hocuspocus client needs to join a document, or null if there is none for this person. The token ends with the
 * API token that asked for it.
 */
export async function makeCollabToken(
  staff: StaffMember,
  apiTokenId: string,
  draftId: string | undefined,
  origin: string,
) {
  const draft = await findDraft(staff, draftId);
  if (!draft) return null;
  const token = newSecret();
  const now = Date.now();
  await db.$transaction([
    db.collabToken.deleteMany({ where: { apiTokenId, expiresAt: { lt: new Date(now) } } }),
    db.collabToken.create({
      data: {
        ...{ hash: secretHash(token), draftId: draft.id, apiTokenId },
        expiresAt: new Date(now + TOKEN_LIFE),
      },
    }),
  ]);
  const url = new URL(`/collab?schema=${String(SCHEMA_VERSION)}`, origin);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return {
    url: url.href,
    document: draft.id,
    field: FIELD,
    token,
    schemaVersion: SCHEMA_VERSION,
    mayEdit: draft.may.edit,
  };
}
