import type { Line, Problem } from "./types.ts";

const OPENS = /^[«“„"]\s*(?:\d|стать|глав|разд|параг|§|прилож|article|chapter|section|annex|\p{L}+-?бап)/iu;

/**
 * The lines that only quote other acts: an amending law prints the articles it sets in quotation marks, and they are
 * its words, not its units. Answers which lines stand inside, and says where a quotation is never closed.
 */
export function quotedLines(lines: readonly Line[]): {
  readonly inside: ReadonlySet<number>;
  readonly problems: Problem[];
} {
  const inside = new Set<number>();
  let opened: { readonly at: number; depth: number } | null = null;
  let pending: number[] = [];
  let from = 0;
  for (; from < lines.length; from++) {
    const text = lines[from]?.text ?? "";
    if (opened === null) {
      if (!OPENS.test(text)) continue;
      const depth = balance(text, 0);
      inside.add(from);
      if (depth > 0) opened = { at: from, depth };
      continue;
    }
    pending.push(from);
    opened.depth = balance(text, opened.depth);
    if (opened.depth > 0) continue;
    for (const line of pending) inside.add(line);
    [opened, pending] = [null, []];
  }
  if (opened === null) return { inside, problems: [] };
  // From here on the text may close nothing: what was opened is read as if it were not.
  inside.delete(opened.at);
  const { line = 0, text = "" } = lines[opened.at] ?? {};
  return {
    inside,
    problems: [{ kind: "quote", line, path: null, found: text.slice(0, 80), expected: null }],
  };
}

/** How many quotations are open after a passage; straight marks open at a word's beginning and close at its end. */
function balance(text: string, before: number): number {
  let depth = before;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "«" || sign === "“" || sign === "„") depth++;
    else if (sign === "»" || sign === "”") depth = Math.max(0, depth - 1);
    else if (sign === '"')
      depth =
        /[\p{L}\p{N}«("]/u.test(text[at + 1] ?? "") && !/[\p{L}\p{N}.;)]/u.test(text[at - 1] ?? "")
          ? depth + 1
          : Math.max(0, depth - 1);
  }
  return depth;
}
