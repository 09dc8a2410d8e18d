import type { Line } from "./types.ts";

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const SPACES = /[^\S\n]+/gu;

/** One passage as it is stored: no invisible signs, single spaces. What was printed stays, letter by letter. */
export const tidy = (text: string): string => text.replace(INVISIBLE, "").replace(SPACES, " ").trim();

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Digits as superscripts, where all of them are digits: an article's number may be raised, `413<sup>1</sup>`. */
export const raised = (text: string): string =>
  /^\d{1,4}$/u.test(text.trim())
    ? Array.from(text.trim(), (digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join("")
    : text;

const HEADING = /^#{1,6}\s+/u;
const SUP = /<sup>\s*(\d{1,4})\s*<\/sup>|\^(\d{1,4})\^/giu;
const INLINE = /<\/?(?:i|b|u|em|strong|sub|sup|span|font|a)(?:\s[^<>]{0,500})?>|<br\s*\/?>/giu;
const LINK = /!?\[([^[\]\n]{0,1000})\]\([^()\n]{0,1000}\)/gu;
const EMPHASIS = /(?<![\p{L}\p{N}*_])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}*_])/gu;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|>~])/gu;
const RULE = /^(?:[-*_]\s*){3,}$/u;
const TABLE = /^\|.*\|$/u;
const SENTENCE_END = /[.;:!?»”"]$/u;

interface Passage {
  readonly parts: string[];
  readonly line: number;
  readonly isHeading: boolean;
  readonly isTable: boolean;
}

/**
 * The passages of Markdown or of a plain text. A line that goes on with a small letter where the one before it broke
 * off is the same passage, a word parted at the end of a line becomes whole; any other line is a passage.
 */
export function linesOfText(source: string): { readonly lines: Line[]; readonly tables: Line[] } {
  const passages: Passage[] = [];
  let isOpen = false;
  for (const [at, raw] of source.split(/\r\n|[\n\r\u2028\u2029]/u).entries()) {
    const bare = raw.trim();
    if (bare === "" || RULE.test(bare)) {
      isOpen = false;
      continue;
    }
    const isHeading = HEADING.test(bare) || /^\*\*[^*]+\*\*$/u.test(bare);
    const text = tidy(inlineText(bare));
    if (text === "" || /^\|?[\s:|-]+\|?$/u.test(bare)) continue;
    const last = passages.at(-1);
    const before = last?.parts.at(-1) ?? "";
    if (isOpen && last && !isHeading && !last.isHeading && goesOn(before, text)) {
      const isParted = /\p{Ll}-$/u.test(before.slice(-3));
      if (isParted) last.parts[last.parts.length - 1] = before.slice(0, -1) + text;
      else last.parts.push(text);
    } else passages.push({ parts: [text], line: at + 1, isHeading, isTable: TABLE.test(bare) });
    isOpen = true;
  }
  const lines = passages.map(({ parts, line, isHeading }) => ({ text: parts.join(" "), line, isHeading }));
  return { lines, tables: lines.filter((_, at) => passages[at]?.isTable) };
}

function goesOn(before: string, text: string): boolean {
  const end = before.slice(-2);
  if (SENTENCE_END.test(end)) return false;
  return /^\p{Ll}(?!\))/u.test(text) || (/[\p{Ll},(]$/u.test(end) && /^[«"(]/u.test(text));
}

const inlineText = (raw: string): string =>
  raw
    .replace(HEADING, "")
    .replace(/^>\s?/u, "")
    .replace(SUP, (_, one?: string, other?: string) => raised(one ?? other ?? ""))
    .replace(INLINE, "")
    .replace(LINK, "$1")
    .replace(EMPHASIS, "")
    .replace(ESCAPED, "$1");
