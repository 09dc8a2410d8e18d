import { foldedOf, INVISIBLE, kindOf, APOSTROPHE_CODE, toCyrillic, toLatin } from "../text/characters.ts";
import { endings } from "./endings.ts";
import { LetterTrie, lettersOf } from "./letter-trie.ts";

const LONGEST = 40;

/** As which alphabet a word is read: signs of the other one are taken for their look-alikes. */
export type Reading = "as-is" | "cyrillic" | "latin";

/** Words that the library knows, found by their letters in one walk. A stem answers to all its endings. */
export class WordList {
  readonly #trie = new LetterTrie();
  /** By entry: whether only the whole word is meant. */
  readonly #whole: boolean[] = [true];
  readonly #codes = new Uint8Array(LONGEST);
  /** Entries below it are words of structure. */
  #structural = 0;

  /** What has been added so far are words of structure: a longer stem of a name never hides them. */
  closeStructure(): void {
    this.#structural = this.#whole.length;
  }

  /** The entry of a stem or of a whole word. A word that is known both ways answers to both. */
  add(word: string, whole: boolean): number {
    const entry = this.#trie.add([...lettersOf(word), ...(whole ? [0] : [])], this.#whole.length);
    if (entry === this.#whole.length) this.#whole.push(whole);
    return entry;
  }

  /** Entries that a word may have beside the one of this stem. */
  related(word: string): number[] {
    return this.#trie.related(lettersOf(word));
  }

  /** The best entry of the word between the places, 0 where there is none; all of them go into `into`. */
  look(text: string, start: number, end: number, reading: Reading, into?: number[]): number {
    const codes = this.#codes;
    let length = 0;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      let code = foldedOf(unit);
      if (code === 0) {
        if (kindOf(unit) === INVISIBLE) continue;
        code = unit === 0x31 ? 12 : unit === 0x30 ? 15 : APOSTROPHE_CODE;
      }
      if (reading === "cyrillic") code = toCyrillic(code);
      else if (reading === "latin") code = toLatin(code);
      if (length === LONGEST) return 0;
      codes[length++] = code;
    }
    return this.#walk(length, into);
  }

  #walk(length: number, into: number[] | undefined): number {
    const codes = this.#codes;
    const trie = this.#trie;
    let node = 0;
    let best = 0;
    for (let depth = 0; depth < length; depth++) {
      node = trie.step(node, codes[depth] ?? 0);
      if (node === 0) break;
      const stem = trie.payload(node);
      if (stem !== 0 && this.#endsWell(depth + 1, length)) {
        if (stem < this.#structural || best >= this.#structural || best === 0) best = stem;
        into?.unshift(stem);
      }
    }
    if (node !== 0) {
      const whole = trie.step(node, 0);
      if (whole !== 0) {
        const entry = trie.payload(whole);
        if (entry < this.#structural || best >= this.#structural || best === 0) best = entry;
        into?.unshift(entry);
      }
    }
    return best;
  }

  #endsWell(from: number, length: number): boolean {
    if (length - from > 12) return false;
    let node = 0;
    for (let depth = from; depth < length; depth++) {
      node = endings.step(node, this.#codes[depth] ?? 0);
      if (node === 0) return false;
    }
    return endings.payload(node) !== 0;
  }
}
