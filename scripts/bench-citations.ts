import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { find } from "#content/citations/find/find.ts";
import { compileRegistry } from "#content/citations/lexicon/compile.ts";
import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";

import { readCommand } from "./setup/read-command.js";

const MEGABYTE = 1_000_000;
const FIXTURES = "content/citations/fixtures";

/** Real text of the records, labelled sentences, and what the command line names: about a megabyte, in three languages. */
async function samples(files: readonly string[]): Promise<string[]> {
  const records = await readdir("content/records", { recursive: true });
  const paths = [
    ...records.filter((name) => /\.(?:md|yaml)$/u.test(name)).map((name) => join("content/records", name)),
    ...files,
  ];
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  for (const name of (await readdir(FIXTURES)).filter((file) => file.endsWith(".jsonl"))) {
    const lines = (await readFile(join(FIXTURES, name), "utf8")).split("\n").filter(Boolean);
    texts.push(lines.map((line) => (JSON.parse(line) as { text: string }).text).join("\n\n"));
  }
  return texts.flatMap((text) => text.split(/\n{2,}/u)).filter((text) => text.trim() !== "");
}

/** Paragraphs in an order that does not repeat, until so many bytes are there. */
function textOf(bytes: number, paragraphs: readonly string[]): { text: string; size: number } {
  const parts: string[] = [];
  let size = 0;
  for (let place = 0; size < bytes; place++) {
    const paragraph =
      paragraphs[(place * 7919 + Math.floor(place / paragraphs.length)) % paragraphs.length] ?? "";
    parts.push(paragraph);
    size += Buffer.byteLength(paragraph) + 2;
  }
  return { text: parts.join("\n\n"), size };
}

/** `npm run bench:citations -- [files]`: megabytes a second of `find`, and how its time grows with the text. */
async function main(): Promise<void> {
  const { positionals } = readCommand("bench-citations");
  const lexicon = compileRegistry(citationRegistry(await readContent("content")));
  const paragraphs = await samples(positionals);
  find(textOf(3 * MEGABYTE, paragraphs).text, lexicon);
  console.log("   MB   characters      found   seconds    MB/s   times the row above");
  let before = 0;
  for (const megabytes of [1, 10, 100]) {
    const { text, size } = textOf(megabytes * MEGABYTE, paragraphs);
    const start = process.cpuUsage();
    const { mentions } = find(text, lexicon);
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    const growth = before === 0 ? "" : (seconds / before).toFixed(1);
    console.log(
      [
        String(megabytes).padStart(5),
        String(text.length).padStart(12),
        String(mentions.length).padStart(10),
        seconds.toFixed(2).padStart(9),
        (size / MEGABYTE / seconds).toFixed(1).padStart(7),
        growth.padStart(8),
      ].join(" "),
    );
    before = seconds;
  }
}

await main();
