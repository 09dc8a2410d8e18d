import { Readable } from "node:stream";

import { createReadableStreamFromReadable } from "@remix-run/node";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { contentDisposition } from "#app/features/files/file-name.ts";
import { recordInApi } from "#app/features/records/record-in-api.ts";
import type { Language } from "#prisma/generated/client.ts";

import { dossierIndex } from "./dossier-index.tsx";
import { planDossier } from "./plan-dossier.server.ts";
import { zipStream } from "./zip-stream.server.ts";

/**
 * Answers everything of a record that this person may read as one archive, while it is made: documents as Word and
 * PDF, files, those of events, the record as data, and a first page that leads to all. Null if there is no such record.
 */
export async function sendDossier(
  staff: StaffMember,
  number: string,
  language: Language,
): Promise<Response | null> {
  const plan = await planDossier(staff, number, language);
  if (!plan) return null;
  const t = translator(language);
  const now = new Date();
  const { record, summary, entries } = plan;
  const archive = zipStream(
    entries,
    (written) => [
      { path: "index.html", text: dossierIndex({ plan, written, language, t, at: now.toISOString() }) },
      { path: "record.json", text: JSON.stringify(recordInApi(record, summary, record.revision), null, 2) },
    ],
    now,
    (error) => {
      console.error(`Left out of the dossier of ${number}:`, error);
    },
  );
  return new Response(createReadableStreamFromReadable(Readable.from(archive, { objectMode: false })), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": contentDisposition(`${number} ${t("dossier.name")}.zip`, "attachment"),
      "Cache-Control": "private, no-store, no-transform",
    },
  });
}
