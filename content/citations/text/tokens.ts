/** Kinds of token. */
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;
/** Where a paragraph, a table cell or the text ends: no citation crosses it. */
export const BREAK = 4;
/** Small digits above the line. */
export const RAISED = 5;

/** Flags of a token. */
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const HAS_CYRILLIC = 4;
export const HAS_LATIN = 8;
/** Nothing stands between it and the token before it. */
export const GLUED = 16;
/** A new line begins with it. */
export const FIRST_OF_LINE = 32;
/** It was broken by a hyphen at the end of a line. */
export const MENDED = 64;

/** The tokens of one piece of text, in parallel arrays that are used again for the next piece. */
export class Tokens {
  kinds = new Uint8Array(4096);
  flags = new Uint8Array(4096);
  starts = new Int32Array(4096);
  ends = new Int32Array(4096);
  /** Of a word: its entry in the lexicon, 0 for a word that means nothing here. */
  lexemes = new Int32Array(4096);
  /** Of a number its value, of a mark its UTF-16 unit. */
  values = new Float64Array(4096);
  length = 0;
  text = "";

  clear(text: string): void {
    this.text = text;
    this.length = 0;
  }

  push(kind: number, flags: number, start: number, end: number, lexeme: number, value: number): void {
    const place = this.length;
    if (place === this.kinds.length) this.#grow();
    this.kinds[place] = kind;
    this.flags[place] = flags;
    this.starts[place] = start;
    this.ends[place] = end;
    this.lexemes[place] = lexeme;
    this.values[place] = value;
    this.length = place + 1;
  }

  kind(place: number): number {
    return place < this.length && place >= 0 ? (this.kinds[place] ?? BREAK) : BREAK;
  }
  flag(place: number, flag: number): boolean {
    return place >= 0 && place < this.length && ((this.flags[place] ?? 0) & flag) !== 0;
  }
  start(place: number): number {
    return this.starts[place] ?? this.text.length;
  }
  end(place: number): number {
    return this.ends[place] ?? this.text.length;
  }
  lexeme(place: number): number {
    return place >= 0 && place < this.length ? (this.lexemes[place] ?? 0) : 0;
  }
  value(place: number): number {
    return place >= 0 && place < this.length ? (this.values[place] ?? 0) : 0;
  }
  isMark(place: number, unit: number): boolean {
    return this.kind(place) === MARK && this.values[place] === unit;
  }
  /** What is printed there. */
  print(place: number): string {
    return this.text.slice(this.start(place), this.end(place));
  }

  #grow(): void {
    const size = this.kinds.length * 2;
    const grown = <A extends Uint8Array | Int32Array | Float64Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.kinds = grown(this.kinds, new Uint8Array(size));
    this.flags = grown(this.flags, new Uint8Array(size));
    this.starts = grown(this.starts, new Int32Array(size));
    this.ends = grown(this.ends, new Int32Array(size));
    this.lexemes = grown(this.lexemes, new Int32Array(size));
    this.values = grown(this.values, new Float64Array(size));
  }
}
