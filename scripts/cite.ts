import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

import { cite } from "#content/citations/cite.ts";
import { labelled } from "#content/citations/labelled.ts";
import { compileRegistry, type Lexicon } from "#content/citations/lexicon/compile.ts";
import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";

import { auditCitations, countAudited } from "./audit-citations.ts";
import { readCommand } from "./setup/read-command.js";

interface Line {
  readonly id: string;
  readonly text: string;
  readonly date: string | null;
}

/** One line of input; null where it is no `{id, text, lang?, date?}`. */
function readLine(line: string): Line | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || !("text" in value) || typeof value.text !== "string")
    return null;
  const id = "id" in value ? String(value.id) : "";
  const date = "date" in value && typeof value.date === "string" ? value.date : null;
  return { id, text: value.text, date };
}

/** Lists the citations of a file, then how many there are; blanks of a quote are single. */
async function audit(file: string, lexicon: Lexicon, date: string | null): Promise<void> {
  const text = await readFile(file, "utf8");
  const audited = auditCitations(text, cite(text, lexicon, { date }));
  for (const { line, quote, act, path, state, reason, candidates, sourceError } of audited)
    console.log(
      [
        line,
        quote,
        act ?? (candidates.join(" or ") || "-"),
        path || "-",
        state,
        sourceError === null ? reason : `${reason}, source error: ${sourceError} is meant`,
      ].join("\t"),
    );
  const { found, matched, ambiguous, none, sourceErrors } = countAudited(audited);
  console.error(
    `${String(found)} found: ${String(matched)} matched, ${String(ambiguous)} ambiguous, ${String(none)} none; ${String(sourceErrors)} known errors of the source.`,
  );
}

/** `npm run cite -- --jsonl < lines`: the citations of each line `{id, text, lang?, date?}`, as a line of JSON. */
async function main(): Promise<number> {
  const { values, positionals } = readCommand("cite");
  const date = positionals[0] ?? null;
  if (date !== null && !/^\d{4}-\d{2}-\d{2}$/u.test(date)) {
    console.error(`${date} is not a date such as 2024-05-31.`);
    return 2;
  }
  const lexicon = compileRegistry(citationRegistry(await readContent("content")));
  if (values.audit !== undefined) {
    await audit(values.audit, lexicon, date);
    return 0;
  }
  if (!values.jsonl) {
    const text = (await process.stdin.setEncoding("utf8").toArray()).join("");
    for (const { start, text: print, act, article, level1, level2, state, reason } of cite(text, lexicon, {
      date,
    }))
      console.log(
        [
          start,
          state,
          act ?? "-",
          [article, level1, level2].map((part) => part ?? "").join("/"),
          reason,
          print.replaceAll(/\s+/gu, " "),
        ].join("\t"),
      );
    return 0;
  }
  let wrong = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === "") continue;
    const read = readLine(line);
    if (!read) {
      wrong++;
      console.error(`Not a line {"id", "text"}: ${line.slice(0, 80)}`);
      continue;
    }
    const citations = cite(read.text, lexicon, { date: read.date ?? date }).map(labelled);
    process.stdout.write(`${JSON.stringify({ id: read.id, citations })}\n`);
  }
  return wrong > 0 ? 1 : 0;
}

process.exitCode = await main();
