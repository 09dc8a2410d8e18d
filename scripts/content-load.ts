import { resolve } from "node:path";

import { readCommand } from "./setup/read-command.js";

const { values, positionals } = readCommand("content-load");

if (!process.env["DATABASE_URL"]) {
  console.error("DATABASE_URL is not set: start the product with `npm run up`, or name a database.");
  process.exit(1);
}

/** Puts the content files into the database; `--force` also overwrites what the office has edited since. */
async function main(): Promise<void> {
  // Imported only now: the environment is checked when the platform is loaded.
  const { loadContent } = await import("#app/features/loading/load-content.server.ts");
  const { disconnect } = await import("#app/platform/db.server.ts");
  let step = "";
  const result = await loadContent({
    root: resolve(positionals[0] ?? "content"),
    force: values.force,
    onProgress: (progress) => {
      if (progress.step !== step) console.log(progress.step);
      step = progress.step;
    },
  }).finally(disconnect);

  for (const { file, line, column, field, message } of result.problems) {
    console.log(`${file}:${line}:${column}  ${field || "file"}  ${message}`);
  }
  for (const { key, reason } of result.refused) console.log(`${key}  left as it is: ${reason}`);
  if (result.problems.length > 0) console.log(`\n${result.problems.length} problems: nothing was loaded.`);
  else console.log(`\n${result.added} added, ${result.changed} changed, ${result.unchanged} unchanged.`);
  process.exitCode = result.problems.length > 0 || result.refused.length > 0 ? 1 : 0;
}

await main();
