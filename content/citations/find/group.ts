import type { Role, Unit } from "../lexicon/role.ts";
import type { Language, Provision } from "../types.ts";
import { NUMBER, WORD } from "../text/tokens.ts";
import { pastJoint, pastSeparator, readNumbers } from "./numbers.ts";
import { readOrdinal } from "./ordinals.ts";
import { type Chain, holding, NOTE, provisionsOf, RANKS, type UnitReference } from "./provisions.ts";
import { CLOSE, COMMA, OPEN, type Scan, SECTION } from "./scan.ts";

/** How a unit is tied to the one before it. */
type Link = "first" | "of" | "beside" | "comma" | "and" | "open";

interface Read extends UnitReference {
  readonly link: Link;
  readonly end: number;
  /** Brackets opened before it and still open behind it. */
  readonly open: number;
  readonly language: Language;
}

/** References to provisions that share one act: "para. 3 of Art. 13 and para. 2 of Art. 14". */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly provisions: readonly Provision[];
  readonly language: Language;
  readonly hasArticle: boolean;
}

const LONGEST_GROUP = 300;
/** Brackets within brackets. */
const DEEPEST = 2;

/** Reads the English or Russian references that begin at the place; null where none does. */
export function readGroup(scan: Scan, place: number): Group | null {
  const reads: Read[] = [];
  let at = place;
  let open = 0;
  let link: Link = "first";
  while (reads.length < LONGEST_GROUP) {
    const read = readUnit(scan, at);
    if (!read) break;
    reads.push({ ...read, link, open });
    at = closing(scan, read.end, open);
    open -= at - read.end;
    const more = moreArticles(scan, at, reads);
    if (more) {
      reads.push({ ...more, link: "and", open });
      at = closing(scan, more.end, open);
      open -= at - more.end;
    }
    const next = following(scan, at, reads.at(-1)?.unit ?? "article");
    if (!next || (next.link === "open" && open === DEEPEST)) break;
    if (next.link === "open") open++;
    link = next.link;
    at = next.at;
  }
  // What was opened and not closed did not belong to the reference.
  while (reads.length > 0 && open > 0) {
    const last = reads.at(-1);
    if (!last || last.open < open) open--;
    else if (last.link === "open") {
      reads.pop();
      open--;
    } else break;
  }
  const last = reads.at(-1);
  const first = reads[0];
  if (!last || !first) return null;
  const end = closing(scan, last.end, last.open);
  const provisions = reads.some(({ unit }) => unit === "article") ? assemble(reads) : withoutArticle(reads);
  if (provisions.length === 0) return null;
  return {
    start: place,
    end,
    provisions,
    language: first.language,
    hasArticle: reads.some(({ unit }) => unit === "article"),
  };
}

function closing(scan: Scan, place: number, open: number): number {
  let at = place;
  while (at - place < open && scan.tokens.isMark(at, CLOSE)) at++;
  return at;
}

type Unitless = Omit<Read, "link" | "open">;

/** A unit with its numbers: "part two", "ст.ст. 107, 108", "2-я часть", "the first paragraph". */
function readUnit(scan: Scan, place: number): Unitless | null {
  let at = scan.is(place, "the") ? place + 1 : place;
  const role = scan.role(at);
  if (role?.is === "unit" && role.language !== "kk") return afterWord(scan, at, role);
  if (isParagraphSign(scan, at))
    return afterWord(scan, at, { is: "unit", unit: "paragraph", language: "en", many: true, short: false });
  // "Rules 5 and 10 of the Bangkok Rules".
  if (isRules(scan, at))
    return afterWord(scan, at, { is: "unit", unit: "rule", language: "en", many: true, short: false });
  if (scan.is(at, "sub") && scan.isHyphen(at + 1)) {
    const inner = scan.role(at + 2);
    if (inner?.is !== "unit" || inner.language !== "en") return null;
    return afterWord(scan, at + 2, { ...inner, unit: "subparagraph" });
  }
  // The number before the word: no list, and the word in the singular.
  const numbers = readNumbers(scan, at, "part", false);
  if (!numbers || (scan.tokens.kind(at) !== WORD && numbers.end === at + 1)) return null;
  at = numbers.end;
  const after = scan.role(at);
  if (after?.is !== "unit" || after.language === "kk" || after.short) return null;
  if (after.language === "en" && scan.is(at + 1, "unit")) return null;
  return {
    unit: after.unit,
    values: numbers.values,
    many: after.many,
    end: at + 1,
    language: after.language,
  };
}

