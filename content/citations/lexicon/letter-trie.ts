import { APOSTROPHE_CODE, foldedOf, INVISIBLE, kindOf } from "../text/characters.ts";

const STRIDE = 64;

/** Words as paths of folded letters; a payload at the end of each. */
export class LetterTrie {
  #next = new Int32Array(STRIDE * 256);
  #payload = new Int32Array(256);
  #nodes = 1;

  /** The payload of the word, which becomes `fresh` where it has none. */
  add(codes: readonly number[], fresh: number): number {
    let node = 0;
    for (const code of codes) {
      let child = this.#next[node * STRIDE + code] ?? 0;
      if (child === 0) {
        child = this.#nodes++;
        if (child >= this.#payload.length) this.#grow();
        this.#next[node * STRIDE + code] = child;
      }
      node = child;
    }
    return (this.#payload[node] ||= fresh);
  }

  /** The node below, 0 where there is none. */
  step(node: number, code: number): number {
    return this.#next[node * STRIDE + code] ?? 0;
  }

  payload(node: number): number {
    return this.#payload[node] ?? 0;
  }

  /** Payloads of the words that begin with this one, and of those it begins with. */
  related(codes: readonly number[]): number[] {
    const found: number[] = [];
    let node = 0;
    for (const code of codes) {
      node = this.step(node, code);
      if (node === 0) return found;
      found.push(this.payload(node), this.payload(this.step(node, 0)));
    }
    const below = [node];
    for (let next = below.pop(); next !== undefined; next = below.pop()) {
      found.push(this.payload(next));
      for (let code = 0; code < STRIDE; code++) {
        const child = this.step(next, code);
        if (child !== 0) below.push(child);
      }
    }
    return found.filter((payload) => payload !== 0);
  }

  #grow(): void {
    const next = new Int32Array(this.#next.length * 2);
    next.set(this.#next);
    this.#next = next;
    const payload = new Int32Array(this.#payload.length * 2);
    payload.set(this.#payload);
    this.#payload = payload;
  }
}

/** The letters of a word as the trie knows them. */
export function lettersOf(word: string): number[] {
  const codes: number[] = [];
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (kindOf(unit) === INVISIBLE) continue;
    codes.push(foldedOf(unit) || APOSTROPHE_CODE);
  }
  return codes;
}
