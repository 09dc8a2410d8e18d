// What is asked of Meilisearch is asked where there is one; where there is none that is said, and counted as skipped.

/** @typedef {import("./run-step.js").Count} Count */
/** @typedef {{ name: string, assertionResults: { status: string }[] }} FileResult */

/** @type {readonly (readonly [files: RegExp, variable: string, missing: string, wanted: string])[]} */
const NEEDED = [
  [
    /\/on-meilisearch\/killed\.test\.ts$/u,
    "MEILI_BIN",
    "NO MEILISEARCH TO KILL",
    "the path of its program (the tests start it and kill it)",
  ],
  [
    /\/on-meilisearch\/(?!killed)[^/]*$/u,
    "MEILI_URL",
    "NO MEILISEARCH",
    "the address of a server, and MEILI_KEY to its key (the tests make indexes of their own)",
  ],
];

/** Says which tests on Meilisearch were not run, and what they need. @param {readonly FileResult[]} results */
export function saySkipped(results) {
  for (const [files, variable, missing, wanted] of NEEDED) {
    const skipped = results
      .filter(({ name }) => files.test(name.replaceAll("\\", "/")))
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === "skipped" || status === "pending").length;
    if (skipped === 0 || process.env[variable]) continue;
    console.log(`!!! ${missing}: ${String(skipped)} tests on Meilisearch were NOT run.`);
    console.log(`!!! Set ${variable} to ${wanted}, and run again.`);
  }
}

/** Says that Meilisearch was not judged. @returns {Count} */
export function notJudged() {
  console.log(
    "!!! NO MEILISEARCH: what it ought to find was NOT judged. Set MEILI_URL and MEILI_KEY, and run again.",
  );
  return { passed: 0, failed: 0, skipped: 1 };
}
