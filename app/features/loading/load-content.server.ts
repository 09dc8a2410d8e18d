import { resolve } from "node:path";

import { pool } from "#app/platform/db.server.ts";
import type { Problem } from "#content/read/problem.ts";
import { readContent } from "#content/read/read-content.ts";

import { noIds } from "./content-ids.server.ts";
import { type Known, linksKey, readLedger } from "./ledger.server.ts";
import { type Load, type Progress, refuse, type Refused } from "./load.server.ts";
import { loadActs } from "./load-acts.server.ts";
import { loadAppealGroups } from "./load-appeal-groups.server.ts";
import { loadAppeals } from "./load-appeals.server.ts";
import { loadCourtDecisions } from "./load-court-decisions.server.ts";
import { loadKnowledge } from "./load-knowledge.server.ts";
import { loadLinks } from "./load-links.server.ts";
import { loadRecords } from "./load-records.server.ts";
import { loadRegistry } from "./load-registry.server.ts";
import { loadYear } from "./load-year.server.ts";

export interface LoadOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Overwrites what the office has edited since. */
  readonly force?: boolean;
  /** The content folder; the project's own if not given. */
  readonly root?: string;
}

export interface LoadResult {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Items left as they are in the database, each with a sentence why. */
  readonly refused: readonly Refused[];
  /** Mistakes in the files; with any, nothing is loaded. */
  readonly problems: readonly Problem[];
}

type Step = readonly [name: Progress["step"], run: (load: Load) => Promise<void>];

/** Each needs what those before it wrote. */
const STEPS: readonly Step[] = [
  ["registry", loadRegistry],
  ["acts", loadActs],
  ["acts", loadCourtDecisions],
  ["year", loadYear],
  ["records", loadRecords],
  ["links", loadLinks],
  ["appeals", loadAppealGroups],
  ["appeals", loadAppeals],
  ["knowledge", loadKnowledge],
];

/**
 * Puts the content files into the database. What has not changed since the last time is not touched; what the office
 * has edited since is left alone unless `force`. An interrupted load is taken up by the next. One load runs at a time.
 */
export async function loadContent(options: LoadOptions = {}): Promise<LoadResult> {
  const root = resolve(options.root ?? "content");
  const content = await readContent(root);
  // A folder named wrongly is a mistake, not the end of all that was ever loaded.
  const problems = content.files.length > 0 ? content.problems : [nothingIn(root)];
  if (problems.length > 0) return { added: 0, changed: 0, unchanged: 0, refused: [], problems };

  return alone(async () => {
    const ledger = await readLedger();
    const load: Load = {
      content,
      ids: noIds(),
      ledger,
      gone: goneFrom(ledger, content.items),
      force: options.force ?? false,
      tally: { added: 0, changed: 0, unchanged: 0 },
      refused: [],
      onProgress: options.onProgress ?? (() => undefined),
    };
    for (const [index, [step, run]] of STEPS.entries()) {
      load.onProgress({ step, done: index, total: STEPS.length });
      await run(load);
    }
    for (const key of load.gone.values()) refuse(load, { key }, "its file is gone; what it gave stays");
    return { ...load.tally, refused: load.refused, problems };
  });
}

const nothingIn = (root: string): Problem => ({
  ...{ file: root, line: 1, column: 1, field: "" },
  message: "there are no content files here",
});

/** Entries of the ledger whose file is no longer there, by the row they gave. */
function goneFrom(
  ledger: ReadonlyMap<string, Known>,
  items: readonly { key: string }[],
): Map<string, string> {
  const present = new Set(items.flatMap(({ key }) => [key, linksKey(key)]));
  const gone = [...ledger].filter(([key, { entity }]) => !present.has(key) && entity !== "record-links");
  return new Map(gone.map(([key, { entity, entityId }]) => [`${entity} ${entityId}`, key]));
}

/** Any number; no other part of the product locks by it. */
const LOCK = 7_254_031;

async function alone<T>(work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    return await work();
  } finally {
    await client.query("select pg_advisory_unlock($1)", [LOCK]).catch(() => undefined);
    client.release();
  }
}
