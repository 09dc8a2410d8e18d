import type { Scan } from "./scan.ts";

const HUNDRED = 100;
const MOST_WORDS = 6;

/** "second", "двадцать первая", "он бірінші", "сто двенадцатой", "one hundred and twelve". */
export function readOrdinal(scan: Scan, place: number): { value: number; end: number } | null {
  const opening = scan.role(place);
  if (opening?.is !== "ordinal") return null;
  const { language } = opening;
  let sum = 0;
  let end = place;
  let at = place;
  for (let words = 0; words < MOST_WORDS; words++) {
    const role = scan.role(at);
    if (role?.is !== "ordinal" || role.language !== language) break;
    const { value, tens } = role;
    const next = scan.role(at + 1);
    const multiplies = next?.is === "ordinal" && next.tens && next.value === HUNDRED && value < 10;
    if (multiplies && sum === 0) {
      sum = value * HUNDRED;
      at++;
    } else if (!fits(sum, value, language)) break;
    else {
      sum += value;
      if (!tens) return { value: sum, end: at + 1 };
    }
    end = at + 1;
    at = pastJoint(scan, end, language);
  }
  // "жиырма", "он": counts, until an ordinal follows.
  return sum > 0 && language !== "kk" ? { value: sum, end } : null;
}

/** Whether a word of the value may follow those that make the sum: units behind tens, tens behind hundreds. */
function fits(sum: number, value: number, language: string): boolean {
  if (sum === 0) return true;
  if (value >= HUNDRED) return false;
  if (sum % HUNDRED === 0) return true;
  return value < 10 && sum % 10 === 0 && (language === "kk" || sum % HUNDRED >= 20);
}

/** "twenty-first", "one hundred and two". */
function pastJoint(scan: Scan, place: number, language: string): number {
  if (scan.isHyphen(place)) return place + 1;
  return language === "en" && scan.is(place, "and") && scan.is(place + 1, "ordinal") ? place + 1 : place;
}
