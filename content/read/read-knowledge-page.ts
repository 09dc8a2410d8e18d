import { createHash } from "node:crypto";

import { readPage } from "../markdown/pages/read-page.ts";

import type { Item, ReadFile } from "./content.ts";
import type { Path } from "./problem.ts";
import { readYaml } from "./yaml-text.ts";

const KIND = "knowledge-page";

/** A page is named by its folder and its file, `ru/route`, so that a broken one is missed by nobody. */
export function readKnowledgePage(file: string, text: string): ReadFile {
  const id = file.replace(/^knowledge\//u, "").replace(/\.md$/u, "");
  const read = readPage(text);
  const matter = frontMatterOf(text);
  const yaml = readYaml(matter, { line: 2, offset: text.indexOf("\n") + 1 });
  const problems = read.problems.map((problem) => ({ file, ...problem }));
  const item = (meta: NonNullable<typeof read.meta>): Item => ({
    key: `knowledge/${id}`,
    file,
    folder: "knowledge",
    sha256: createHash("sha256").update(text).digest("hex"),
    kind: KIND,
    id,
    order: 0,
    value: { ...meta, source: text, read },
    placeOf: (path: Path) => yaml.placeOf(path),
  });
  return {
    source: { file, kind: KIND, text, pathAt: yaml.pathAt, names: [] },
    items: read.meta ? [item(read.meta)] : [],
    declared: [{ kind: KIND, id }],
    problems,
  };
}

const frontMatterOf = (text: string): string =>
  /^---[ \t]*\r?\n(?<matter>[\s\S]*?)\n---[ \t]*(?:\r?\n|$)/u.exec(text)?.groups?.["matter"] ?? "";