function afterWord(scan: Scan, place: number, role: Role & { is: "unit" }): Unitless | null {
  const { tokens } = scan;
  let at = scan.pastDot(place + 1);
  let { unit, many } = role;
  // "ст.ст.", "ч.ч.", "п.п.": several articles; of the last one it may also be a subparagraph.
  const again = scan.role(at);
  if (role.short && again?.is === "unit" && again.short && again.unit === unit) {
    at = scan.pastDot(at + 1);
    if (unit === "paragraph") unit = "subparagraph";
    many = true;
  }
  if (scan.is(at, "number") && tokens.kind(scan.pastDot(at + 1)) === NUMBER) at = scan.pastDot(at + 1);
  if (scan.is(at, "from") && role.language === "ru" && !tokens.isMark(at + 1, CLOSE)) at++;
  const numbers = readNumbers(scan, at, unit, many);
  if (numbers) {
    // "п.п. 1 и 2 ст. 9": paragraphs; "п.п. 5) п. 2 ст. 163": a subparagraph.
    const outer = scan.role(numbers.end);
    const bare = numbers.values.length > 1 && numbers.values.every(({ bracket }) => !bracket);
    if (
      role.short &&
      role.language === "ru" &&
      unit === "subparagraph" &&
      bare &&
      outer?.is === "unit" &&
      outer.unit === "article"
    )
      unit = "paragraph";
    return { unit, values: numbers.values, many, end: numbers.end, language: role.language };
  }
  if (unit !== "note") return null;
  const next = notedAt(scan, at, role.language);
  return next === null ? null : { unit, values: [NOTE], many: false, end: next, language: role.language };
}

/** "note to Article", "примечание к статье": where what is noted begins. */
function notedAt(scan: Scan, place: number, language: Language): number | null {
  const at = scan.is(place, "to") || scan.is(place, "under") || scan.is(place, "of") ? place + 1 : place;
  const next = scan.is(at, "the") ? at + 1 : at;
  const role = scan.role(next);
  return role?.is === "unit" && role.language === language && role.unit !== "note" ? place : null;
}

/** "(пункт 1) и 17": the list of articles goes on behind a bracket, or before another "ч.". */
function moreArticles(scan: Scan, place: number, reads: readonly Read[]): Unitless | null {
  const last = reads.at(-1);
  if (!last || last.unit === "article") return null;
  const article = reads.findLast(({ unit }) => unit === "article");
  const at = pastSeparator(scan, place);
  if (!article || at === place) return null;
  const bracketed = scan.tokens.isMark(place - 1, CLOSE) && last.link === "open";
  const numbers = readNumbers(scan, at, "article", bracketed);
  if (!numbers) return null;
  const next = scan.role(numbers.end);
  const listed =
    scan.is(at - 1, "and") && scan.tokens.isMark(numbers.end, COMMA) && scan.is(numbers.end + 1, "unit");
  const own = listed || (next?.is === "unit" && next.short);
  if (!bracketed && !own) return null;
  return {
    unit: "article",
    values: numbers.values,
    many: true,
    end: numbers.end,
    language: article.language,
  };
}

/** What ties the next unit to the last one, and where that begins. */
function following(scan: Scan, place: number, last: Unit): { link: Link; at: number } | null {
  const { tokens } = scan;
  if (tokens.isMark(place, OPEN)) return isUnit(scan, place + 1) ? { link: "open", at: place + 1 } : null;
  if (scan.is(place, "of")) {
    const at = scan.is(place + 1, "the") ? place + 2 : place + 1;
    return isUnit(scan, at) ? { link: "of", at } : null;
  }
  if (last === "note" && (scan.is(place, "to") || scan.is(place, "under"))) {
    const at = scan.is(place + 1, "the") ? place + 2 : place + 1;
    return isUnit(scan, at) ? { link: "of", at } : null;
  }
  if (isUnit(scan, place)) return { link: "beside", at: place };
  const joint = pastJoint(scan, place);
  if (joint > place) {
    const at = scan.is(joint, "the") ? joint + 1 : joint;
    return isUnit(scan, at) ? { link: "and", at } : null;
  }
  const separator = pastSeparator(scan, place);
  if (separator === place) return null;
  const preposition = scan.is(separator, "under") || scan.is(separator, "to") || scan.is(separator, "from");
  let at = preposition ? separator + 1 : separator;
  if (scan.is(at, "under")) at++;
  if (scan.is(at, "the")) at++;
  if (!isUnit(scan, at)) return null;
  return { link: tokens.isMark(place, COMMA) && separator === place + 1 ? "comma" : "and", at };
}

/** "§ 1". */
const isParagraphSign = ({ tokens }: Scan, place: number): boolean =>
  tokens.isMark(place, SECTION) && tokens.kind(place + 1) === NUMBER;

export function isRules(scan: Scan, place: number): boolean {
  const role = scan.role(place);
  return (
    role?.is === "form" &&
    role.kind === "rules" &&
    role.language !== "kk" &&
    scan.tokens.kind(place + 1) === NUMBER
  );
}

