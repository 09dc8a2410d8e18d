import { BREAK, HAS_CYRILLIC, NUMBER, WORD } from "../text/tokens.ts";
import { readActNumber, readDate } from "./dates.ts";
import type { Gathered } from "./gathered.ts";
import { CLOSE, COLON, COMMA, OPEN, type Scan, SEMICOLON } from "./scan.ts";

const LONGEST_ISSUER = 24;

/** "of the Minister of Health", "Министра внутренних дел": read over only where a date or a number follows. */
export function readIssuer(scan: Scan, into: Gathered): void {
  const { tokens } = scan;
  let issuer: Gathered["issuer"] = into.issuer;
  for (let at = into.end; at - into.end < LONGEST_ISSUER; at++) {
    const role = scan.role(at);
    if (
      at > into.end &&
      (startsDetail(scan, at) || (scan.opensQuote(at) && into.number === null && into.date === null))
    ) {
      into.issuer = issuer;
      into.end = at;
      return;
    }
    if (role?.is === "foreign") {
      into.foreign = true;
      into.end = at + 1;
      return;
    }
    if (role?.is === "unit" && !role.short && role.unit === "article") return;
    // Behind its title or number another act begins: "«On ...», and the Resolution dated", "№ 819 изменён приказом".
    const other = role?.is === "form" && (into.titled || into.number !== null);
    if (other || role?.is === "was") return;
    if (role?.is === "government") issuer = "government";
    else if (role?.is === "president" && issuer === null) issuer = "president";
    else if (role?.is === "supreme") issuer = "supreme";
    else if (role?.is === "constitutional" && scan.is(at + 1, "court")) issuer = "constitutional";
    else if (role?.is === "supreme-court" && scan.isCapital(at)) issuer = "supreme";
    else if (role?.is === "constitutional-court" && scan.isCapital(at)) issuer = "constitutional";
    else if (role?.is === "private") issuer = "private";
    else if (role?.is === "court" && (issuer === null || issuer === "other")) issuer = "court";
    else if (issuer === null && tokens.kind(at) === WORD) issuer = "other";
    if (tokens.kind(at) === BREAK || scan.endsSentence(at) || scan.opensQuote(at)) return;
    if (tokens.kind(at) === NUMBER || tokens.isMark(at, OPEN) || tokens.isMark(at, CLOSE)) return;
    if (tokens.isMark(at, COLON) || tokens.isMark(at, SEMICOLON)) return;
    if (tokens.isMark(at, COMMA) && (at === into.end || !tokens.flag(at - 1, HAS_CYRILLIC))) return;
  }
}

/** "No. 505 of the Minister of Internal Affairs", "№ 49-НП Конституционного Суда": the issuer behind the number. */
export function readIssuerBehind(scan: Scan, into: Gathered): void {
  const { tokens } = scan;
  let at = into.end;
  const tied = scan.is(at, "of");
  if (tied) at++;
  if (scan.is(at, "the")) at++;
  const role = scan.role(at);
  if ((role?.is === "constitutional" || role?.is === "supreme") && scan.is(at + 1, "court")) {
    into.issuer = role.is;
    into.end = at + 2;
  } else if (role?.is === "government" || role?.is === "president") {
    into.issuer = role.is;
    into.end = at + 1;
  } else if (tied && tokens.kind(at) === WORD && scan.isCapital(at)) {
    let end = at;
    while (
      end - at < 10 &&
      tokens.kind(end) === WORD &&
      (scan.isCapital(end) || scan.is(end, "of") || scan.is(end, "and"))
    )
      end++;
    while (!scan.isCapital(end - 1)) end--;
    into.end = end;
    into.issuer ??= "other";
  }
}

function startsDetail(scan: Scan, place: number): boolean {
  let at = scan.tokens.isMark(place, COMMA) ? place + 1 : place;
  if (readActNumber(scan, at)) return true;
  const from = at;
  for (let words = 0; words < 2; words++) {
    const is = scan.role(at)?.is;
    if (is === "dated" || is === "from" || is === "of" || is === "under") at++;
  }
  return at > from && readDate(scan, at) !== null;
}
