import { resolve } from "node:path";

import { readContent } from "#content/read/read-content.ts";

import { readCommand } from "./setup/read-command.js";

/** Reads every content file and prints each mistake with its place; ends with 1 if there is one. */
async function main(): Promise<void> {
  const [folder = "content"] = readCommand("content-check").positionals;
  const root = resolve(folder);
  const { items, files, problems } = await readContent(root);

  for (const { file, line, column, field, message } of problems) {
    console.log(`${file}:${line}:${column}  ${field || "file"}  ${message}`);
  }
  if (problems.length > 0) console.log("");

  const counts = new Map<string, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of counts)
    console.log(`${kind.replaceAll("-", " ").padEnd(18)} ${String(count).padStart(4)}`);
  console.log(`\n${files.length} files, ${items.length} items, ${problems.length} problems`);
  if (files.length === 0) console.log(`Nothing was found under ${root}.`);
  process.exitCode = problems.length > 0 || files.length === 0 ? 1 : 0;
}

await main();
