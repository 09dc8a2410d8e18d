import { BREAK, GLUED, NUMBER } from "../text/tokens.ts";
import { CLOSE, OPEN, type Scan } from "./scan.ts";
import { pastSeparator } from "./separators.ts";

const FARTHEST_BRACKET = 40;

/** Whether the closing bracket at the place belongs to the number and does not close one opened before. */
export function closesNumber(scan: Scan, place: number): boolean {
  const { tokens } = scan;
  if (!tokens.isMark(place, CLOSE) || !tokens.flag(place, GLUED)) return false;
  const role = scan.role(place + 1);
  if (role?.is === "unit") return true;
  if (tokens.kind(place + 1) === NUMBER) return true;
  const listed = pastSeparator(scan, place + 1);
  // "(пункт 1) и 14 (пункт 3)": the list of articles goes on.
  if (listed > place + 1 && tokens.kind(listed) === NUMBER && tokens.isMark(listed + 1, OPEN)) return false;
  if (listed > place + 1 && tokens.kind(listed) === NUMBER && tokens.isMark(listed + 1, CLOSE)) return true;
  const open = openBefore(scan, place);
  return open === 0 || closedBehind(scan, place + 1) >= open;
}

/** Brackets opened before the place and not closed; those behind numbers count for nothing. */
function openBefore(scan: Scan, place: number): number {
  const { tokens } = scan;
  let closed = 0;
  let open = 0;
  for (let at = place - 1; at >= 0 && place - at < FARTHEST_BRACKET && tokens.kind(at) !== BREAK; at--) {
    if (tokens.isMark(at, OPEN)) {
      if (closed === 0) open++;
      else closed--;
    } else if (tokens.isMark(at, CLOSE) && tokens.kind(at - 1) !== NUMBER) closed++;
  }
  return open;
}

/** Brackets closed behind the place that were not opened there. */
function closedBehind(scan: Scan, place: number): number {
  const { tokens } = scan;
  let open = 0;
  let closed = 0;
  for (
    let at = place;
    at - place < FARTHEST_BRACKET && tokens.kind(at) !== BREAK && !scan.endsSentence(at);
    at++
  ) {
    if (tokens.isMark(at, OPEN)) open++;
    else if (tokens.isMark(at, CLOSE)) {
      if (open > 0) open--;
      else closed++;
    }
  }
  return closed;
}
