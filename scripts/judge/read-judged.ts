import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { byPlace, type Problem } from "#content/read/problem.ts";
import { schemaProblems } from "#content/read/schema-problems.ts";
import { readYaml, type YamlText } from "#content/read/yaml-text.ts";
import type { Language } from "#search/engine.ts";

import { judgedEntry, type JudgedQuery } from "./judged-query.ts";

export interface JudgedQueries {
  readonly queries: readonly JudgedQuery[];
  readonly problems: readonly Problem[];
}

interface Source {
  readonly file: string;
  readonly yaml: YamlText;
  readonly language: Language;
}

/** Whether a reference names something; null where that is not known. */
export type Knows = ((ref: string) => boolean) | null;

function entryOf(
  { file, yaml, language }: Source,
  value: unknown,
  at: number,
  knows: Knows,
): { query: JudgedQuery | null; problems: Problem[] } {
  const parsed = judgedEntry.safeParse(value);
  if (!parsed.success)
    return { query: null, problems: schemaProblems(file, yaml, [at], parsed.error.issues) };
  const { id, class: of, query, forms, relevant = {}, didYouMean, unwanted = [], among } = parsed.data;
  const problem = (path: readonly (string | number)[], field: string, message: string): Problem => {
    const { line, column } = yaml.placeOf([at, ...path]);
    return { file, line, column, field, message };
  };
  const problems = [
    ...(id.startsWith(`${language}-`) ? [] : [problem(["id"], "id", `must begin with ${language}-`)]),
    ...Object.keys(relevant)
      .filter((ref) => knows?.(ref) === false)
      .map((ref) => problem(["relevant", ref], `relevant.${ref}`, "is nothing that was loaded")),
    ...unwanted.flatMap((ref, index) =>
      knows?.(ref) === false
        ? [problem(["unwanted", index], `unwanted[${String(index)}]`, "is nothing that was loaded")]
        : [],
    ),
  ];
  const judged: JudgedQuery = {
    ...{ id, language, class: of, unwanted },
    queries: forms ?? (query === undefined ? [] : [query]),
    relevant: Object.entries(relevant).map(([ref, grade]) => ({ ref, grade })),
    ...{ didYouMean: didYouMean ?? null, among: among ?? null },
  };
  return { query: judged, problems };
}

/** Reads one file of judged queries; a mistake costs the query it is in, and is reported with its line. */
export function readJudgedFile(
  file: string,
  language: Language,
  text: string,
  knows: Knows = null,
): JudgedQueries {
  const yaml = readYaml(text);
  const problems: Problem[] = yaml.mistakes.map(({ line, column, message }) => ({
    ...{ file, line, column, message, field: "yaml" },
  }));
  const values: readonly unknown[] = Array.isArray(yaml.value) ? yaml.value : [];
  if (!Array.isArray(yaml.value) && problems.length === 0)
    problems.push({ file, line: 1, column: 1, field: "", message: "must be a list of queries" });
  const queries = new Map<string, JudgedQuery>();
  for (const [at, value] of values.entries()) {
    const entry = entryOf({ file, yaml, language }, value, at, knows);
    problems.push(...entry.problems);
    if (!entry.query) continue;
    if (queries.has(entry.query.id)) {
      const { line, column } = yaml.placeOf([at, "id"]);
      problems.push({ file, line, column, field: "id", message: "is there twice" });
    }
    queries.set(entry.query.id, entry.query);
  }
  return { queries: [...queries.values()], problems };
}

const LANGUAGE_FILE = /^(kk|ru|en)\.yaml$/u;

/** Reads the judged queries of a folder, a file a language. */
export async function readJudged(folder: string, knows: Knows = null): Promise<JudgedQueries> {
  const queries: JudgedQuery[] = [];
  const problems: Problem[] = [];
  for (const file of (await readdir(folder)).sort()) {
    const language = LANGUAGE_FILE.exec(file)?.[1] as Language | undefined;
    if (!language) {
      problems.push({ file, line: 1, column: 1, field: "", message: "is none of kk.yaml, ru.yaml, en.yaml" });
      continue;
    }
    const read = readJudgedFile(file, language, await readFile(join(folder, file), "utf8"), knows);
    queries.push(...read.queries);
    problems.push(...read.problems);
  }
  return { queries, problems: problems.sort(byPlace) };
}
