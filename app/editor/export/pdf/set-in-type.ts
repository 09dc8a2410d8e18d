import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import init, { TypstCompilerBuilder } from "@myriaddreamin/typst-ts-web-compiler";
import { z } from "zod";

import type { PdfJob } from "./pdf-data.ts";

const require = createRequire(import.meta.url);

/** Metric twins of Times New Roman, with every Kazakh letter. */
const FONTS = [
  require.resolve("@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf"),
  require.resolve("@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf"),
  require.resolve("@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf"),
  require.resolve("@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf"),
];
const MAIN = "/document.typ";

/** With the places of what is wrong. */
const FULL_DIAGNOSTICS = 3;
const outcomeSchema = z.object({
  result: z.instanceof(Uint8Array).optional(),
  diagnostics: z.array(z.object({ severity: z.string(), message: z.string(), range: z.string() })).optional(),
});

/**
 * Sets a document in type. It takes a second or more of one processor: call it in a process of its own.
 * @throws if it cannot be set: that is our mistake, not the writer's.
 */
export async function setInType({ document, pictures }: PdfJob): Promise<Uint8Array> {
  await init({
    module_or_path: await readFile(require.resolve("@myriaddreamin/typst-ts-web-compiler/wasm")),
  });
  const builder = new TypstCompilerBuilder();
  // It reads no file and asks no registry: what it needs is given to it.
  builder.set_dummy_access_model();
  for (const font of FONTS) await builder.add_raw_font(await readFile(font));
  const compiler = await builder.build();
  compiler.add_source(MAIN, await readFile(new URL("./document.typ", import.meta.url), "utf8"));
  compiler.map_shadow("/document.json", new TextEncoder().encode(JSON.stringify(document)));
  for (const [id, bytes] of Object.entries(pictures))
    compiler.map_shadow(`/pictures/${id}`, Buffer.from(bytes, "base64"));
  const outcome = outcomeSchema.parse(compiler.compile(MAIN, null, "pdf", FULL_DIAGNOSTICS));
  if (!outcome.result) throw new Error(`Cannot be set in type: ${JSON.stringify(outcome.diagnostics)}`);
  return outcome.result;
}
