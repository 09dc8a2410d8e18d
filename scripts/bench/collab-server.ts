import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { openCollab } from "#app/collab/collab.server.ts";
import { disconnect } from "#app/platform/db.server.ts";

/**
 * Co-editing in a process of its own, for `bench:collab`: tells its parent where it listens, what it costs whenever it
 * is asked, and ends when it is told to.
 */
const collab = openCollab();
const server = createServer();
server.on("upgrade", collab.upgrade);
server.listen(0, "127.0.0.1", () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on("message", (asked) => {
  if (asked === "cost") {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1_000, rss: process.memoryUsage.rss() });
    return;
  }
  void (async () => {
    const unsaved = await collab.stop(10_000);
    server.close();
    await disconnect();
    process.send?.({ unsaved });
    process.disconnect();
  })();
});
