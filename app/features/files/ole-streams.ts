import type { Content } from "./content.ts";

const HEADER = 512;
const ENTRY = 128;
const FIRST_TABLES = 76;
const TABLES_IN_HEADER = 109;
const LAST_SECTOR = 0xfffffffa;
/** A directory of a document has a few sectors. */
const MOST_SECTORS = 256;

/** The names of the streams and storages in an OLE file (Word and Excel until 2003), as its directory tells. */
export async function oleStreams(content: Content, head: Buffer): Promise<readonly string[]> {
  if (head.length < HEADER) return [];
  const shift = head.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return [];
  const sectorSize = 2 ** shift;
  const sector = async (index: number) =>
    Buffer.from(await content.read((index + 1) * sectorSize, sectorSize));

  const names: string[] = [];
  let index = head.readUInt32LE(48);
  for (let read = 0; index < LAST_SECTOR && read < MOST_SECTORS; read += 1) {
    const entries = await sector(index);
    for (let at = 0; at + ENTRY <= entries.length; at += ENTRY) {
      const length = entries.readUInt16LE(at + 64);
      if (length >= 2 && length <= 64) names.push(entries.toString("utf16le", at, at + length - 2));
    }
    // Where the directory goes on stands in the allocation table, whose first sectors the header names.
    const perSector = sectorSize / 4;
    const table = Math.floor(index / perSector);
    if (table >= TABLES_IN_HEADER) break;
    const allocation = await sector(head.readUInt32LE(FIRST_TABLES + table * 4));
    const next = (index % perSector) * 4;
    if (next + 4 > allocation.length) break;
    index = allocation.readUInt32LE(next);
  }
  return names;
}
