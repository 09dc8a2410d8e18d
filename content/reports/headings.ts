import { plainText } from "./plain-text.ts";

export interface Heading {
  readonly number: string | null;
  readonly title: string;
  readonly level: number;
}

const MARKDOWN = /^\s{0,3}(#{1,6})\s+(.+?)\s*#*\s*$/u;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,2})\.?\s+(\S.*)$/u;
/** An entry of the contents: dots or a tab, then the page. */
const CONTENTS_ENTRY = /(?:\.{3,}|…|\t)\s*\d*\s*$/u;
const LONGEST = 260;

export function isUpperCase(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const upper = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  return letters.length >= 6 && upper / letters.length > 0.85;
}

/**
 * Reads a line as a heading: Markdown's own, a numbered one ("7. IMPROVEMENT OF LEGISLATION", "2.1 Rights of
 * convicts"), or one in capitals that stands alone. Null for everything else, entries of the contents included.
 */
export function headingOf(line: string, isAlone: boolean): Heading | null {
  if (line.length > LONGEST || CONTENTS_ENTRY.test(line)) return null;
  const markdown = MARKDOWN.exec(line);
  const text = plainText(markdown?.[2] ?? line);
  const numbered = NUMBERED.exec(text);
  const number = numbered?.[1] ?? null;
  const title = (numbered?.[2] ?? text).replace(/[\s:.]+$/u, "");
  if (title === "") return null;
  if (markdown) return { number, title, level: number ? depthOf(number) : (markdown[1]?.length ?? 1) };
  if (number?.includes(".")) {
    return isAlone && /^\p{Lu}/u.test(title) && !/[.;,]$/u.test(text)
      ? { number, title, level: depthOf(number) }
      : null;
  }
  if (!isUpperCase(title)) return null;
  if (number) return { number, title, level: 1 };
  return isAlone ? { number: null, title, level: 1 } : null;
}

const depthOf = (number: string): number => number.split(".").length;
