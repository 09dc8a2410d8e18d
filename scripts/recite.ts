import { createWriteStream } from "node:fs";
import { once } from "node:events";

import { printReread } from "#app/features/citing/print-reread.server.ts";
import { countSources, type Place, rereadBatch, START } from "#app/features/citing/reread.server.ts";
import { relinkPages } from "#app/features/knowledge/relink-pages.server.ts";
import { disconnect } from "#app/platform/db.server.ts";

import { readCommand } from "./setup/read-command.js";

/**
 * `npm run recite`: reads the citations of every record, appeal and draft anew, stores what has changed and prints what was
 * gained, lost and changed, for a person to review; with `--look` it stores nothing. What people decided stands. It
 * may be stopped (Ctrl-C) after any batch, and begun again.
 */
const { values } = readCommand("recite");
const report = values.report === undefined ? process.stdout : createWriteStream(values.report);
const stopping = new AbortController();
process.once("SIGINT", () => {
  stopping.abort();
});

const count = { added: 0, removed: 0, changed: 0, sources: 0 };
const total = await countSources();
let place: Place | null = START;
try {
  if (!values.look) await relinkPages(stopping.signal);
  while (place && !stopping.signal.aborted) {
    const read = await rereadBatch(place, { isLook: values.look });
    place = read.next;
    count.sources += read.count;
    for (const { added, removed, changed } of read.rereads.values()) {
      count.added += added.length;
      count.removed += removed.length;
      count.changed += changed.length;
    }
    for (const line of await printReread(read)) if (!report.write(`${line}\n`)) await once(report, "drain");
    if (process.stderr.isTTY) process.stderr.write(`\r${String(count.sources)} of ${String(total)} `);
  }
} finally {
  if (report !== process.stdout)
    await new Promise<void>((resolve) => {
      report.end(resolve);
    });
  await disconnect();
}
const { added, removed, changed, sources } = count;
console.log(
  `${values.look ? "Would be: " : ""}${String(added)} added, ${String(removed)} removed, ${String(changed)} changed ` +
    `in ${String(sources)} of ${String(total)} records and appeals${stopping.signal.aborted ? "; stopped" : ""}`,
);
