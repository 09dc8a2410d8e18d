import type { Block } from "./blocks.ts";
import { itemFields } from "./announced-lists.ts";
import type { ListItem } from "./list-items.ts";
import { certainIds, type NameFinder } from "./names.ts";
import { titleOf, wordsOf } from "./plain-text.ts";
import type { Findings } from "./types.ts";

const HEADING = /\brecommendations?\b/iu;
const OPENING = /\brecommendations?\s*:$/iu;
const DUTY =
  /\s+(?:shall|should|must|need to|needs to|(?:is|are) (?:recommended|advised|requested|asked|proposed) to|we recommend)\s+/iu;
/** A body in the reports' short form, ours or not: "HJC of the RoK". */
const ABBREVIATED = /^(?:the )?\p{Lu}[\p{L}&]{1,7} of the (?:RoK|Republic of Kazakhstan)$/u;
const LEAD_IN = /^(?:recommendations? )?(?:to|for) (?:the )?/iu;
const LONGEST_HEAD = 320;

interface Addressee {
  readonly printed: string | null;
  readonly bodyIds: readonly string[];
}

const NOBODY: Addressee = { printed: null, bodyIds: [] };

/** Where the recommendations that conclude the report begin and end, as places among the blocks; null if there are none. */
function findConclusion(blocks: readonly Block[]): { from: number; to: number } | null {
  const headings = blocks.flatMap((block, index) => (block.heading ? [{ index, block }] : []));
  const last = headings.findLast(({ block }) => HEADING.test(block.text));
  const level = last?.block.heading?.level ?? 1;
  const from = last?.index ?? blocks.findLastIndex(({ text }) => OPENING.test(text) && text.length < 400);
  if (from < 0) return null;
  const to =
    headings.find(({ index, block }) => index > from && (block.heading?.level ?? 1) <= level)?.index ??
    blocks.length;
  const opening = blocks.findIndex(({ text }, index) => index > from && index < to && OPENING.test(text));
  return { from: (opening === -1 ? from : opening) + 1, to };
}

/**
 * Reads the recommendations at the end of a report with the bodies they are addressed to.
 *
 * A numbering that starts again at 1 without a new heading means that the heading was lost: such an item keeps its
 * text and has no addressee, for the one above is not known to be its own. Indented points belong to their item.
 */
export function readConcluding(blocks: readonly Block[], bodies: NameFinder, findings: Findings): void {
  const range = findConclusion(blocks);
  if (!range) return;
  const { candidates, notices } = findings;
  const seen = new Set<string>();
  let addressee: Addressee = NOBODY;
  let last = 0;
  let item: ListItem | null = null;

  const close = (): void => {
    if (!item) return;
    const key = `${addressee.printed ?? ""}: ${wordsOf(item.text)}`;
    if (seen.has(key)) {
      notices.push({
        code: "duplicate",
        lineFrom: item.lineFrom,
        lineTo: item.lineTo,
        detail: item.text.slice(0, 120),
      });
    } else {
      seen.add(key);
      candidates.push({
        kind: "concluding_recommendation",
        ...itemFields(item),
        title: titleOf(dutyIn(item.text)),
        addressee: addressee.printed,
        bodyIds: addressee.bodyIds,
        region: null,
        regionId: null,
        payload: { number: item.number },
      });
    }
    item = null;
  };
  const extend = (block: Block): void => {
    if (item) item = { ...item, text: `${item.text} ${block.text}`, lineTo: block.lineTo };
  };

  for (const block of blocks.slice(range.from, range.to)) {
    if (block.isNoise) continue;
    const before: ListItem | null = item;
    if (!block.marker) {
      const head = addresseeOf(block, bodies);
      const joint = head ? null : jointlyAddressed(block.text, bodies);
      if (head) {
        close();
        addressee = head;
        last = 0;
        noteAmbiguous(block, bodies, findings);
      } else if (joint) {
        close();
        addressee = joint;
        last = 0;
        item = { number: null, text: block.text, lineFrom: block.lineFrom, lineTo: block.lineTo };
        close();
      } else if (before && /^\p{Ll}/u.test(block.text)) {
        extend(block);
      } else {
        close();
      }
      continue;
    }
    if (block.marker.style === "bullet" && before && (before.text.endsWith(":") || before.number !== null)) {
      extend(block);
      continue;
    }
    close();
    const number = block.marker.number;
    if (number === 1 && last > 0) {
      addressee = NOBODY;
      notices.push({
        code: "addressee_lost",
        lineFrom: block.lineFrom,
        lineTo: block.lineTo,
        detail: block.text.slice(0, 120),
      });
    } else if (number !== null && number !== last + 1 && number !== 1) {
      notices.push({
        code: "numbering",
        lineFrom: block.lineFrom,
        lineTo: block.lineTo,
        detail: `${String(last)} → ${String(number)}`,
      });
    }
    last = number ?? last;
    item = { number, text: block.text, lineFrom: block.lineFrom, lineTo: block.lineTo };
  }
  close();
}

