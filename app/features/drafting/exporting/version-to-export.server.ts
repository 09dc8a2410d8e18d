import type { JSONContent } from "@tiptap/core";

import type { ThreadToPrint } from "#app/editor/export/document-to-print.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { DraftKind, Language } from "#prisma/generated/client.ts";

import { readDraft } from "../find-draft.server.ts";
import { seesDrafts } from "../policy.ts";
import type { ExportQuery } from "./schema.ts";

/** All that an export is made of. The same values make the same bytes. */
export interface VersionToExport {
  /** Number of the record. */
  readonly record: string;
  readonly kind: DraftKind;
  readonly language: Language;
  readonly title: string;
  readonly json: JSONContent;
  /** ISO instant at which the text was so. */
  readonly at: string;
  /** Null: the text as it is now. */
  readonly ordinal: number | null;
  /** Approved: nothing at its foot says that it may still change. */
  readonly isFinal: boolean;
  /** Comments that go with it. */
  readonly threads: readonly ThreadToPrint[];
  /** Whether suggestions are shown as such. Else the text is what it is until somebody accepts. */
  readonly revisions: boolean;
}

/**
 * What of a draft this person asks to export, or null if there is no such draft or version for this person. Who does
 * not work on texts gets none but those that were frozen, and no comments.
 */
export async function versionToExport(
  staff: StaffMember,
  draftId: string | undefined,
  { version, comments, revisions }: Pick<ExportQuery, "version" | "comments" | "revisions">,
): Promise<VersionToExport | null> {
  const draft = await readDraft(staff, draftId);
  if (!draft) return null;
  const worksOnIt = seesDrafts(staff) || draft.record.authorId === staff.id;
  const facts = {
    record: draft.record.number,
    kind: draft.kind,
    language: draft.language,
    title: draft.title,
    threads: comments && worksOnIt ? await threadsOf(draft.id) : [],
    revisions,
  };
  if (version === undefined) {
    return {
      ...facts,
      // Written by the editor's schema.
      json: draft.json as JSONContent,
      at: draft.updatedAt.toISOString(),
      ordinal: null,
      isFinal: draft.frozenAt !== null,
    };
  }
  const kept = await db.draftVersion.findFirst({
    where: { draftId: draft.id, ordinal: version, ...(worksOnIt ? {} : { isFrozen: true }) },
    select: { json: true, at: true, isFrozen: true },
  });
  return (
    kept && {
      ...facts,
      json: kept.json as JSONContent,
      at: kept.at.toISOString(),
      ordinal: version,
      isFinal: kept.isFrozen,
    }
  );
}

const MOST_THREADS = 2_000;

async function threadsOf(draftId: string): Promise<ThreadToPrint[]> {
  const threads = await db.commentThread.findMany({
    where: { draftId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_THREADS,
    select: {
      id: true,
      resolvedAt: true,
      comments: {
        orderBy: [{ at: "asc" }, { id: "asc" }],
        select: { text: true, at: true, author: { select: { name: true } } },
      },
    },
  });
  return threads.map(({ id, resolvedAt, comments }) => ({
    id,
    resolved: resolvedAt !== null,
    comments: comments.map(({ text, at, author }) => ({ text, at: at.toISOString(), author: author.name })),
  }));
}
