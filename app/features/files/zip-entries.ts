import type { Content } from "./content.ts";

/** The end record has 22 bytes and a comment of 65,535 at most. */
const END_AT_MOST = 22 + 65_535;
/** A document has some dozens of entries; more than this is no document. */
const DIRECTORY_AT_MOST = 4 * 1024 * 1024;
const END = Buffer.from("PK\u0005\u0006");
const ENTRY = 0x02014b50;

/** The names of what a zip holds, as its directory tells; none if it has no directory that can be read. */
export async function zipEntries(content: Content): Promise<readonly string[]> {
  const from = Math.max(0, content.size - END_AT_MOST);
  const tail = Buffer.from(await content.read(from, END_AT_MOST));
  const at = tail.lastIndexOf(END);
  if (at < 0 || at + 22 > tail.length) return [];
  const length = tail.readUInt32LE(at + 12);
  if (length > DIRECTORY_AT_MOST) return [];
  const directory = Buffer.from(await content.read(tail.readUInt32LE(at + 16), length));
  const names: string[] = [];
  for (let entry = 0; entry + 46 <= directory.length;) {
    if (directory.readUInt32LE(entry) !== ENTRY) break;
    const nameLength = directory.readUInt16LE(entry + 28);
    names.push(directory.toString("utf8", entry + 46, entry + 46 + nameLength));
    entry += 46 + nameLength + directory.readUInt16LE(entry + 30) + directory.readUInt16LE(entry + 32);
  }
  return names;
}
