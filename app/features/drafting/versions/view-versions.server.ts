import type { JSONContent } from "@tiptap/core";

import { compareDocuments } from "#app/editor/document/compare-documents.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";

import { readDraft } from "../find-draft.server.ts";
import { listVersions } from "./list-versions.server.ts";

/** Zero stands for the text as it is now. */
const NOW = 0;

/** The page of a draft's versions, with what differs between two of them; null if there is no such draft. */
export async function viewVersions(staff: StaffMember, draftId: string | undefined, asked: URLSearchParams) {
  const draft = await readDraft(staff, draftId);
  const listed = await listVersions(staff, draftId);
  if (!draft || !listed) return null;
  const [newest] = listed.versions;
  const from = ordinalOf(asked.get("from")) ?? newest?.ordinal ?? NOW;
  const to = ordinalOf(asked.get("to")) ?? NOW;
  const textOf = async (ordinal: number): Promise<JSONContent | null> => {
    if (ordinal === NOW) return draft.json as JSONContent;
    const version = await db.draftVersion.findUnique({
      where: { draftId_ordinal: { draftId: draft.id, ordinal } },
      select: { json: true },
    });
    return version && (version.json as JSONContent);
  };
  const [before, after] = await Promise.all([textOf(from), textOf(to)]);
  return {
    draft: {
      id: draft.id,
      title: draft.title,
      language: draft.language,
      record: draft.record.number,
      revision: draft.revision,
      isFrozen: draft.frozenAt !== null,
      mayEdit: draft.may.edit,
    },
    versions: listed.versions,
    compared: { from, to, blocks: before && after ? compareDocuments(before, after, draft.language) : null },
  };
}

export type VersionsView = NonNullable<Awaited<ReturnType<typeof viewVersions>>>;

const ordinalOf = (value: string | null): number | null =>
  value !== null && /^\d{1,6}$/u.test(value) ? Number(value) : null;
