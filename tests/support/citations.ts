import { setTimeout as sleep } from "node:timers/promises";

import { startCitationWorker } from "#app/features/citing/citation-worker.server.ts";
import { db } from "#app/platform/db.server.ts";

/** Lets the worker read all that waits to be read. */
export async function readWaiting(): Promise<void> {
  const worker = startCitationWorker((error) => {
    throw error;
  }, 0);
  const waiting = () => db.outboxEntry.count({ where: { topic: "citations" } });
  for (let tries = 0; tries < 200 && (await waiting()) > 0; tries++) await sleep(50);
  await worker.stop();
}
