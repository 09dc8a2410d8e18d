import { GLUED, WORD } from "../text/tokens.ts";
import { type PrintedDate, readDate, readYear } from "./dates.ts";
import { DOT, type Scan } from "./scan.ts";

/** What stands to the left of an act's name in Kazakh, and where it begins. */
export interface Left {
  readonly start: number;
  readonly country: boolean;
  readonly foreign: boolean;
  readonly date: string | null;
  readonly age: "old" | "new" | null;
}

/** Country, date, year and "new" before a name. */
export function leftOf(scan: Scan, place: number): Left {
  let start = place;
  let country = false;
  let foreign = false;
  let date: string | null = null;
  let age: "old" | "new" | null = null;
  for (let parts = 0; parts < 4; parts++) {
    const before = start;
    // "Қазақ КСР-інің"
    if (scan.is(start - 1, "suffix") && scan.isHyphen(start - 2)) start -= 2;
    const role = scan.role(start - 1);
    if (role?.is === "foreign") {
      foreign = true;
      start--;
    } else if (role?.is === "republic" && scan.is(start - 2, "foreign")) {
      foreign = true;
      start -= 2;
    } else if (role?.is === "old" || role?.is === "new") {
      age = role.is;
      start--;
    } else if (scan.pastCountry(start - 1) === start) {
      country = true;
      start--;
    } else if (scan.pastCountry(start - 2) === start) {
      country = true;
      start -= 2;
    } else {
      start = before;
      // "2026 жылғы 15 наурызда референдумда қабылданған Конституция".
      let dated = start;
      while (start - dated < 2 && scan.is(dated - 1, "dated")) dated--;
      for (const size of [4, 3, 5]) {
        const day = readDate(scan, dated - size);
        if (day?.end === dated) {
          date = day.date;
          start = dated - size;
          break;
        }
      }
      const year: PrintedDate | null = start === before && date === null ? readYear(scan, start - 2) : null;
      if (year?.end === start) {
        date = year.date;
        start -= 2;
      }
    }
    if (start === before) break;
  }
  return { start, country, foreign, date, age };
}

const LONGEST_ISSUER = 14;

export interface Issuer {
  readonly start: number;
  readonly issuer: string | null;
  readonly foreign: boolean;
}

/** Whose order or resolution it is: the words before its date or number. */
export function issuerBefore(scan: Scan, place: number): Issuer {
  const { tokens } = scan;
  // "министрінің м.а.": one who acts for the minister.
  if (tokens.isMark(place - 1, DOT) && tokens.isMark(place - 3, DOT) && tokens.flag(place - 2, GLUED))
    return issuerBefore(scan, place - 4);
  const last = scan.role(place - 1)?.is;
  if (last === "private") return { start: place, issuer: last, foreign: false };
  const office =
    last === "issuer" ||
    last === "government" ||
    last === "president" ||
    last === "court" ||
    last === "republic";
  if (!office && last !== "country") return { start: place, issuer: null, foreign: false };
  let issuer: string | null = null;
  let start = place;
  let capital = place;
  let court = false;
  for (let at = place - 1; place - at <= LONGEST_ISSUER; at--) {
    if (tokens.kind(at) !== WORD && !scan.isHyphen(at)) break;
    const role = scan.role(at);
    if (role?.is === "foreign") return { start: at, issuer, foreign: true };
    if (role?.is === "government" || role?.is === "supreme") issuer ??= role.is;
    if (role?.is === "constitutional" && scan.is(at + 1, "court")) issuer ??= "constitutional";
    if (role?.is === "court") court = true;
    if (scan.isCapital(at)) capital = at;
    if (role?.is === "country" || role?.is === "kazakhstan") {
      start = at;
      break;
    }
  }
  return { start: Math.min(start, capital), issuer: issuer ?? (court ? "court" : null), foreign: false };
}
