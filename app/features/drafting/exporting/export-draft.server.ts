import { writeAkomaNtoso } from "#app/editor/export/akoma-ntoso.ts";
import type { DocumentToPrint } from "#app/editor/export/document-to-print.ts";
import { writeDocx } from "#app/editor/export/docx/write-docx.ts";
import { writeHtml } from "#app/editor/export/html.tsx";
import { writeMarkdown } from "#app/editor/export/markdown.ts";
import { writePlainText } from "#app/editor/export/plain-text.ts";
import { readBlocks } from "#app/editor/export/read-blocks.ts";
import { type Translate, translator } from "#app/platform/i18n.server.ts";
import { cleanName } from "#app/features/files/file-name.ts";
import { makeFormat } from "#app/ui/format.ts";

import { type ExportFormat, formatFacts } from "./formats.ts";
import { loadPictures } from "./load-pictures.server.ts";
import { printPdf } from "./print-pdf.server.ts";
import type { VersionToExport } from "./version-to-export.server.ts";

export interface ExportedDraft {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly filename: string;
}

/** These have no way to show a suggestion: they say the text as it is until somebody accepts. */
const WITHOUT_SUGGESTIONS: readonly ExportFormat[] = ["md", "txt"];

/**
 * A version of a draft as a file. The same version makes the same bytes, whenever and by whomever it is asked for:
 * what was sent can be proven by its hash.
 * @throws {Refusal} if it is too long to be printed.
 */
export async function exportDraft(version: VersionToExport, format: ExportFormat): Promise<ExportedDraft> {
  const t = translator(version.language);
  const suggestions = version.revisions && !WITHOUT_SUGGESTIONS.includes(format);
  const blocks = readBlocks(version.json, { suggestions });
  const document: DocumentToPrint = {
    title: version.title,
    language: version.language,
    blocks,
    landscape: version.kind === "comparative_table",
    at: version.at,
    footer: footerOf(version, t),
    pictures: await loadPictures(version.record, blocks),
    threads: version.threads,
  };
  const { type, extension } = formatFacts[format];
  const written = await write(document, format, version, t);
  return {
    bytes: typeof written === "string" ? new TextEncoder().encode(written) : written,
    mime: type,
    filename: cleanName(`${nameOf(version, t)}.${extension}`),
  };
}

function write(
  document: DocumentToPrint,
  format: ExportFormat,
  { record, kind }: VersionToExport,
  t: Translate,
): Promise<Uint8Array> | string {
  switch (format) {
    case "docx":
      return writeDocx(document);
    case "pdf":
      return printPdf(document);
    case "html":
      return writeHtml(document, { notes: t("exporting.notes"), back: t("exporting.back") });
    case "md":
      return writeMarkdown(document.blocks);
    case "akn":
      return writeAkomaNtoso(document, { record, kind, office: t("exporting.office") });
    case "txt":
      return writePlainText(document.blocks);
  }
}

/** What is not approved yet says so, and of when it is. */
function footerOf({ isFinal, language, at }: VersionToExport, t: Translate): string | null {
  return isFinal ? null : t("exporting.draft", { when: makeFormat(language, t).instant(at) });
}

/** What a file of this version is called, without its ending: the record, the document, the version. */
function nameOf({ record, title, ordinal }: VersionToExport, t: Translate): string {
  const version = ordinal === null ? "" : ` (${t("exporting.version", { ordinal })})`;
  return `${record} ${title}${version}`.replaceAll(/[/\\:*?"<>|]/gu, "-");
}
