import { type Block, nextSpoken } from "./blocks.ts";
import { readList, type ListItem } from "./list-items.ts";
import type { NameFinder } from "./names.ts";
import { endsOpen, titleOf } from "./plain-text.ts";
import { statedCount } from "./stated-count.ts";
import type { CandidateKind, Findings, PayloadValue } from "./types.ts";

type ListedKind = Extract<CandidateKind, "proposal" | "special_recommendation" | "court_opinion">;

const MADE =
  /\b(?:made|sent|submitted|developed|prepared|introduced|forwarded|put forward|presented|issued|drafted|proposed|adopted|addressed|given|provided|providing|expressed)\b/iu;

/** What an announcement must say to open a list of a kind; the first kind that fits is taken. */
const announcements: readonly {
  readonly kind: ListedKind;
  readonly says: (text: string) => boolean;
  readonly counted: RegExp;
}[] = [
  {
    kind: "court_opinion",
    says: (text) =>
      /constitutional court/iu.test(text) && /\b(?:opinions?|positions?|conclusions?)\b/iu.test(text),
    counted: /\b(?:opinions?|positions?|conclusions?)\b/iu,
  },
  {
    kind: "special_recommendation",
    says: (text) => /special recommendations?/iu.test(text) && !/special reports?\b.*:$/iu.test(text),
    counted: /special recommendations?/iu,
  },
  {
    kind: "proposal",
    says: (text) =>
      /\b(?:legislative )?proposals?\b/iu.test(text) &&
      MADE.test(text) &&
      !/\brepresentatives?\b/iu.test(text),
    counted: /\b(?:legislative )?proposals?\b/iu,
  },
];

/** Which list a paragraph opens, or null. It must end with a colon, or be a heading of its own right before a list. */
export function announcedKind(block: Block, next: Block | undefined): ListedKind | null {
  if (block.marker || block.isNoise || !next?.marker) return null;
  if (!block.text.endsWith(":") && !block.heading && block.text.length > 160) return null;
  // The last sentence opens the list; what stands before it may speak of anything.
  const last = block.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? block.text;
  return announcements.find(({ says }) => says(last))?.kind ?? null;
}

/** Reads the lists of proposals, special recommendations and opinions for the Constitutional Court. */
export function readAnnouncedLists(
  blocks: readonly Block[],
  bodies: NameFinder,
  { candidates, notices }: Findings,
): void {
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    const opening = nextSpoken(blocks, index);
    const kind = announcedKind(block, blocks[opening]);
    if (!kind) continue;
    const { items, next } = readList(blocks, opening, notices);
    if (items.length === 0) continue;
    const addressee = addresseeOf(kind, block.text, bodies);
    const last = items.at(-1);
    const isOpen = last !== undefined && endsOpen(last.text);
    const counted = announcements.find((rule) => rule.kind === kind)?.counted;
    const stated = counted ? statedCount(block.text, counted) : null;
    const span = { lineFrom: block.lineFrom, lineTo: last?.lineTo ?? block.lineTo };
    if (isOpen) notices.push({ code: "list_open", ...span, detail: last.text.slice(-60) });
    if (stated !== null && stated !== items.length) {
      notices.push({ code: "count_differs", ...span, detail: `${String(stated)} / ${String(items.length)}` });
    }
    for (const item of items) {
      candidates.push({
        kind,
        ...itemFields(item),
        ...addressee,
        region: null,
        regionId: null,
        payload: announcedBy(block, item),
      });
    }
    index = Math.max(index, next - 1);
  }
}

export const itemFields = (item: ListItem) => ({
  title: titleOf(item.text),
  quote: item.text,
  lineFrom: item.lineFrom,
  lineTo: item.lineTo,
});

const announcedBy = (block: Block, item: ListItem): Record<string, PayloadValue> => ({
  number: item.number,
  announcement: block.text,
  announcementLine: block.lineTo,
});

/** "State bodies" are nobody in particular: the words are kept and no body is named. */
function addresseeOf(kind: ListedKind, announcement: string, bodies: NameFinder) {
  if (kind === "court_opinion") {
    const court = bodies.find(announcement).find(({ printed }) => /constitutional court/iu.test(printed));
    return {
      addressee: court?.printed ?? "Constitutional Court",
      bodyIds: court?.ids.length === 1 ? [...court.ids] : [],
    };
  }
  const printed =
    /\bto (?:the )?((?:interested |authorized |relevant )?(?:state|government) (?:bodies|agencies)(?: and (?:the )?[\p{Lu}][\p{L}' ]*?(?= of the Republic|,|\.|:| on |$))?)/u.exec(
      announcement,
    )?.[1];
  if (printed) return { addressee: printed, bodyIds: [] };
  const named = bodies
    .find(/\bto (?:the )?(.+)$/u.exec(announcement)?.[1] ?? "")
    .filter(({ ids }) => ids.length === 1);
  const first = named[0];
  if (!first) return { addressee: null, bodyIds: [] };
  return {
    addressee: named.map((hit) => hit.printed).join(", "),
    bodyIds: [...new Set(named.flatMap(({ ids }) => ids))],
  };
}
