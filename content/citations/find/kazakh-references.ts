import type { Provision } from "../types.ts";
import { NUMBER, WORD } from "../text/tokens.ts";
import { pastSeparator, readNumbers, type Value } from "./numbers.ts";
import { holding, NOTE, provisionsOf, RANKS, type UnitReference } from "./provisions.ts";
import type { Scan } from "./scan.ts";

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
    const element = readElement(scan, separator);
    if (!element) break;
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
    if (endsChain(scan, at - 1) && pastSeparator(scan, at) === at) break;
  }
  settle();
  return done.length > 0 ? { start: place, end, provisions: done, hasArticle } : null;
}

/** "72-бабын тоғызыншы бөлікпен": a unit in another case than the genitive holds no further one. */
function endsChain(scan: Scan, place: number): boolean {
  const word = scan.tokens.print(place).toLowerCase();
  if (/(?:ның|нің|дың|дің|тың|тің|нын|нин)$/u.test(word)) return false;
  return /(?:[ыіи]н|на|не|нда|нде|нан|нен|мен|пен|бен|[қғтд]а|[кгтд]е|[тд]ан|[тд]ен)$/u.test(word);
}

export function readElement(scan: Scan, place: number): Element | null {
  const opening = scan.role(place);
  if (opening?.is === "unit" && opening.language === "kk" && opening.unit === "note")
    return { unit: "note", values: [NOTE], many: false, end: place + 1 };
  if (scan.tokens.kind(place) !== NUMBER && opening?.is !== "ordinal" && scan.tokens.kind(place) !== WORD)
    return null;
  const numbers = readNumbers(scan, place, "paragraph", true);
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
  const values = role.unit === "article" ? numbers.values.map(withoutDot) : numbers.values;
  return { unit: role.unit, values, many: true, end: at + 1 };
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
