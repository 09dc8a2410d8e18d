import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";

import { candidateKinds } from "#app/features/importing/review-filter.ts";
import { LARGEST_REPORT, tooLarge } from "#app/features/importing/report-text.ts";
import { stagedCounts } from "#app/features/importing/staged-counts.server.ts";
import { stageReport } from "#app/features/importing/stage-report.server.ts";
import { disconnect } from "#app/platform/db.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { readCommand } from "./setup/read-command.js";

/** `npm run import:report -- <file.md>`: stages the candidates of an annual report and says what was found. */
async function main(): Promise<number> {
  const [path = ""] = readCommand("import-report").positionals;
  const t = translator("en");
  try {
    const { size } = await stat(path);
    if (size > LARGEST_REPORT) throw tooLarge();
    const bytes = await readFile(path);
    const staged = await stageReport(null, { fileName: basename(path), bytes });
    console.log(
      staged.isNew
        ? `Report of ${String(staged.year)}: ${String(staged.staged)} candidates staged, ${String(staged.known)} known from an earlier import.`
        : `Report of ${String(staged.year)}: this file was imported before, nothing new was staged.`,
    );
    const counts = await stagedCounts(staged.importId);
    console.log(
      `${"".padEnd(38)}${["found", "matched", "to choose", "new"].map((head) => head.padStart(11)).join("")}`,
    );
    for (const kind of candidateKinds) {
      const { found, matched, ambiguous, none } = counts[kind];
      const cells = [found, matched, ambiguous, none].map((count) => String(count).padStart(11)).join("");
      console.log(`${t(`import.kind.${kind}`).padEnd(38)}${cells}`);
    }
    console.log(`Review it at /imports/${staged.importId}`);
    return 0;
  } catch (error) {
    if (error instanceof Refusal) console.error(t(error.key, error.values));
    else if (
      error instanceof Error &&
      "code" in error &&
      (error.code === "ENOENT" || error.code === "EISDIR" || error.code === "EACCES")
    ) {
      console.error(
        error.code === "ENOENT" ? `There is no file ${path}.` : `${path} cannot be read (${error.code}).`,
      );
    } else throw error;
    return 1;
  }
}

process.exitCode = await main().finally(disconnect);
