import type { Readable } from "node:stream";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { fileStore } from "#app/platform/file-store.server.ts";
import { type Translate, translator } from "#app/platform/i18n.server.ts";
import { exportDraft } from "#app/features/drafting/exporting/export-draft.server.ts";
import { type ExportFormat, formatFacts } from "#app/features/drafting/exporting/formats.ts";
import { versionToExport } from "#app/features/drafting/exporting/version-to-export.server.ts";
import { listDrafts } from "#app/features/drafting/list-drafts.server.ts";
import { readableAttachments } from "#app/features/files/access.server.ts";
import { cleanName } from "#app/features/files/file-name.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import type { Language } from "#prisma/generated/client.ts";

/** Something that a dossier holds, opened only when its turn has come. */
export interface DossierEntry {
  readonly path: string;
  /** ISO instant. */
  readonly at: string;
  readonly part: "documents" | "files" | "events";
  /** In bytes, where it is known before it is opened. */
  readonly size: number | null;
  open(): Promise<Uint8Array | Readable>;
}

const MOST_FILES = 2_000;
const FORMATS = ["docx", "pdf"] as const satisfies readonly ExportFormat[];

/** What of a record this person may take away, or null if there is no such record for this person. */
export async function planDossier(staff: StaffMember, number: string, language: Language) {
  const found = await findRecord(staff, number);
  if (!found) return null;
  const t = translator(language);
  const record = viewRecord(staff, found);
  const drafts = (await listDrafts(staff, number))?.drafts ?? [];
  return {
    record,
    summary: { kk: found.summaryKk, ru: found.summaryRu, en: found.summaryEn },
    entries: [
      ...drafts.toReversed().flatMap((draft, index) => draftEntries(staff, draft, index, t)),
      ...(await fileEntries(staff, found.id, t)),
    ],
  };
}

export type DossierPlan = NonNullable<Awaited<ReturnType<typeof planDossier>>>;

type ListedDraft = NonNullable<Awaited<ReturnType<typeof listDrafts>>>["drafts"][number];

const draftEntries = (staff: StaffMember, draft: ListedDraft, index: number, t: Translate): DossierEntry[] =>
  FORMATS.map((format) => ({
    path: pathOf(t("dossier.folder.documents"), index, `${draft.title}.${formatFacts[format].extension}`),
    at: draft.updatedAt,
    part: "documents",
    size: null,
    open: async () => {
      const version = await versionToExport(staff, draft.id, { comments: false, revisions: false });
      if (!version) throw new Error("The document is no longer there for this person");
      return (await exportDraft(version, format)).bytes;
    },
  }));

async function fileEntries(staff: StaffMember, recordId: string, t: Translate): Promise<DossierEntry[]> {
  const attachments = await db.attachment.findMany({
    where: { AND: [readableAttachments(staff), { OR: [{ recordId }, { event: { recordId } }] }] },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    take: MOST_FILES,
    select: {
      ...{ name: true, addedAt: true, file: { select: { sha256: true, size: true } } },
      event: { select: { type: true, happenedOn: true } },
    },
  });
  const counts = { files: 0, events: 0 };
  return attachments.map(({ name, addedAt, file, event }) => {
    const part = event ? ("events" as const) : ("files" as const);
    counts[part] += 1;
    const day = event?.happenedOn?.toISOString().slice(0, 10);
    const called = event ? [day, t(`status.event.${event.type}`), name].filter(Boolean).join(" ") : name;
    return {
      path: pathOf(t(`dossier.folder.${part}`), counts[part] - 1, called),
      ...{ at: addedAt.toISOString(), part, size: file.size },
      open: () => fileStore.read(file.sha256),
    };
  });
}

/** Numbered: two files of one name stay two, and a folder keeps its order. No sign that some disk refuses. */
const pathOf = (folder: string, index: number, name: string): string =>
  `${folder}/${String(index + 1).padStart(2, "0")} ${cleanName(name.replaceAll(/[/\\:*?"<>|]/gu, "-"))}`;
