import { startPostgres } from "#app/platform/postgres-process.ts";
import { migrate } from "#app/platform/migrate.server.ts";
import { writeFileSync } from "node:fs";
const pg = await startPostgres({ dataFolder: "/tmp/fbench", quick: true });
await migrate(pg.url("usynys"));
writeFileSync("/tmp/fbench-url", pg.url("usynys"));
console.log("ready");
process.on("SIGTERM", () => void pg.stop().then(() => process.exit(0)));
setInterval(() => {}, 1e6);
