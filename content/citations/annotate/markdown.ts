import { annotateText, type Mark, type Span } from "./spans.ts";

/** A citation with its words as the source has them. */
export interface SpanOfMarkdown extends Span {
  readonly text: string;
}

/**
 * Makes links of the citations of a Markdown source. `citations` are those of the source as it stands. What is code or
 * a link already stays as it is, and so does a citation that would cut an emphasis in two.
 */
export function annotateMarkdown<One extends SpanOfMarkdown>(
  source: string,
  citations: readonly One[],
  hrefFor: (citations: readonly One[]) => string | null,
): string {
  const taken = linksAndCode(source);
  let next = 0;
  const free = [...citations]
    .sort((one, other) => one.start - other.start)
    .filter(({ start, end, text }) => {
      while ((taken[next]?.end ?? Infinity) <= start) next++;
      return isWhole(text) && (taken[next]?.start ?? Infinity) >= end;
    });
  const mark: Mark<One> = (group) => {
    const href = hrefFor(group);
    return href === null
      ? null
      : { before: "[", after: `](<${href.replaceAll(/[<>\s]/gu, encodeURIComponent)}>)` };
  };
  return annotateText(source, free, mark);
}

/** Whether the signs of emphasis inside are closed inside, and no bracket would end the link. */
function isWhole(text: string): boolean {
  if (/[[\]`\\|]/u.test(text) || /\n\s*\n/u.test(text)) return false;
  return (text.match(/\*/gu) ?? []).length % 2 === 0 && (text.match(/_/gu) ?? []).length % 2 === 0;
}

/** Fences, code, addresses in angle brackets, links and images. */
function linksAndCode(source: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  while (at < source.length) {
    const end = endOfTaken(source, at);
    if (end > at) {
      found.push({ start: at, end });
      at = end;
    } else at++;
  }
  return found;
}

function endOfTaken(source: string, at: number): number {
  const unit = source.charAt(at);
  if (unit === "`") {
    let size = 1;
    while (source.charAt(at + size) === "`") size++;
    const close = source.slice(at + size, at + LONGEST_CODE).indexOf("`".repeat(size));
    return close < 0 ? at + size : at + close + 2 * size;
  }
  if (unit === "<") {
    const size = source.slice(at, at + LONGEST_LINK).search(/[>\n]/u);
    return size > 0 && source.charAt(at + size) === ">" ? at + size + 1 : at;
  }
  if (unit === "[" || source.startsWith("http", at))
    return unit === "[" ? endOfLink(source, at) : pastAddress(source, at);
  return at;
}

const LONGEST_LINK = 2000;
const LONGEST_CODE = 20_000;

function endOfLink(source: string, at: number): number {
  let depth = 0;
  const last = Math.min(source.length, at + LONGEST_LINK);
  for (let place = at; place < last; place++) {
    const unit = source.charAt(place);
    if (unit === "[") depth++;
    else if (unit === "]" && --depth === 0) {
      if (source.charAt(place + 1) !== "(") return place + 1;
      const size = source.slice(place, place + LONGEST_LINK).indexOf(")");
      return size < 0 ? place + 1 : place + size + 1;
    }
  }
  return at + 1;
}

function pastAddress(source: string, at: number): number {
  let end = at;
  while (end < source.length && !/[\s<>)\]]/u.test(source.charAt(end))) end++;
  return end;
}
