import { GLUED } from "../text/tokens.ts";
import { CLOSE, COMMA, type Scan } from "./scan.ts";

/** After a comma, "and", "or": where the next of a list would begin. The same place: no separator stands there. */
export function pastSeparator(scan: Scan, place: number): number {
  let at = place;
  if (scan.tokens.isMark(at, COMMA)) at++;
  for (let words = 0; words < 3 && scan.is(at, "and"); words++) {
    // "а) тармақшасы", "и)": a letter that numbers.
    if (scan.tokens.isMark(at + 1, CLOSE) && scan.tokens.end(at) - scan.tokens.start(at) === 1) break;
    at++;
    // "сондай-ақ"
    if (scan.isHyphen(at) && scan.tokens.flag(at + 1, GLUED)) at += 2;
  }
  return at;
}

const LONGEST_JOINT = 7;

/** The place after "in conjunction with", ", read together with the", "во взаимосвязи со"; the same place where none stands. */
export function pastJoint(scan: Scan, place: number): number {
  let at = place;
  let joins = false;
  for (let words = 0; words < LONGEST_JOINT; words++) {
    const is = scan.role(at)?.is;
    if (is === "joining") joins = true;
    else if (is !== "and" && is !== "under" && is !== "from" && is !== "to" && !scan.tokens.isMark(at, COMMA))
      break;
    at++;
  }
  return joins ? at : place;
}
