import { readdir, readFile as readBytes } from "node:fs/promises";
import { join } from "node:path";

import { checkActs } from "./checks/acts.ts";
import { checkAppeals } from "./checks/appeals.ts";
import { checkIdentifiers } from "./checks/identifiers.ts";
import { checkKnowledge } from "./checks/knowledge.ts";
import { checkPersonalNames } from "./checks/personal-names.ts";
import { checkRecords } from "./checks/records.ts";
import { checkRegistry } from "./checks/registry.ts";
import { type Content, gather, type ReadFile, type Report } from "./content.ts";
import { byPlace, fieldName, type Problem } from "./problem.ts";
import { readFile } from "./read-file.ts";

const AT_ONCE = 200;

/**
 * Reads everything under `registry/`, `records/` and `knowledge/` and checks it, file by file and across files. Every mistake is
 * reported with its place; nothing else is lost by it.
 */
export async function readContent(root: string): Promise<Content> {
  const names = [
    ...(await filesBelow(root, "registry")),
    ...(await filesBelow(root, "records")),
    ...(await filesBelow(root, "knowledge")),
  ];
  const files: ReadFile[] = [];
  // So many at once: a system lets no more than some thousands be open.
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE);
    files.push(
      ...(await Promise.all(some.map(async (name) => readFile(name, await readBytes(join(root, name)))))),
    );
  }
  const content = gather(files);

  const found: Problem[] = [];
  const report: Report = (item, path, message) => {
    const { line, column } = item.placeOf(path);
    found.push({ file: item.file, line, column, field: fieldName(path), message });
  };
  for (const check of [checkIdentifiers, checkRegistry, checkActs, checkRecords, checkAppeals])
    check(content, report);
  found.push(...checkPersonalNames(content), ...checkKnowledge(content));
  return { ...content, problems: [...content.problems, ...found].sort(byPlace) };
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    whenAbsent,
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.endsWith(".ts"))
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/").replace(/^\//u, ""),
    )
    .sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
}

function whenAbsent(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT") return [];
  throw error;
}
