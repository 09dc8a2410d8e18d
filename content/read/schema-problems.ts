import type { z } from "zod";

import { fieldName, type Path, type Problem } from "./problem.ts";
import type { YamlText } from "./yaml-text.ts";

type Issue = z.core.$ZodIssue;

/** What a schema says of a value, as problems at the lines of its fields. */
export function schemaProblems(file: string, yaml: YamlText, at: Path, issues: readonly Issue[]): Problem[] {
  return issues
    .flatMap((issue) => plain(issue, []))
    .map(({ path, message }) => {
      const { isThere, line, column } = yaml.placeOf([...at, ...path]);
      return { file, line, column, field: fieldName(path), message: isThere ? message : "is missing" };
    });
}

function plain(issue: Issue, above: Path): { path: Path; message: string }[] {
  const path: Path = [
    ...above,
    ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step)),
  ];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key], message: "is not a field of this file" }));
  }
  if (issue.code === "invalid_union") {
    const meant = mostLikely(issue.errors);
    return meant ? meant.flatMap((inner) => plain(inner, path)) : [{ path, message: issue.message }];
  }
  return [{ path, message: issue.code === "custom" ? issue.message : worded(issue) }];
}

/** Of a union's branches the one that was probably meant: the one that knows the keys given. */
function mostLikely(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const strangeness = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? 10 * issue.keys.length : 1), 0);
  return [...branches].sort((one, other) => strangeness(one) - strangeness(other))[0] ?? null;
}

function worded(issue: Issue): string {
  if (issue.code === "invalid_value") return `must be one of ${issue.values.map(String).join(", ")}`;
  return issue.message.replace(/^Invalid input: /u, "");
}
