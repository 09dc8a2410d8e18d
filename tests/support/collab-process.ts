import { runCollab } from "./collab.ts";

/** Co-editing in a process of its own, so that a test can kill it: prints where it listens. */
const { url } = await runCollab();
process.stdout.write(`${url}\n`);
