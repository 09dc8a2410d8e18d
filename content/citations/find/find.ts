import type { Lexicon } from "../lexicon/compile.ts";
import { kindOf, NEWLINE } from "../text/characters.ts";
import { tokenise } from "../text/tokenise.ts";
import { Tokens } from "../text/tokens.ts";
import type { Found } from "../types.ts";
import { PieceReader } from "./read-piece.ts";
import { Reading } from "./reading.ts";
import { Scan } from "./scan.ts";

const PIECE = 65_536;
/** A text without a blank line is cut here all the same. */
const LONGEST_PIECE = 262_144;

/**
 * Every reference to law in a text, with spans in its UTF-16 units, in reading order. Which act is meant is not said
 * here: that takes `resolve`. Time and memory grow with the text's length, whatever is in it.
 */
export function find(text: string, lexicon: Lexicon, tokens = new Tokens()): Found {
  const pieces = findByPiece(text, lexicon, tokens);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

/** The same piece by piece, for whoever has other work to do in between. Answers when all of the text is read. */
export function* findByPiece(
  text: string,
  lexicon: Lexicon,
  tokens = new Tokens(),
): Generator<undefined, Found> {
  const reading = new Reading();
  for (let from = 0; from < text.length;) {
    const to = endOfPiece(text, from);
    tokenise(tokens, lexicon.words, text, from, to);
    new PieceReader(new Scan(tokens, lexicon, reading.aliases), reading).read();
    from = to;
    if (from < text.length) yield;
  }
  return { mentions: reading.mentions, definitions: reading.definitions };
}

/** At a blank line where there is one, else at the end of a line or at a space. */
function endOfPiece(text: string, from: number): number {
  if (text.length - from <= PIECE) return text.length;
  const last = Math.min(text.length, from + LONGEST_PIECE);
  let line = 0;
  let space = 0;
  for (let at = from + PIECE; at < last; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x20) space = at;
    if (kindOf(unit) !== NEWLINE) continue;
    if (text.charCodeAt(at + 1) === unit || (unit === 0x0a && text.charCodeAt(at - 1) === unit))
      return at + 1;
    line = at;
  }
  return last === text.length ? last : line || space || last;
}
