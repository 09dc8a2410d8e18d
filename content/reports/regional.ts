import { type Block, nextSpoken } from "./blocks.ts";
import { readList, type ListItem } from "./list-items.ts";
import { certainIds, type NameFinder } from "./names.ts";
import { titleOf } from "./plain-text.ts";
import type { Findings, FoundCandidate } from "./types.ts";

const OPENING = /\b(?:recommendations?|proposals?|suggestions?)\b.*:$/iu;
const BY_REPRESENTATIVE = /\brepresentatives?\b/iu;
const SENT_TO =
  /\b(?:submitted|directed|sent|made|forwarded|addressed|transmitted|presented) to (?:the )?(.+?)(?=\s(?:regarding|concerning|on|about|to|for|with)\s|[.;]\s|[.;]?$)/iu;
const SUBJECT =
  /\b(?:regarding|concerning|about)\s+(?:the (?:necessity|need) (?:of|for) )?(.+?)(?=,? (?:was|were|which was) (?:forwarded|sent|submitted|directed)|,? which |[.;](?:\s|$)|$)/iu;

/**
 * Reads the recommendations that regional representatives prompted: a list whose items name the representative, the
 * region, whom it went to and about what. What came of it stands in the item's later sentences and stays in the quote.
 */
export function readRegional(
  blocks: readonly Block[],
  bodies: NameFinder,
  regions: NameFinder,
  { candidates, notices }: Findings,
): void {
  for (let index = 0; index + 1 < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || block.marker || block.isNoise || !OPENING.test(block.text)) continue;
    const opening = nextSpoken(blocks, index);
    if (!blocks[opening]?.marker) continue;
    const attempt: typeof notices = [];
    const { items } = readList(blocks, opening, attempt);
    const found = items.map((item) => readItem(item, bodies, regions));
    const named = found.filter((candidate) => candidate !== null);
    if (named.length === 0 || named.length * 2 < items.length) continue;
    notices.push(...attempt);
    candidates.push(...named);
  }
}

function readItem(item: ListItem, bodies: NameFinder, regions: NameFinder): FoundCandidate | null {
  const [first = item.text] = item.text.split(/(?<=[a-z»)][.;])\s+(?=\p{Lu})/u);
  const representative = BY_REPRESENTATIVE.exec(first);
  if (!representative) return null;
  const region = regions.find(first.slice(representative.index)).find(({ ids }) => ids.length > 0);
  if (!region) return null;
  const addressee = SENT_TO.exec(first)?.[1]?.replace(/[,.;\s]+$/u, "") ?? null;
  const subject = SUBJECT.exec(first)?.[1] ?? first;
  return {
    kind: "regional_suggestion",
    title: titleOf(subject),
    quote: item.text,
    lineFrom: item.lineFrom,
    lineTo: item.lineTo,
    addressee,
    bodyIds: addressee === null ? [] : certainIds(bodies.find(addressee)),
    region: region.printed,
    regionId: region.ids.length === 1 ? (region.ids[0] ?? null) : null,
    payload: { subject },
  };
}
