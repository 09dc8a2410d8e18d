import { Readable } from "node:stream";

import type { DocumentToPrint } from "#app/editor/export/document-to-print.ts";
import { pdfJob } from "#app/editor/export/pdf/pdf-data.ts";
import { runApart } from "#app/platform/run-apart.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

/** One at a time: whoever prints waits for the one before, and those who write do not. */
let last: Promise<unknown> = Promise.resolve();

/**
 * A document as PDF with real text, set by a process of its own.
 * @throws {Refusal} if it is too long to be set in a minute.
 */
export function printPdf(document: DocumentToPrint): Promise<Uint8Array> {
  const input = JSON.stringify(pdfJob(document));
  const printing = last.then(async () => {
    const pdf = await runApart(
      "scripts/print-pdf.ts",
      [],
      Readable.from([input]),
      new AbortController().signal,
    );
    if (!pdf) throw new Refusal("exporting.refusal.tooLong");
    return new Uint8Array(pdf);
  });
  last = printing.catch(() => undefined);
  return printing;
}
