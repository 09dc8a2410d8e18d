import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Translate } from "#app/platform/i18n.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { contentDisposition } from "#app/features/files/file-name.ts";

import { exportDraft } from "./export-draft.server.ts";
import { type ExportQuery, exportQuerySchema } from "./schema.ts";
import { versionToExport } from "./version-to-export.server.ts";

/** Answers the file that was asked for, or null if there is no such draft or version for this person. */
export async function sendExport(
  staff: StaffMember,
  draftId: string | undefined,
  query: ExportQuery,
): Promise<Response | null> {
  const version = await versionToExport(staff, draftId, query);
  if (!version) return null;
  const { bytes, mime, filename } = await exportDraft(version, query.format);
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": mime,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": contentDisposition(filename, "attachment"),
      "Cache-Control": "private, no-store, no-transform",
    },
  });
}

/** The same for a browser: whatever cannot be sent is said in words. */
export async function answerExport(
  staff: StaffMember,
  draftId: string | undefined,
  asked: unknown,
  t: Translate,
): Promise<Response> {
  const query = exportQuerySchema.safeParse(asked);
  if (!query.success) return said(400, t("validation.invalid"));
  try {
    return (await sendExport(staff, draftId, query.data)) ?? said(404, t("exporting.absent"));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return said(422, t(error.key, error.values));
  }
}

const said = (status: number, words: string): Response =>
  new Response(words, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
