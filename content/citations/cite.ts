import { find, findByPiece } from "./find/find.ts";
import type { Lexicon } from "./lexicon/compile.ts";
import { resolve, resolveInTurn, type ResolveOptions } from "./resolve/resolve.ts";
import { Tokens } from "./text/tokens.ts";
import type { Citation } from "./types.ts";

/** Used again for each text that is read at once: of short texts making room costs more than reading. */
const room = new Tokens();

/** `find` and `resolve` in one: the citations of a text. */
export function cite(text: string, lexicon: Lexicon, options: ResolveOptions = {}): Citation[] {
  return resolve(find(text, lexicon, room), text, lexicon, options);
}

const MENTIONS_A_STEP = 500;

/**
 * `cite` in short steps, for a program that must not stand still over a long text: each step hands over the citations
 * it came to, often none. Together they are what `cite` answers.
 */
export function* citeInSteps(
  text: string,
  lexicon: Lexicon,
  options: ResolveOptions = {},
): Generator<readonly Citation[]> {
  const pieces = findByPiece(text, lexicon);
  let piece = pieces.next();
  for (; !piece.done; piece = pieces.next()) yield [];
  let step: Citation[] = [];
  let mentions = 0;
  for (const citations of resolveInTurn(piece.value, text, lexicon, options)) {
    step.push(...citations);
    if (++mentions % MENTIONS_A_STEP > 0) continue;
    yield step;
    step = [];
  }
  yield step;
}
