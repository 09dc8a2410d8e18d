import { buffer } from "node:stream/consumers";

import { readDocx } from "#app/features/drafting/importing/read-docx.ts";

// Reads one document of Word in a process of its own: bytes come in, what was read goes out as JSON. Whoever starts it
// bounds its time and memory. Libraries write warnings to the standard output, which belongs to the answer alone.
console.log = console.warn = console.info = () => undefined;

const answer = await readDocx(new Uint8Array(await buffer(process.stdin)));
process.stdout.write(JSON.stringify(answer), () => process.exit(0));
