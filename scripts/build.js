// Builds the pages and compresses what browsers load, whether or not anything has changed.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { explain } from "./setup/explain.js";
import { ensureBuild, ensureClient, ensurePackages } from "./setup/prepare.js";
import { readCommand } from "./setup/read-command.js";

readCommand("build");
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = resolve(process.env["USYNYS_DATA"] || join(root, ".data"));
const place = { root, log: join(folder, "setup.log") };

try {
  await ensurePackages(place);
  await ensureClient(place);
  await ensureBuild({ ...place, force: true });
} catch (error) {
  console.error(explain(error, { folder }));
  process.exitCode = 1;
}
