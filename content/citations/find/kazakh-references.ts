import type { Provision } from "../types.ts";
import { GLUED, NUMBER, WORD } from "../text/tokens.ts";
import type { Value } from "./number.ts";
import { type Numbers, readNumbers } from "./numbers.ts";
import { holding, NOTE, provisionsOf, RANKS, type UnitReference } from "./provisions.ts";
import { COLON, COMMA, type Scan } from "./scan.ts";
import { pastSeparator } from "./separators.ts";

export interface KazakhReferences {
  readonly start: number;
  readonly end: number;
  readonly provisions: readonly Provision[];
  readonly hasArticle: boolean;
}

const MOST_ELEMENTS = 200;

interface Element extends UnitReference {
  readonly end: number;
}

/** Reads Kazakh references that begin at the place: "146-бабының 3-бөлігінің 1) тармағы"; outer units come first. */
export function readKazakhReferences(scan: Scan, place: number): KazakhReferences | null {
  const done: Provision[] = [];
  let heads: Provision[] | null = null;
  let inner: UnitReference[] = [];
  let at = place;
  let hasArticle = false;
  let end = place;
  const settle = (): void => {
    done.push(...holding(heads ?? [], inner));
  };
  for (let read = 0; read < MOST_ELEMENTS; read++) {
    const separator = read === 0 ? at : pastSeparator(scan, at);
    const first = readElement(scan, separator);
    if (!first) break;
    const element = untilLast(scan, first) ?? first;
    if (element.unit === "article") {
      settle();
      heads = provisionsOf(element.values, [], true);
      inner = [];
      hasArticle = true;
    } else {
      heads ??= provisionsOf(null, [], true);
      const last = inner.at(-1);
      if (last && separator > at && RANKS[element.unit] >= RANKS[last.unit]) {
        settle();
        inner = inner.filter(({ unit }) => RANKS[unit] > RANKS[element.unit]);
      }
      inner.push(element);
    }
    at = element.end;
    end = at;
    if (isParticle(scan, at)) at++;
    if (endsChain(scan, end - 1) && pastSeparator(scan, at) === at && !isNote(scan, at)) break;
  }
  settle();
  return done.length > 0 ? { start: place, end, provisions: done, hasArticle } : null;
}

/** Kazakh references that follow an act's name, perhaps after a comma or "жаңа". */
export function readReferencesBehind(scan: Scan, place: number): KazakhReferences | null {
  const { tokens } = scan;
  let at = place;
  if (scan.is(at, "document")) at++;
  for (let marks = 0; marks < 2; marks++)
    if (
      tokens.isMark(at, COMMA) ||
      tokens.isMark(at, COLON) ||
      scan.is(at, "new") ||
      scan.is(at, "adjective")
    )
      at++;
  return readKazakhReferences(scan, at);
}

/** "12-баптан 14-бапқа дейінгі": a range whose ends have the unit's word each. */
function untilLast(scan: Scan, first: Element): Element | null {
  if (first.values.length !== 1 || !/[тдн][ае]н$/iu.test(scan.tokens.print(first.end - 1))) return null;
  const last = readElement(scan, first.end);
  if (last?.unit !== first.unit || !scan.is(last.end, "until")) return null;
  const [from] = first.values;
  const [to] = last.values;
  if (!from || !to || from.range || to.range) return null;
  return { ...last, values: [{ ...from, text: `${from.text}..${to.text}`, range: true }], end: last.end + 1 };
}

/** "17-бабы да, 18-бабы да". */
function isParticle(scan: Scan, place: number): boolean {
  return (
    !scan.tokens.flag(place, GLUED) &&
    scan.is(place, "suffix") &&
    /^[дт][ае]$/iu.test(scan.tokens.print(place))
  );
}

function isNote(scan: Scan, place: number): boolean {
  const role = scan.role(place);
  return role?.is === "unit" && role.unit === "note" && role.language === "kk";
}

/** "72-бабын тоғызыншы бөлікпен": a unit in another case than the genitive holds no further one. */
function endsChain(scan: Scan, place: number): boolean {
  const word = scan.tokens.print(place).toLowerCase();
  if (/(?:ның|нің|дың|дің|тың|тің|нын|нин)$/u.test(word)) return false;
  return /(?:[ыіи]н|на|не|нда|нде|нан|нен|мен|пен|бен|[қғтд]а|[кгтд]е|[тд]ан|[тд]ен)$/u.test(word);
}

export function readElement(scan: Scan, place: number): Element | null {
  const opening = scan.role(place);
  if (isNote(scan, place)) return { unit: "note", values: [NOTE], many: false, end: place + 1 };
  if (scan.tokens.kind(place) !== NUMBER && opening?.is !== "ordinal" && scan.tokens.kind(place) !== WORD)
    return null;
  const numbers = readNumbers(scan, place, "paragraph", true) ?? roman(scan, place);
  if (!numbers) return null;
  const at = scan.isHyphen(numbers.end) ? numbers.end + 1 : numbers.end;
  const role = scan.role(at);
  if (role?.is !== "unit" || role.language !== "kk") {
    // "бесінші абзацы": the word is the same in Russian.
    if (
      role?.is !== "unit" ||
      role.unit !== "indent" ||
      opening?.is !== "ordinal" ||
      opening.language !== "kk"
    )
      return null;
  }
  // "2) баптар" is an item of a list.
  if (role.unit === "article" && numbers.values.some(({ bracket }) => bracket)) return null;
  const values = role.unit === "article" ? numbers.values.map(withoutDot) : numbers.values;
  return { unit: role.unit, values, many: true, end: at + 1 };
}

/** "II бөлім", "IV тарау". */
function roman(scan: Scan, place: number): Numbers | null {
  const numbers = scan.isCapital(place) ? readNumbers(scan, place, "chapter", false) : null;
  const role = numbers ? scan.role(scan.isHyphen(numbers.end) ? numbers.end + 1 : numbers.end) : undefined;
  return role?.is === "unit" && (role.unit === "section" || role.unit === "chapter") ? numbers : null;
}

function withoutDot(value: Value): Value {
  const [article = "", ...below] = value.text.includes("..") ? [value.text] : value.text.split(".");
  return { ...value, text: article, below };
}

/** Whether Kazakh references may begin at the place: numbers before a Kazakh unit, within a list's length. */
export function mayBeginKazakh(scan: Scan, place: number): boolean {
  const { tokens } = scan;
  const at = scan.isHyphen(place + 1) ? place + 2 : place + 1;
  const role = scan.role(at);
  if (role?.is === "unit" && role.language === "kk") return true;
  return tokens.kind(place) === NUMBER || scan.role(place)?.is === "ordinal";
}
