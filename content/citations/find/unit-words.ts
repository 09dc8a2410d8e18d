import type { Role } from "../lexicon/role.ts";
import { NUMBER, WORD } from "../text/tokens.ts";
import type { Language } from "../types.ts";
import { readNumbers } from "./numbers.ts";
import { readOrdinal } from "./ordinals.ts";
import { NOTE, type UnitReference } from "./provisions.ts";
import { CLOSE, type Scan, SECTION } from "./scan.ts";

/** A unit as English or Russian print it, and the place behind it. */
export interface PrintedUnit extends UnitReference {
  readonly end: number;
  readonly language: Language;
}

/** A unit with its numbers: "part two", "ст.ст. 107, 108", "2-я часть", "the first paragraph". */
export function readUnit(scan: Scan, place: number): PrintedUnit | null {
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

function afterWord(scan: Scan, place: number, role: Role & { is: "unit" }): PrintedUnit | null {
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

/** "§ 1". */
const isParagraphSign = ({ tokens }: Scan, place: number): boolean =>
  tokens.isMark(place, SECTION) && tokens.kind(place + 1) === NUMBER;

/** "Rules 5": rules by their numbers. */
export function isRules(scan: Scan, place: number): boolean {
  const role = scan.role(place);
  return (
    role?.is === "form" &&
    role.kind === "rules" &&
    role.language !== "kk" &&
    scan.tokens.kind(place + 1) === NUMBER
  );
}

/** Whether a unit may begin at the place. */
export function isUnit(scan: Scan, place: number): boolean {
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
