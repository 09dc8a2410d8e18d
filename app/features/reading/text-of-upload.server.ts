import { Readable } from "node:stream";

import { extensionOf } from "#app/features/files/file-name.ts";
import { readApart } from "#app/features/files/read-texts.server.ts";
import { sniffType } from "#app/features/files/sniff-type.ts";
import { readTypes, textOfFile } from "#app/features/files/text-of-file.ts";
import { Refusal } from "#app/platform/refusal.ts";

const refused = (why: string): Refusal => new Refusal(`reading.refusal.${why}`, {}, { field: "file" });

/** The last reading of a file; each waits for the one before, so that many at once take no more than one. */
let last: Promise<unknown> = Promise.resolve();

/**
 * The words of a file that somebody gives to be read. Nothing of it is kept.
 * @throws {Refusal} if it is of another type than is read, or nothing can be read of it.
 */
export async function textOfUpload(file: { readonly name: string; readonly bytes: Uint8Array }) {
  const { bytes } = file;
  const content = {
    size: bytes.byteLength,
    read: (start: number, length: number) => Promise.resolve(bytes.subarray(start, start + length)),
  };
  const type = await sniffType(content, extensionOf(file.name));
  if (!readTypes.includes(type)) throw refused("format");
  // Plain text holds no trap; a made-up document may take all it is given, so it is given little.
  const reading = type.startsWith("text/") ? textOfFile(bytes, type) : inTurn(bytes, type);
  const read = await reading;
  if ("failure" in read) throw refused(read.failure);
  return read.text;
}

function inTurn(bytes: Uint8Array, type: string) {
  const reading = last.then(() => readApart(Readable.from([bytes]), type, new AbortController().signal));
  last = reading.catch(() => undefined);
  return reading;
}
