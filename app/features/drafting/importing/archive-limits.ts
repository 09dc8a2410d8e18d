import { unzipSync } from "fflate";

const MEGABYTE = 1024 * 1024;
/** A document has some dozens of entries. */
const MOST_ENTRIES = 2_000;
/** What a document unpacks to: a long one has some ten megabytes of text. */
const MOST_UNPACKED = 150 * MEGABYTE;
const MOST_OF_ONE = 60 * MEGABYTE;

/**
 * Whether an archive says that it unpacks to no more than a document may. It may lie: whoever unpacks it bounds time
 * and memory too. @throws if it is no archive.
 */
export function isModestArchive(bytes: Uint8Array): boolean {
  let [entries, unpacked, largest] = [0, 0, 0];
  // Nothing is unpacked: the directory is read and every entry passed over.
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      entries += 1;
      unpacked += originalSize;
      largest = Math.max(largest, originalSize);
      return false;
    },
  });
  return entries <= MOST_ENTRIES && unpacked <= MOST_UNPACKED && largest <= MOST_OF_ONE;
}

/** The texts of an archive's entries whose names fit. */
export function entriesLike(bytes: Uint8Array, pattern: RegExp): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => pattern.test(name) && originalSize <= MOST_OF_ONE,
  });
  return new Map(Object.entries(entries).map(([name, content]) => [name, decoder.decode(content)]));
}
