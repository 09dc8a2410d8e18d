import type { Tokens } from "../text/tokens.ts";

const MOST_OF_AN_OPENING = 8;
const OPENING = 2;

/** Short forms that a text has defined for acts: "SC", "PD Law", "Закон об УПЧ". */
export class Aliases {
  readonly #byOpening = new Map<string, (readonly string[])[]>();

  /** Remembers a short form by its words; of very many that begin alike only the first are kept. */
  add(words: readonly string[]): void {
    const opening = (words[0] ?? "").slice(0, OPENING);
    const known = this.#byOpening.get(opening) ?? [];
    if (known.length < MOST_OF_AN_OPENING) this.#byOpening.set(opening, [...known, words]);
  }

  /** The longest short form that stands at the place, in whatever case. */
  at(tokens: Tokens, place: number): { alias: string; end: number } | null {
    if (this.#byOpening.size === 0) return null;
    const known =
      this.#byOpening.get(tokens.text.slice(tokens.start(place), tokens.start(place) + OPENING)) ?? NONE;
    let longest: readonly string[] = [];
    for (const words of known)
      if (
        words.length > longest.length &&
        words.every((word, offset) => bears(tokens.print(place + offset), word))
      )
        longest = words;
    return longest.length > 0 ? { alias: longest.join(" "), end: place + longest.length } : null;
  }
}

const NONE: readonly (readonly string[])[] = [];
const ENDING = 2;
const LONGEST_ENDING = 8;

/** Whether a word of the text is the word of a short form, its ending aside. */
function bears(print: string, word: string): boolean {
  if (print === word) return true;
  if (word.length < 4 || word === word.toUpperCase()) return false;
  return print.startsWith(word.slice(0, -ENDING)) && print.length <= word.length + LONGEST_ENDING;
}
