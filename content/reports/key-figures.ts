import type { Block } from "./blocks.ts";
import { plainText } from "./plain-text.ts";
import type { Findings } from "./types.ts";

const HEAD = /^key (?:data|figures)\b/iu;
const FIGURE =
  /^((?:\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?!\d)|\d+)(?:[.,]\d+)*)\s*(%|thous(?:and)?\.?|mln\.?|million|bln\.?|billion)?(?=\s|$)/iu;
const LONGEST_LABEL = 240;
/** A mark inside a picture ("HRC", "NPM"), the head of a group of figures, or a motto: not a label. */
const NO_LABEL = /^(?:[\p{Lu}&]{2,6}$|(?:[Cc]omplaint|[Aa]ppeals?) outcomes$|[Oo]ur initiatives$|[«“(])/u;

interface Figure {
  readonly printed: string;
  readonly value: number | null;
  readonly unit: "count" | "percent";
  readonly line: number;
}

/** The text goes on: what follows are no labels. */
const isSentence = (text: string): boolean =>
  text.length > LONGEST_LABEL || (text.length > 130 && /[.:]$/u.test(text));

/** "1 458", "6,748", "15,4%", "403 thous.": the number meant and what it counts. */
export function readFigure(printed: string, line: number): Figure | null {
  const match = FIGURE.exec(printed);
  if (!match) return null;
  const digits = (match[1] ?? "").replace(/[\s\u00a0\u202f]/gu, "");
  const scale = /^(?:mln|million)/iu.test(match[2] ?? "")
    ? 1e6
    : /^(?:bln|billion)/iu.test(match[2] ?? "")
      ? 1e9
      : /^thous/iu.test(match[2] ?? "")
        ? 1e3
        : 1;
  const isPercent = match[2] === "%";
  const isGrouped = !isPercent && scale === 1 && /^\d{1,3}(?:,\d{3})+$/u.test(digits);
  const value = Number(isGrouped ? digits.replaceAll(",", "") : digits.replace(",", "."));
  if (!Number.isFinite(value)) return null;
  return {
    printed: match[0].trim(),
    value: Math.round(value * scale * 1000) / 1000,
    unit: isPercent ? "percent" : "count",
    line,
  };
}

/** Reads the figures under each "Key data" heading: rows of a number and its label, or numbers each above its label. */
export function readKeyFigures(blocks: readonly Block[], { candidates, notices }: Findings): void {
  for (const [index, head] of blocks.entries()) {
    if (!HEAD.test(head.text) || head.text.length > 60) continue;
    const waiting: Figure[] = [];
    for (const block of blocks.slice(index + 1, index + 60)) {
      const isRows = block.lines.some(({ raw }) => /\t|^\s*\|/u.test(raw));
      if (block.heading || HEAD.test(block.text) || (!isRows && isSentence(block.text))) break;
      for (const line of block.lines)
        readLine(line.raw, line.number, block, waiting, { candidates, notices });
    }
    for (const figure of waiting) {
      notices.push({
        code: "figure_without_label",
        lineFrom: figure.line,
        lineTo: figure.line,
        detail: figure.printed,
      });
    }
  }
}

function readLine(
  raw: string,
  line: number,
  block: Block,
  waiting: Figure[],
  { candidates, notices }: Findings,
): void {
  const row =
    raw.includes("\t") || /^\s*\|/u.test(raw)
      ? raw
          .split(/[\t|]+/u)
          .map(plainText)
          .filter((cell) => cell !== "")
      : null;
  const [first = "", second] = row ?? [];
  const figureOfRow = row && second !== undefined ? readFigure(first, line) : null;
  if (figureOfRow && second !== undefined) {
    candidates.push(keyFigure(figureOfRow, second, line));
    return;
  }
  // A line of figures alone: as many labels follow.
  let rest = plainText(raw);
  const figures: Figure[] = [];
  for (let figure = readFigure(rest, line); figure; figure = readFigure(rest, line)) {
    figures.push(figure);
    rest = rest.slice(figure.printed.length).trim();
    if (rest === "") break;
  }
  if (figures.length > 0 && rest === "") {
    waiting.push(...figures);
    return;
  }
  if (block.lines[0]?.number !== line || block.marker) return;
  if (NO_LABEL.test(block.text) || block.isNoise || block.text.length < 4) return;
  const figure = waiting.shift();
  if (figure) candidates.push(keyFigure(figure, block.text, block.lineTo));
  else if (!/[.:]$/u.test(block.text))
    notices.push({
      code: "label_without_figure",
      lineFrom: line,
      lineTo: line,
      detail: block.text.slice(0, 120),
    });
}

const keyFigure = (figure: Figure, label: string, lineTo: number) => ({
  kind: "key_figure" as const,
  title: label,
  quote: `${figure.printed}: ${label}`,
  lineFrom: figure.line,
  lineTo,
  addressee: null,
  bodyIds: [],
  region: null,
  regionId: null,
  payload: { printed: figure.printed, value: figure.value, unit: figure.unit, label },
});
