import type { Content, SourceFile } from "../content.ts";
import { fieldName, type Problem } from "../problem.ts";

const INITIALS = /(?<!\p{L})\p{Lu}\.\s?\p{Lu}\.(?!\p{L}\.)/gu;
/** Shorter ones are found by their initials, or are too short to be told from a letter. */
const TELLING_LENGTH = 4;

/**
 * An applicant's name or initials stand under `applicant` alone: not in a title, a summary, a quoted citation, a
 * comment, or another file.
 */
export function checkPersonalNames(content: Content): Problem[] {
  const names = new Set(content.files.flatMap((file) => file.names));
  const longNames = [...names].map((name) => name.trim()).filter((name) => name.length >= TELLING_LENGTH);
  const patterns = [
    INITIALS,
    ...longNames.map((name) => new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, "gu")),
  ];

  return content.files.flatMap((source) => {
    const offsets = new Set(
      patterns.flatMap((pattern) => [...source.text.matchAll(pattern)].map(({ index }) => index)),
    );
    return [...offsets].flatMap((offset) => problemAt(source, offset) ?? []);
  });
}

function problemAt({ file, kind, text, pathAt }: SourceFile, offset: number): Problem | null {
  const path = pathAt(offset);
  if (kind === "appeal" && path?.[1] === "applicant") return null;
  const before = text.slice(0, offset);
  return {
    file,
    line: before.split("\n").length,
    column: offset - before.lastIndexOf("\n"),
    field: fieldName(path ?? []),
    message: "looks like a person's name or initials, which stand under `applicant` only",
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
