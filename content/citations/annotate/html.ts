import type { Citation } from "../types.ts";
import { bySpan, type Mark } from "./spans.ts";

/** The text of a source with markup, and where each of its units stands in the source. */
export interface Extract {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Units in whose place nothing may be put: inside a link, inside code. */
  readonly closed: readonly boolean[];
}

const BLOCKS = new Set(
  "p div li ul ol h1 h2 h3 h4 h5 h6 tr td th table thead tbody section article blockquote pre br hr header footer dl dt dd figure main aside".split(
    " ",
  ),
);
const SILENT = new Set(["script", "style", "template", "title", "textarea"]);
const CLOSED = new Set(["a", "code", "button"]);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00A0",
  shy: "\u00AD",
  laquo: "«",
  raquo: "»",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  ndash: "–",
  mdash: "—",
  sup1: "¹",
  sup2: "²",
  sup3: "³",
};
const LONGEST_ENTITY = 10;

/** The text that a reader of the HTML sees; blocks are parted by blank lines. */
export function textOfHtml(html: string): Extract {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const closed: boolean[] = [];
  let shut = 0;
  const put = (unit: string, start: number, end: number): void => {
    for (const one of unit.split("")) {
      units.push(one);
      starts.push(start);
      ends.push(end);
      closed.push(shut > 0);
    }
  };
  let at = 0;
  while (at < html.length) {
    const unit = html.charAt(at);
    if (unit === "<") {
      const tag = readTag(html, at);
      if (tag) {
        if (BLOCKS.has(tag.name)) put("\n\n", at, at);
        if (CLOSED.has(tag.name)) shut = Math.max(0, shut + (tag.closing ? -1 : 1));
        at = SILENT.has(tag.name) && !tag.closing ? pastSilent(html, tag.end, tag.name) : tag.end;
        continue;
      }
    }
    const entity = unit === "&" ? readEntity(html, at) : null;
    const end = entity ? entity.end : at + 1;
    put(entity ? entity.text : unit, at, end);
    at = end;
  }
  return { text: units.join(""), starts, ends, closed };
}

function readTag(html: string, at: number): { name: string; closing: boolean; end: number } | null {
  if (html.startsWith("<!--", at)) {
    const end = html.indexOf("-->", at + 4);
    return { name: "", closing: false, end: end < 0 ? html.length : end + 3 };
  }
  const closing = html.charAt(at + 1) === "/";
  let end = at + (closing ? 2 : 1);
  const from = end;
  while (end < html.length && /[a-z0-9-]/iu.test(html.charAt(end))) end++;
  if (end === from && html.charAt(from) !== "!") return null;
  const name = html.slice(from, end).toLowerCase();
  for (let quote = ""; end < html.length; end++) {
    const unit = html.charAt(end);
    if (quote !== "") quote = unit === quote ? "" : quote;
    else if (unit === '"' || unit === "'") quote = unit;
    else if (unit === ">") return { name, closing, end: end + 1 };
  }
  return { name, closing, end: html.length };
}

function pastSilent(html: string, from: number, name: string): number {
  const close = html.indexOf(`</${name}`, from);
  return close < 0 ? html.length : close;
}

function readEntity(html: string, at: number): { text: string; end: number } | null {
  const semicolon = html.slice(at + 1, at + 1 + LONGEST_ENTITY).indexOf(";");
  if (semicolon < 1) return null;
  const name = html.slice(at + 1, at + 1 + semicolon);
  const end = at + semicolon + 2;
  if (!name.startsWith("#")) return ENTITIES[name] === undefined ? null : { text: ENTITIES[name], end };
  const code = /^#x[0-9a-f]+$/iu.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d+$/u.test(name)
      ? Number(name.slice(1))
      : Number.NaN;
  return code > 0 && code <= 0x10ffff ? { text: String.fromCodePoint(code), end } : null;
}

/**
 * Puts marks around the citations of an HTML source. `citations` are those of `textOfHtml(html).text`. A citation that
 * tags cut is marked piece by piece, so elements stay nested; without the marks the source is what it was.
 */
export function annotateHtml(
  html: string,
  extract: Extract,
  citations: readonly Citation[],
  mark: Mark<Citation>,
): string {
  const parts: string[] = [];
  let copied = 0;
  for (const group of bySpan(citations)) {
    const [first] = group;
    const marks = first ? mark(group) : null;
    if (!first || !marks) continue;
    for (const { start, end } of runs(extract, first.start, first.end)) {
      if (start < copied) continue;
      parts.push(html.slice(copied, start), marks.before, html.slice(start, end), marks.after);
      copied = end;
    }
  }
  return parts.join("") + html.slice(copied);
}

/** Stretches of the source without a tag inside. */
function runs({ starts, ends, closed }: Extract, from: number, to: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = from; at < to; at++) {
    const start = starts[at] ?? 0;
    const end = ends[at] ?? start;
    if (closed[at] || end === start) continue;
    const last = found.at(-1);
    if (last && (last.end === start || last.end === end)) last.end = end;
    else found.push({ start, end });
  }
  return found;
}
