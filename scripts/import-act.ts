import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { readImport } from "#app/features/laws/import/read-import.server.ts";
import { lawFileSchema } from "#app/features/laws/import/schema.ts";
import { stageLaw } from "#app/features/laws/import/stage-law.server.ts";
import { storeLaw } from "#app/features/laws/import/store-law.server.ts";
import { disconnect } from "#app/platform/db.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { readCommand } from "./setup/read-command.js";

const t = translator("en");

/** Stores the text of an act from a file; with `--look` it only says what the file holds. */
async function main(): Promise<number> {
  const { values, positionals } = readCommand("import-act");
  const [slug = "", path = ""] = positionals;
  const said = lawFileSchema.safeParse(values);
  if (!said.success) {
    for (const { path: field, message } of said.error.issues) {
      const key = /^validation\./u.test(message) ? message : "validation.invalid";
      console.error(`--${field.join(".")}: ${t(key)}`);
    }
    return 2;
  }
  const id = await stageLaw(null, slug, said.data, { fileName: basename(path), bytes: await readFile(path) });
  const read = await readImport(slug, id);
  for (const { line, kind, path: at, found, expected } of read?.law.problems ?? []) {
    const values = { found, expected: expected ?? "" };
    console.log(`${path}:${String(line)}  ${at ?? ""}  ${t(`laws.problem.${kind}`, values)}`);
  }
  if (values.look) {
    console.log(`${String(read?.law.units.length ?? 0)} units read; nothing was stored.`);
    return 0;
  }
  const { isChanged, units } = await storeLaw(null, slug, id);
  console.log(
    isChanged
      ? `${slug}: ${String(units)} units stored, in ${said.data.language}, in force from ${said.data.on}.`
      : `${slug}: this text is held already; nothing was changed.`,
  );
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
  if (error instanceof Refusal) console.error(t(error.key, error.values));
  else if (isMissing) console.error("There is no such file.");
  else throw error;
  process.exitCode = 1;
}
await disconnect();
