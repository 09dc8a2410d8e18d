import type { Unit } from "../lexicon/role.ts";
import { NO_PROVISION } from "../no-provision.ts";
import type { Provision } from "../types.ts";
import type { Value } from "./number.ts";

/** One unit as printed, with its numbers. */
export interface UnitReference {
  readonly unit: Unit;
  readonly values: readonly Value[];
  readonly many: boolean;
}

/** Units from the innermost to the outermost: subparagraph 5, paragraph 2. */
export type Chain = readonly UnitReference[];

/** How far out a unit stands: one of a higher rank holds those below. */
export const RANKS: Readonly<Record<Unit, number>> = {
  indent: 0,
  note: 1,
  subparagraph: 1,
  point: 2,
  paragraph: 3,
  part: 4,
  rule: 5,
  article: 6,
  annex: 7,
  chapter: 8,
  section: 9,
};

/** A note has no number of its own. */
export const NOTE: Value = { text: "", range: false, bracket: false, below: [] };

const MOST = 400;

/** The provisions that an article's values (or none) and the chains inside it name: each value of a list is one. */
export function provisionsOf(
  articles: readonly Value[] | null,
  chains: readonly Chain[],
  all: boolean,
): Provision[] {
  const heads: Provision[] = articles ? articles.map(articleOf) : [NO_PROVISION];
  if (chains.length === 0) return heads;
  return heads
    .flatMap((head, place) => (all || place === 0 ? chains.flatMap((chain) => inside(head, chain)) : [head]))
    .slice(0, MOST);
}

function articleOf(value: Value): Provision {
  const [level1 = null, level2 = null, indent = null] = value.below;
  return {
    ...NO_PROVISION,
    article: value.text,
    level1,
    level2,
    indent,
    range: value.range || value.below.some(isRange),
  };
}

const isRange = (text: string): boolean => text.includes("..");

/** Each of the heads with the units behind it, the outermost of them first; the heads themselves where there are none. */
export const holding = (heads: readonly Provision[], inner: Chain): Provision[] =>
  heads.flatMap((head) => (inner.length > 0 ? inside(head, [...inner].reverse()) : [head]));

/** The provisions inside `head` that a chain names. */
function inside(head: Provision, chain: Chain): Provision[] {
  let found = [head];
  // A paragraph's own part is named like an article's part: what stands outside it decides.
  let outer: Unit | null = head.level1 === null ? null : "part";
  for (const { unit, values } of [...chain].reverse()) {
    found = found
      .flatMap((provision) => values.map((value) => within(provision, unit, value, outer)))
      .slice(0, MOST);
    if (unit === "part" || unit === "paragraph") outer ??= unit;
  }
  return found;
}

function within(provision: Provision, unit: Unit, value: Value, outer: Unit | null): Provision {
  const range = provision.range || value.range;
  const { text } = value;
  switch (unit) {
    case "part":
      return outer === "paragraph" || provision.level1 !== null
        ? { ...provision, indent: text, range }
        : { ...provision, level1: text, range };
    case "paragraph":
    case "rule":
    case "point":
      if (provision.level1 === null && !value.bracket)
        return { ...provision, level1: text, level2: value.below[0] ?? provision.level2, range };
      return provision.level2 === null
        ? { ...provision, level2: text, range }
        : { ...provision, indent: text, range };
    case "subparagraph":
      return provision.level2 === null
        ? { ...provision, level2: text, range }
        : { ...provision, indent: text, range };
    case "indent":
      return { ...provision, indent: text, range };
    case "note":
      return { ...provision, note: true };
    case "chapter":
      return { ...provision, chapter: text, range };
    case "section":
      return { ...provision, section: text, range };
    case "annex":
      return { ...provision, annex: text };
    case "article":
      return { ...provision, article: text, range };
  }
}
