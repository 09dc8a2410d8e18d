import { type Block, nextSpoken } from "./blocks.ts";
import { wordsOf } from "./plain-text.ts";
import type { Notice } from "./types.ts";

export interface ListItem {
  readonly number: number | null;
  readonly text: string;
  readonly lineFrom: number;
  readonly lineTo: number;
}

/** How many blocks (an inset box, a caption) may stand between two items of one list. */
const WIDEST_INSET = 5;
const isFinished = (text: string): boolean => /[.;:!?»”")]$/u.test(text);
const goesOn = (text: string): boolean => /^[\p{Ll}(,;]/u.test(text);

/**
 * Reads the list that begins at `start`. An item that a box interrupted is put together again; an item printed twice
 * counts once; items that ran into one line are parted. `bullets` lists take any marker as the next item.
 */
export function readList(
  blocks: readonly Block[],
  start: number,
  notices: Notice[],
): { readonly items: ListItem[]; readonly next: number } {
  const items: ListItem[] = [];
  let index = start;
  let open: { number: number | null; text: string; lineFrom: number; lineTo: number } | null = null;
  const style = blocks[nextSpoken(blocks, start - 1)]?.marker?.style ?? null;

  for (; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || block.heading) break;
    if (isNextItem(block, style, open?.number ?? 0)) {
      if (open) items.push(...partRunIn(open));
      const last = items.at(-1);
      open = {
        number: block.marker?.number ?? (last?.number == null ? null : last.number + 1),
        text: block.text,
        lineFrom: block.lineFrom,
        lineTo: block.lineTo,
      };
      continue;
    }
    if (!open) break;
    if (!block.isNoise && !block.marker && !isFinished(open.text) && goesOn(block.text)) {
      open.text = `${open.text} ${block.text}`;
      open.lineTo = block.lineTo;
      continue;
    }
    const resumed = findResumption(blocks, index, style, open);
    if (resumed === null) break;
    const inset = blocks.slice(index, resumed).filter(({ isNoise }) => !isNoise);
    const [first] = inset;
    if (first)
      notices.push({
        code: "inset",
        lineFrom: first.lineFrom,
        lineTo: inset.at(-1)?.lineTo ?? first.lineTo,
        detail: first.text.slice(0, 120),
      });
    index = resumed - 1;
  }
  if (open) items.push(...partRunIn(open));
  return { items: withoutRepeats(items, notices), next: index };
}

function isNextItem(block: Block, style: "number" | "bullet" | null, last: number): boolean {
  if (!block.marker || block.isNoise || block.marker.style !== style) return false;
  if (style === "bullet") return true;
  const number = block.marker.number ?? 0;
  // A misread or repeated number is still an item; a new start at 1 is another list.
  return number === 1 ? last <= 1 : number >= last && number <= last + 3;
}

/** The block at which a list goes on after an inset: its next item, or the rest of an unfinished one. */
function findResumption(
  blocks: readonly Block[],
  from: number,
  style: "number" | "bullet" | null,
  open: { readonly number: number | null; readonly text: string },
): number | null {
  for (let ahead = from; ahead < Math.min(blocks.length, from + WIDEST_INSET + 1); ahead += 1) {
    const block = blocks[ahead];
    if (!block || block.heading) return null;
    if (block.isNoise) continue;
    if (!isFinished(open.text) && !block.marker && goesOn(block.text)) return ahead;
    if (style === "number" && isNextItem(block, style, open.number ?? 0) && block.marker?.number !== 1)
      return ahead;
    if (style === "bullet" && ahead === from + 1 && isNextItem(block, style, 0) && !announces(blocks[from]))
      return ahead;
    if (announces(block)) return null;
  }
  return null;
}

const announces = (block: Block | undefined): boolean => block?.text.endsWith(":") ?? false;

/** "1) one; 2) two;" in one line: two items, on the same line of the source. */
function partRunIn(item: ListItem): ListItem[] {
  if (item.number === null) return [item];
  const next = new RegExp(`[;.]\\s+${String(item.number + 1)}\\)\\s+(?=\\S)`, "u").exec(item.text);
  if (!next) return [item];
  const first = { ...item, text: item.text.slice(0, next.index + 1) };
  const rest = { ...item, number: item.number + 1, text: item.text.slice(next.index + next[0].length) };
  return [first, ...partRunIn(rest)];
}

function withoutRepeats(items: readonly ListItem[], notices: Notice[]): ListItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const words = wordsOf(item.text);
    if (!seen.has(words)) return seen.add(words);
    notices.push({
      code: "duplicate",
      lineFrom: item.lineFrom,
      lineTo: item.lineTo,
      detail: item.text.slice(0, 120),
    });
    return false;
  });
}
