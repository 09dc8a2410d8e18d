import { json } from "node:stream/consumers";

import type { PdfJob } from "#app/editor/export/pdf/pdf-data.ts";
import { setInType } from "#app/editor/export/pdf/set-in-type.ts";

// Sets one document in type in a process of its own: it comes in as JSON, the PDF goes out. Whoever starts it bounds its
// time and memory. Libraries write warnings to the standard output, which belongs to the answer alone.
console.log = console.warn = console.info = () => undefined;

// From `pdfJob` of the same program.
const pdf = await setInType((await json(process.stdin)) as PdfJob);
process.stdout.write(pdf, () => process.exit(0));