function isUnit(scan: Scan, place: number): boolean {
  const role = scan.role(place);
  if (isRules(scan, place) || isParagraphSign(scan, place)) return true;
  if (role?.is === "unit") return role.language !== "kk";
  if (scan.is(place, "sub")) return scan.isHyphen(place + 1);
  if (role?.is === "ordinal" && role.language !== "kk") {
    const ordinal = readOrdinal(scan, place);
    return ordinal !== null && scan.is(ordinal.end, "unit");
  }
  return (
    scan.tokens.kind(place) === NUMBER &&
    scan.isHyphen(place + 1) &&
    scan.is(place + 2, "ordinal-suffix") &&
    scan.is(place + 3, "unit")
  );
}

/** Puts units into articles: inner ones before ("of") or behind (after a comma, in brackets). */
function assemble(reads: readonly Read[]): Provision[] {
  const done: Provision[] = [];
  let chains: Chain[] = [];
  let current: { heads: Provision[]; inner: UnitReference[] } | null = null;
  const settle = (): void => {
    if (current) done.push(...holding(current.heads, current.inner));
    current = null;
  };
  reads.forEach((read, place) => {
    const next = reads[place + 1];
    if (read.unit === "article") {
      settle();
      current = { heads: provisionsOf(read.values, chains, read.many), inner: [] };
      chains = [];
      return;
    }
    // "14 (подпункт g) пункта 3)": in a bracket behind an article the outer unit may come last.
    if (current !== null && isOuterInBracket(current, reads, place)) {
      current.inner.splice(-1, 0, read);
      return;
    }
    const claimed =
      next !== undefined &&
      (next.link === "of" || next.link === "beside") &&
      RANKS[next.unit] > RANKS[read.unit];
    const ascends =
      (claimed && (read.open === 0 || leadsToArticle(reads, place + 1))) ||
      current === null ||
      (next?.link === "comma" &&
        RANKS[next.unit] > RANKS[read.unit] &&
        next.unit !== "article" &&
        leadsToArticle(reads, place + 1));
    if (ascends) {
      if (current !== null && chains.length === 0) settle();
      const last = chains.at(-1);
      const outermost = last?.at(-1);
      const tied =
        read.link === "of" ||
        read.link === "beside" ||
        (read.link === "comma" && outermost && RANKS[read.unit] > RANKS[outermost.unit]);
      if (last && tied) chains[chains.length - 1] = [...last, read];
      else chains.push([read]);
      return;
    }
    if (current === null) return;
    let held: { heads: Provision[]; inner: UnitReference[] } = current;
    // "Articles 1, 12 (paragraph 1)": the bracket belongs to the last one.
    if (read.link === "open" && held.inner.length === 0 && held.heads.length > 1) {
      done.push(...held.heads.slice(0, -1));
      held = { heads: held.heads.slice(-1), inner: [] };
      current = held;
    }
    const innermost = held.inner.at(-1);
    if (innermost && RANKS[read.unit] >= RANKS[innermost.unit]) {
      const heads = held.heads;
      settle();
      const kept = held.inner.filter((unit) => RANKS[unit.unit] > RANKS[read.unit]);
      current = { heads, inner: [...kept, read] };
    } else held.inner.push(read);
  });
  settle();
  return done;
}

/** "part 3, paragraph 1 of the Rules", "пункт 8 (подпункт 4) Правил": what stands lower is inside, in either order. */
function withoutArticle(reads: readonly Read[]): Provision[] {
  const chains: Read[][] = [];
  let descends: boolean | null = null;
  reads.forEach((read, place) => {
    const chain = chains.at(-1);
    const last = reads[place - 1];
    const next = reads[place + 1];
    const step = last ? RANKS[read.unit] - RANKS[last.unit] : 0;
    const claimed =
      read.link === "comma" &&
      (next?.link === "of" || next?.link === "beside") &&
      RANKS[next.unit] > RANKS[read.unit];
    const goesOn = step !== 0 && (descends === null || descends === step < 0);
    if (!chain || claimed || !goesOn || read.link === "and") {
      chains.push([read]);
      descends = null;
    } else {
      descends = step < 0;
      if (descends) chain.unshift(read);
      else chain.push(read);
    }
  });
  return provisionsOf(null, chains, true);
}

function isOuterInBracket(
  current: { readonly inner: readonly UnitReference[] },
  reads: readonly Read[],
  place: number,
): boolean {
  const read = reads[place];
  const innermost = current.inner.at(-1);
  if (!read || !innermost || read.open === 0 || (read.link !== "of" && read.link !== "beside")) return false;
  return RANKS[read.unit] > RANKS[innermost.unit] && !leadsToArticle(reads, place + 1);
}

function leadsToArticle(reads: readonly Read[], from: number): boolean {
  for (let place = from; place < reads.length; place++) {
    const read = reads[place];
    if (!read) return false;
    if (read.unit === "article") return read.link === "of" || read.link === "beside";
    if (read.link === "and") return false;
  }
  return false;
}
