import { unstable_parseMultipartFormData as parseMultipartFormData } from "@remix-run/node";

import { Refusal } from "#app/platform/refusal.ts";

import { LARGEST_REPORT, tooLarge } from "./report-text.ts";

/** Beyond this nobody waits for a refusal: the connection is let go. */
const MOST_DRAINED = 512 * 1024 * 1024;
const ENVELOPE = 64 * 1024;

/**
 * The file of the form's field `report`. It is read as it arrives and given up as soon as it is too large; what still
 * arrives after that is let pass unread, so that the browser hears the reason instead of a broken connection.
 * @throws {Refusal} if there is no file, or it is larger than a report may be.
 */
export async function readUpload(request: Request): Promise<{ fileName: string; bytes: Uint8Array }> {
  const announced = Number(request.headers.get("Content-Length") ?? 0);
  if (announced > LARGEST_REPORT + ENVELOPE) {
    await drain(request.body);
    throw tooLarge();
  }
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data")) {
    throw new Refusal("import.refusal.noFile", {}, { field: "report" });
  }
  const read = { isTooLarge: false };
  const form = await parseMultipartFormData(request, async ({ name, filename, data }) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of data) {
      size += chunk.byteLength;
      if (size > LARGEST_REPORT) {
        read.isTooLarge = true;
        chunks.length = 0;
      } else {
        chunks.push(chunk);
      }
    }
    if (name !== "report" || filename === undefined || filename === "") return null;
    return new File(chunks as BlobPart[], filename);
  });
  if (read.isTooLarge) throw tooLarge();
  const file = form.get("report");
  if (!(file instanceof File)) throw new Refusal("import.refusal.noFile", {}, { field: "report" });
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

async function drain(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body) return;
  const reader = body.getReader();
  for (let passed = 0; passed < MOST_DRAINED;) {
    const { done, value } = await reader.read();
    if (done) return;
    passed += value.byteLength;
  }
  await reader.cancel();
}