/** "MIA of the RoK:", "To the Prosecutor General's Office:", or a heading of its own that names a body. */
function addresseeOf(block: Block, bodies: NameFinder): Addressee | null {
  if (block.text.length > LONGEST_HEAD || !(block.text.endsWith(":") || block.heading)) return null;
  const printed = block.text.replace(/\s*:$/u, "").replace(LEAD_IN, "");
  const bodyIds = bodiesOf(printed, bodies);
  if (bodyIds.length > 0) return { printed, bodyIds };
  // A body that we do not hold is still an addressee; a sentence is none.
  const isName = LEAD_IN.test(block.text) || (printed.split(" ").length <= 12 && /^\p{Lu}/u.test(printed));
  return isName && !/\b(?:following|are|is|was|were|have|has)\b/iu.test(printed)
    ? { printed, bodyIds: [] }
    : null;
}

/** "MSHE, GPO and MIA shall ensure …": the bodies before the verb, if nothing else stands there. */
function jointlyAddressed(text: string, bodies: NameFinder): Addressee | null {
  const duty = DUTY.exec(text);
  if (!duty || duty.index > LONGEST_HEAD) return null;
  const printed = text.slice(0, duty.index);
  const bodyIds = bodiesOf(printed, bodies);
  const isEveryPartBody = partsOf(printed).every(
    (part) => bodies.resolve(part).length > 0 || ABBREVIATED.test(part),
  );
  return isEveryPartBody ? { printed, bodyIds } : null;
}

/** What is to be done, without the bodies that shall do it. */
function dutyIn(text: string): string {
  const duty = DUTY.exec(text);
  return duty &&
    duty.index < LONGEST_HEAD &&
    /^[\p{Lu}&]{2,6}\b|^(?:The )?[\p{Lu}]\p{L}+ (?:of|General|Court|Office)\b/u.test(text)
    ? text.slice(duty.index + duty[0].length)
    : text;
}

const partsOf = (printed: string): string[] =>
  printed
    .split(/\s*(?:,|;|\band\b)\s*/u)
    .filter((part) => part !== "" && !/^of the (?:RoK|Republic of Kazakhstan)$/u.test(part));

function bodiesOf(printed: string, bodies: NameFinder): string[] {
  const whole = bodies.resolve(printed);
  if (whole.length === 1) return [...whole];
  const byPart = printed.split(/\s*(?:,|;)\s*/u).flatMap((part) => {
    const ids = bodies.resolve(part);
    return ids.length === 1 ? [...ids] : ids.length > 1 ? [] : certainIds(bodies.find(part));
  });
  return [...new Set(byPart)];
}

function noteAmbiguous(block: Block, bodies: NameFinder, { notices }: Findings): void {
  const shared = bodies.find(block.text).find(({ ids }) => ids.length > 1);
  if (!shared) return;
  notices.push({
    code: "ambiguous_body",
    lineFrom: block.lineFrom,
    lineTo: block.lineTo,
    detail: shared.printed,
  });
}
