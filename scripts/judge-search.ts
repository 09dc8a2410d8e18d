import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

import type { Judged } from "./judge/judge.ts";
import { takeSetup } from "./setup/one-start.js";
import { ensureClient } from "./setup/prepare.js";
import { readCommand } from "./setup/read-command.js";

/**
 * `npm run judge:search`: loads the content into a database of its own, asks the engine every judged query as a
 * drafter, and prints how well it answered by language and class, and what it did not answer as judged. Ends with 1 if
 * a language falls short. `--only` takes the queries whose name holds the text; `--quiet` leaves out the failures.
 */
const { values } = readCommand("judge-search");
const root = fileURLToPath(new URL("..", import.meta.url));

async function judgeAll(): Promise<boolean> {
  const { askEngine, everythingFound, everythingLoaded } = await import("./judge/ask-engine.ts");
  const { judge, shortcomings } = await import("./judge/judge.ts");
  const { printFailures, printTable } = await import("./judge/print-judged.ts");
  const { readJudged } = await import("./judge/read-judged.ts");

  const loaded = await everythingLoaded();
  const { queries, problems } = await readJudged(resolve(root, "scripts/judge/queries"), (ref) =>
    loaded.has(ref),
  );
  for (const { file, line, column, field, message } of problems)
    console.log(
      `scripts/judge/queries/${file}:${String(line)}:${String(column)}  ${field || "file"}  ${message}`,
    );
  if (problems.length > 0) return false;

  const judged: Judged[] = [];
  for (const query of queries.filter(({ id }) => id.includes(values.only)))
    judged.push(await judge(query, askEngine));
  if (!values.quiet) printFailures(judged, await everythingFound());

  const languages = [...new Set(judged.map(({ query }) => query.language))];
  const short = languages.flatMap((language) => {
    const own = judged.filter(({ query }) => query.language === language);
    printTable(language, own);
    return shortcomings(language, own);
  });
  console.log("");
  for (const each of short) console.log(each);
  if (short.length === 0) console.log(`${String(judged.length)} judged queries: every language passes.`);
  return short.length === 0;
}

const release = await takeSetup(root, () => {
  console.log("waiting for another preparation of this folder");
});
await ensureClient({ root, log: resolve(root, ".data/setup.log") });
release();
// Imported only now: it needs the database's client, which has just been made.
const { withContent } = await import("./judge/judged-database.ts");
await withContent(resolve(root, "content"), async () => {
  process.exitCode = (await judgeAll()) ? 0 : 1;
});
