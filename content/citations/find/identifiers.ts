import { COLON, type Scan, SLASH } from "./scan.ts";
import { GLUED, NUMBER } from "../text/tokens.ts";

const IDENTIFIER = /^[KZUPSVGORTH]\d{2}[0-9A-Z]{7}[0-9A-Z_]$/u;
const ALMOST = /^[KZUPSV]\d{2}[0-9A-Z]{7}$/u;
const UNITED_NATIONS = /^(?:A|S|E|CRPD|CAT|CCPR|CEDAW|CRC|CERD|HRI|CMW|CED|WHA|OP)(?:\/[A-Z0-9.()]+){1,6}$/u;
const LONGEST = 300;

export interface PrintedIdentifier {
  readonly identifier: string;
  /** The first token behind it. */
  readonly next: number;
}

/** Whether the word may open an address or an identifier. */
export function mayBeIdentifier(scan: Scan, place: number): boolean {
  const { tokens } = scan;
  const size = tokens.end(place) - tokens.start(place);
  if (size === 1)
    return (
      scan.isCapital(place) &&
      (tokens.kind(place + 1) === NUMBER || tokens.isMark(place + 1, SLASH)) &&
      tokens.flag(place + 1, GLUED)
    );
  if (tokens.isMark(place + 1, SLASH) && tokens.flag(place + 1, GLUED)) return scan.isCapital(place);
  if (size !== 4 && size !== 5 && size !== 6) return false;
  const first = tokens.text.charCodeAt(tokens.start(place));
  if (first !== 0x61 && first !== 0x68) return false;
  const word = tokens.print(place);
  return word === "https" || word === "http" || word === "adilet";
}

/** Reads an Adilet address, an Adilet identifier or a United Nations symbol at the place. */
export function readIdentifier(scan: Scan, place: number): PrintedIdentifier | null {
  const { tokens } = scan;
  const start = tokens.start(place);
  const word = tokens.print(place);
  let next = place;
  while (
    next < tokens.length &&
    (next === place || tokens.flag(next, GLUED)) &&
    next - place < LONGEST &&
    !ends(tokens.print(next))
  )
    next++;
  const address = word === "https" || word === "http" || word === "adilet";
  if (!address) {
    const identifier = tokens.text.slice(start, tokens.end(next - 1)).replace(/[.,;:]+$/u, "");
    const known = IDENTIFIER.test(identifier) || ALMOST.test(identifier) || UNITED_NATIONS.test(identifier);
    return known ? printed(scan, place, next, start + identifier.length, identifier) : null;
  }
  if (word !== "adilet" && !(tokens.isMark(place + 1, COLON) && tokens.isMark(place + 2, SLASH))) return null;
  const line = tokens.text.slice(start, tokens.end(next - 1)).replace(/[.,;:]+$/u, "");
  const host =
    /^(?:https?:\/\/)?(?:[a-z]+\.)?(?:adilet\.zan\.kz|zan\.kz|zakon\.uchet\.kz)\/(?:kaz|rus|eng)\/docs\/([A-Z0-9_]+)/u.exec(
      line,
    );
  return host?.[1] ? printed(scan, place, next, start + line.length, host[1]) : null;
}

/** Without the full stop or the comma that stands behind it. */
function printed(
  scan: Scan,
  place: number,
  past: number,
  end: number,
  identifier: string,
): PrintedIdentifier {
  let next = past;
  while (next > place + 1 && scan.tokens.end(next - 1) > end) next--;
  return { identifier, next };
}

const ends = (mark: string): boolean =>
  mark === ">" ||
  mark === "<" ||
  mark === "»" ||
  mark === '"' ||
  mark === "”" ||
  mark === ")" ||
  mark === "]";
