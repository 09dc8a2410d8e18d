import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { Content } from "./content.ts";
import { readContent } from "./read-content.ts";
import { REGISTRY } from "./small-content.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A small content that is right but for these files, read from a folder that is gone afterwards. For tests. */
export async function contentOfFiles(files: Files): Promise<Content> {
  const root = await mkdtemp(join(tmpdir(), "content-"));
  try {
    for (const [file, text] of Object.entries({ ...REGISTRY, ...files })) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    return await readContent(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** What is wrong with it, as `file:line:column field: message`. */
export async function problemsOf(files: Files): Promise<string[]> {
  const { problems } = await contentOfFiles(files);
  return problems.map(
    ({ file, line, column, field, message }) => `${file}:${line}:${column} ${field}: ${message}`,
  );
}
