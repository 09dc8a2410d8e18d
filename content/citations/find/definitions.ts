import type { Kind } from "../types.ts";
import { BREAK, WORD } from "../text/tokens.ts";
import { CLOSE, type Scan } from "./scan.ts";

const LONGEST = 16;

/** "(hereinafter referred to as the Law)", "(далее – СК)", "(бұдан әрі – Заң)" at an opening bracket. */
export function readDefinition(
  scan: Scan,
  place: number,
): { alias: string; kind: Kind | null; end: number } | null {
  const { tokens } = scan;
  if (!scan.is(place + 1, "hereinafter")) return null;
  let close = place + 2;
  while (!tokens.isMark(close, CLOSE)) {
    if (tokens.kind(close) === BREAK || close - place > LONGEST) return null;
    close++;
  }
  const words: number[] = [];
  for (let at = close - 1; at > place + 1 && !scan.isHyphen(at); at--) {
    const print = tokens.print(at).toLowerCase();
    if (print === "as" || print === "по" || print === "әрі") break;
    if (tokens.kind(at) === WORD && !scan.is(at, "the")) words.unshift(at);
  }
  const [first] = words;
  if (first === undefined) return null;
  const role = scan.role(first);
  if (role?.is === "form" && words.length === 1)
    return { alias: tokens.print(first), kind: role.kind, end: close + 1 };
  if (role?.is === "unit" && role.unit === "rule" && words.length === 1)
    return { alias: tokens.print(first), kind: "rules", end: close + 1 };
  if (words.length > 1)
    return { alias: words.map((at) => tokens.print(at)).join(" "), kind: null, end: close + 1 };
  return { alias: tokens.print(first), kind: null, end: close + 1 };
}
