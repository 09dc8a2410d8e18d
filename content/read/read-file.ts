import { createHash } from "node:crypto";
import { dirname } from "node:path/posix";

import { parseDocument } from "../markdown/processor.ts";

import type { Item, ReadFile } from "./content.ts";
import { readKnowledgePage } from "./read-knowledge-page.ts";
import { identifier, type Kind, ruleFor, schemas, type Value } from "./kinds.ts";
import { fieldName, type Path, type Problem } from "./problem.ts";
import { schemaProblems } from "./schema-problems.ts";
import { readYaml, type YamlText } from "./yaml-text.ts";

type Rule = NonNullable<ReturnType<typeof ruleFor>>;

/** Kinds that are shown in the order of their file. */
const ORDERED: ReadonlySet<Kind> = new Set<Kind>([
  "region",
  "body",
  "stage",
  "topic",
  "appeal-category",
  "figure",
]);

/** Reads one content file. A mistake costs the item it is in, and is reported; the others are read. */
export function readFile(file: string, bytes: Uint8Array): ReadFile {
  const rule = ruleFor(file);
  if (!rule) return unreadable(file, "no file of this name belongs here");
  const text = decoded(bytes);
  if (text === null) return unreadable(file, "is not UTF-8");
  if (rule.shape === "page") return readKnowledgePage(file, text);
  return rule.shape === "document" ? readDocument(file, rule, text) : readData(file, rule, text);
}

function readData(file: string, rule: Rule, text: string): ReadFile {
  const yaml = readYaml(text);
  const problems = mistakes(file, yaml);
  const isList = rule.shape === "list";
  const values: unknown[] = isList ? (Array.isArray(yaml.value) ? yaml.value : []) : [yaml.value];
  if (isList && !Array.isArray(yaml.value) && problems.length === 0 && yaml.value !== null) {
    problems.push({ file, line: 1, column: 1, field: "", message: "must be a list of items" });
  }
  const items: Item[] = [];
  for (const [order, value] of values.entries()) {
    const at: Path = isList ? [order] : [];
    const parsed = schemas[rule.kind].safeParse(value);
    if (parsed.success) items.push(itemOf({ file, rule, order, value: parsed.data, yaml, at }));
    else if (yaml.isReadable) problems.push(...schemaProblems(file, yaml, at, parsed.error.issues));
  }
  return {
    source: { file, kind: rule.kind, text, pathAt: yaml.pathAt, names: namesIn(values) },
    items: problems.some(({ field }) => field === "yaml") ? [] : items,
    declared: values.flatMap((value) => declaredId(rule.kind, value)),
    problems,
  };
}

function readDocument(file: string, rule: Rule, text: string): ReadFile {
  const { frontMatter, languageSections } = parseDocument(text).data ?? {};
  const number = file.slice(file.lastIndexOf("/") + 1, -".md".length);
  const declared = [{ kind: rule.kind, id: number }];
  if (!frontMatter) {
    return { ...unreadable(file, "has no front matter: begin with --- and end it with ---"), declared };
  }
  const yaml = readYaml(frontMatter.text, frontMatter);
  const problems = mistakes(file, yaml);
  problems.push(...(languageSections?.problems ?? []).map((problem) => ({ file, ...problem })));
  const parsed = schemas.record.safeParse(yaml.value);
  if (!parsed.success && yaml.isReadable)
    problems.push(...schemaProblems(file, yaml, [], parsed.error.issues));

  const { kk, ru, en } = languageSections?.texts ?? {};
  const summary = kk && ru && en ? { kk, ru, en } : null;
  const isWhole = parsed.success && summary && problems.length === 0;
  return {
    source: { file, kind: rule.kind, text, pathAt: yaml.pathAt, names: [] },
    items: isWhole
      ? [itemOf({ file, rule, order: 0, value: { ...parsed.data, summary }, yaml, at: [] })]
      : [],
    declared,
    problems,
  };
}

interface Parsed {
  readonly file: string;
  readonly rule: Rule;
  readonly order: number;
  readonly value: object;
  readonly yaml: YamlText;
  readonly at: Path;
}

function itemOf({ file, rule, order, value, yaml, at }: Parsed): Item {
  const { kind } = rule;
  const id = String((value as Record<string, unknown>)[identifier[kind]]);
  const base = rule.key ?? file.replace(/\.(?:yaml|md)$/u, "");
  const hashed = JSON.stringify(ORDERED.has(kind) ? [value, order] : value);
  return {
    key: rule.shape === "list" ? `${base}#${id}` : base,
    file,
    folder: file.startsWith("registry/") ? "registry" : dirname(file).split("/").slice(0, 2).join("/"),
    sha256: createHash("sha256").update(hashed).digest("hex"),
    kind,
    id,
    order,
    // The value is what the schema of this very kind gave.
    value: value as Value<Kind>,
    placeOf: (path) => yaml.placeOf([...at, ...path]),
  };
}

function mistakes(file: string, yaml: YamlText): Problem[] {
  return yaml.mistakes.map(({ line, column, message }) => ({ file, line, column, field: "yaml", message }));
}

function declaredId(kind: Kind, value: unknown): { kind: Kind; id: string }[] {
  const id = (value as Record<string, unknown> | null)?.[identifier[kind]];
  return typeof id === "string" || typeof id === "number" ? [{ kind, id: String(id) }] : [];
}

function namesIn(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    const name = (value as { applicant?: { name?: unknown } } | null)?.applicant?.name;
    return typeof name === "string" ? name : [];
  });
}

/** Null: the bytes are not UTF-8. A byte order mark is dropped. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function unreadable(file: string, message: string): ReadFile {
  return {
    source: null,
    items: [],
    declared: [],
    problems: [{ file, line: 1, column: 1, field: fieldName([]), message }],
  };
}
