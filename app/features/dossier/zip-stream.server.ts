import { createHash } from "node:crypto";

import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

import type { DossierEntry } from "./plan-dossier.server.ts";

/** What became of an entry. */
export interface Written {
  readonly path: string;
  readonly part: DossierEntry["part"] | "record";
  /** Null: it could not be put in. */
  readonly put: { readonly size: number; readonly sha256: string } | null;
}

/** Without the extension of 64 bits an archive holds four gigabytes, names and all. */
const MOST_BYTES = 3 * 1024 ** 3;

/**
 * An archive that is made while it is read: one file after another, none of them whole in memory. `last` is made when
 * all that went in is known. What cannot be opened is left out, and told.
 */
export async function* zipStream(
  entries: readonly DossierEntry[],
  last: (written: readonly Written[]) => readonly { readonly path: string; readonly text: string }[],
  at: Date,
  onError: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const written: Written[] = [];
  let total = 0;
  for (const entry of entries) {
    const { path, part, size } = entry;
    let content: Awaited<ReturnType<DossierEntry["open"]>> | null = null;
    try {
      if (total + (size ?? 0) <= MOST_BYTES) content = await entry.open();
    } catch (error) {
      onError(error);
    }
    if (content === null) {
      written.push({ path, part, put: null });
      continue;
    }
    // What comes here is packed already, for the most part.
    const file = new ZipPassThrough(path);
    file.mtime = new Date(entry.at);
    zip.add(file);
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const piece of content instanceof Uint8Array ? [content] : content) {
      const chunk = piece as Uint8Array;
      hash.update(chunk);
      bytes += chunk.byteLength;
      file.push(chunk);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(), true);
    yield* ready.splice(0);
    total += bytes;
    written.push({ path, part, put: { size: bytes, sha256: hash.digest("hex") } });
  }
  for (const { path, text } of last(written)) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = at;
    zip.add(file);
    file.push(new TextEncoder().encode(text), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
