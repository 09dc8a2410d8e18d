import { Refusal } from "#app/platform/refusal.ts";

/** The largest report taken; the real one of 2024 has 352 KB. */
export const LARGEST_REPORT = 20 * 1024 * 1024;
export const LARGEST_REPORT_MB = LARGEST_REPORT / 1024 / 1024;

export const tooLarge = (): Refusal =>
  new Refusal("import.refusal.tooLarge", { megabytes: LARGEST_REPORT_MB }, { field: "report" });

/**
 * The text of an uploaded file.
 * @throws {Refusal} if it is empty, larger than `LARGEST_REPORT`, or not text in UTF-8.
 */
export function readReportText(bytes: Uint8Array): string {
  if (bytes.byteLength > LARGEST_REPORT) throw tooLarge();
  if (bytes.byteLength === 0) throw new Refusal("import.refusal.empty", {}, { field: "report" });
  if (bytes.includes(0)) throw new Refusal("import.refusal.notText", {}, { field: "report" });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("import.refusal.notText", {}, { field: "report" });
  }
  if (text.trim() === "") throw new Refusal("import.refusal.empty", {}, { field: "report" });
  return text;
}
