import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** Read as local time by whoever writes an archive: the same hour everywhere. */
const EPOCH = new Date(1980, 0, 1);

/**
 * An archive whose bytes say nothing of the clock or of chance: entries by name, no times, the document's own instant
 * in its properties, and the library's random names replaced by their order.
 */
export function settleArchive(archive: Uint8Array, at: string): Uint8Array {
  const names = new Map<string, string>();
  const settled = (xml: string): string =>
    xml
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${at.slice(0, 19)}Z`)
      .replaceAll(RANDOM, (name) => {
        const known = names.get(name) ?? `rIdLink${String(names.size + 1)}`;
        names.set(name, known);
        return known;
      });
  const entries = unzipSync(archive);
  const settledEntries: Zippable = {};
  // The text first: the order of the names is the order in it.
  for (const path of Object.keys(entries).sort(byTextFirst)) {
    const content = entries[path] ?? new Uint8Array();
    const isXml = /\.(?:xml|rels)$/u.test(path);
    settledEntries[path] = [isXml ? strToU8(settled(strFromU8(content))) : content, { mtime: EPOCH }];
  }
  return zipSync(settledEntries, { level: 6 });
}

/** What the library calls the target of a link: 21 signs of chance; its other names are counted. */
const RANDOM = /rId[\w-]{21}(?=")/gu;

const byTextFirst = (one: string, other: string): number => {
  const rank = (path: string) => (path === "[Content_Types].xml" ? 0 : path === "word/document.xml" ? 1 : 2);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
};
