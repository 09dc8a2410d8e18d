import type { BylawForm, Kind } from "../types.ts";
import { WORD } from "../text/tokens.ts";
import { readActNumber, readDate } from "./dates.ts";
import { COMMA, type Scan } from "./scan.ts";

/** The word for an act's form, with what stands between a title, or an issuer, and it. */
export interface Form {
  readonly end: number;
  readonly kind: Kind;
  readonly form: BylawForm | null;
  readonly date: string | null;
  readonly number: string | null;
  readonly foreign: boolean;
}

const LONGEST_FORM = 16;

/** The word for the form behind country, date, number and issuer. */
export function formAhead(scan: Scan, place: number): Form | null {
  const { tokens } = scan;
  let date: string | null = null;
  let number: string | null = null;
  let foreign = false;
  let issuer: string | null = null;
  let at = place;
  while (at - place < LONGEST_FORM) {
    if (tokens.isMark(at, COMMA)) at++;
    const day = readDate(scan, at);
    if (day) {
      date = day.date;
      at = day.end;
      continue;
    }
    const numbered = readActNumber(scan, at);
    if (numbered) {
      number = numbered.number;
      at = numbered.end;
      continue;
    }
    const role = scan.role(at);
    if (role?.is === "form" && role.language === "kk") {
      return {
        end: at + 1,
        kind: role.kind,
        form: role.form === "resolution" ? resolutionOf(issuer) : role.form,
        date,
        number,
        foreign,
      };
    }
    if (role?.is === "government" || role?.is === "supreme" || role?.is === "president") issuer = role.is;
    else if (role?.is === "constitutional" && scan.is(at + 1, "court")) issuer = "constitutional";
    else if (role?.is === "foreign") foreign = true;
    const known =
      role?.is === "country" ||
      role?.is === "republic" ||
      role?.is === "kazakhstan" ||
      role?.is === "normative";
    if (
      !known &&
      issuer === null &&
      role?.is !== "constitutional" &&
      role?.is !== "foreign" &&
      role?.is !== "issuer" &&
      tokens.kind(at) !== WORD
    )
      return null;
    if (tokens.kind(at) !== WORD || role?.is === "unit") return null;
    if (role === undefined && at > place + 6) return null;
    at++;
  }
  return null;
}

/** Whose resolution it is. */
export function resolutionOf(issuer: string | null): Form["form"] {
  if (issuer === "government") return "gov-resolution";
  if (issuer === "supreme") return "sc-resolution";
  return issuer === "constitutional" ? "cc-resolution" : "resolution";
}
