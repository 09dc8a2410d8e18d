import { textOfFile } from "#app/features/files/text-of-file.ts";

// Reads the words of one file in a process of its own: bytes come in, what was read goes out as JSON. Whoever starts it
// bounds its time and memory. Libraries write warnings to the standard output, which belongs to the answer alone.
console.log = console.warn = console.info = () => undefined;

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(Buffer.from(part as Uint8Array));
const answer = await textOfFile(new Uint8Array(Buffer.concat(parts)), process.argv[2] ?? "");
process.stdout.write(JSON.stringify(answer), () => process.exit(0));
