import type { NamedAct } from "../lexicon/act-names.ts";
import type { Lexicon, NameNode } from "../lexicon/compile.ts";
import type { Role } from "../lexicon/role.ts";
import type { Aliases } from "./aliases.ts";
import { sameLetters } from "../text/look-alikes.ts";
import {
  ALL_CAPITALS,
  BREAK,
  CAPITAL,
  GLUED,
  HAS_CYRILLIC,
  HAS_LATIN,
  MARK,
  MENDED,
  NUMBER,
  type Tokens,
  WORD,
} from "../text/tokens.ts";

const LONGEST_NAME = 64;
/** What breaks a word at the end of a line. */
const BROKEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]*[-\u2010]?[^\S\n\r]*[\n\r]+\s*/u;

const code = (mark: string): number => mark.charCodeAt(0);
const unitsOf = (marks: string): ReadonlySet<number> => new Set(Array.from(marks, code));
export const DOT = code(".");
export const COMMA = code(",");
export const COLON = code(":");
export const SEMICOLON = code(";");
export const OPEN = code("(");
export const CLOSE = code(")");
export const SLASH = code("/");
export const NUMERO = code("№");
export const SECTION = code("§");
const HYPHENS = unitsOf("-‐‑–—−");
const OPENING_QUOTES = unitsOf('«“„"‘”');
const CLOSING_QUOTES = unitsOf('»”“"’');
const SKIPPED_IN_NAMES = unitsOf("():,-‐‑–—−«»“”„\"№.'’‘");

const KYRGYZSTAN: Role = { is: "foreign", language: "ru" };

export interface NameMatch {
  /** The place after the name. */
  readonly end: number;
  readonly acts: readonly NamedAct[];
  /** The country's name stood inside it. */
  readonly country: boolean;
}

/** A piece of text under the eyes of the grammars: its tokens and what they mean. */
export class Scan {
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
  /** Short forms that the text has defined so far. */
  readonly aliases: Aliases;

  constructor(tokens: Tokens, lexicon: Lexicon, aliases: Aliases) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.aliases = aliases;
  }

  /** The short form that stands at the place, and the place after it. */
  alias(place: number): { alias: string; end: number } | null {
    return this.isCapital(place) ? this.aliases.at(this.tokens, place) : null;
  }

  /** What the word at the place may mean. */
  role(place: number): Role | undefined {
    const role = this.lexicon.roles[this.tokens.lexeme(place)];
    if (role === undefined) return undefined;
    switch (role.is) {
      case "country":
        // "КР" is Kyrgyzstan's, "ҚР" Kazakhstan's: the same word once Kazakh letters are folded.
        return role.language === "kk" && !/^[Ққ]/u.test(this.tokens.print(place)) ? KYRGYZSTAN : role;
      case "and":
        // So is "ҚАК", which is no "как".
        return this.tokens.flag(place, ALL_CAPITALS) ? undefined : role;
      case "foreign":
        // "us" is a country's name in capitals only.
        return role.language === "en" && this.#isShort(place) && !this.tokens.flag(place, ALL_CAPITALS)
          ? undefined
          : role;
      default:
        return role;
    }
  }

  #isShort(place: number): boolean {
    return this.tokens.end(place) - this.tokens.start(place) < 3;
  }
  is(place: number, marker: Role["is"]): boolean {
    return this.role(place)?.is === marker;
  }
  isHyphen(place: number): boolean {
    return this.tokens.kind(place) === MARK && HYPHENS.has(this.tokens.value(place));
  }
  /** Whether a quotation may open with the mark: not where it hangs on the word before it and a blank follows. */
  opensQuote(place: number): boolean {
    const { tokens } = this;
    if (tokens.kind(place) !== MARK || !OPENING_QUOTES.has(tokens.value(place))) return false;
    if (!CLOSING_QUOTES.has(tokens.value(place))) return true;
    return tokens.flag(place + 1, GLUED) || !tokens.flag(place, GLUED);
  }
  closesQuote(place: number): boolean {
    return this.tokens.kind(place) === MARK && CLOSING_QUOTES.has(this.tokens.value(place));
  }
  isCapital(place: number): boolean {
    return this.tokens.flag(place, CAPITAL);
  }

  /** The place after the country's name, or the same place. */
  pastCountry(place: number): number {
    let at = place;
    if (this.is(at, "of")) at++;
    if (this.is(at, "the")) at++;
    if (this.is(at, "country")) return at + 1;
    if (this.is(at, "republic")) {
      const next = this.is(at + 1, "of") ? at + 2 : at + 1;
      return this.is(next, "kazakhstan") ? next + 1 : place;
    }
    if (this.is(at, "kazakhstan")) return this.is(at + 1, "republic") ? at + 2 : at + 1;
    return place;
  }

  /** The place after a dot that belongs to an abbreviation, or the same place. */
  pastDot(place: number): number {
    return this.tokens.isMark(place, DOT) ? place + 1 : place;
  }

  /** Whether a sentence ends with the mark at the place. */
  endsSentence(place: number): boolean {
    const { tokens } = this;
    if (tokens.kind(place) === BREAK) return true;
    if (tokens.kind(place) !== MARK) return false;
    const unit = tokens.value(place);
    if (unit === code("!") || unit === code("?") || unit === code("…")) return true;
    if (unit !== DOT) return false;
    if (tokens.start(place + 1) === tokens.end(place)) return false;
    if (!this.isCapital(place + 1) && tokens.kind(place + 1) === WORD) return false;
    const before = place - 1;
    const role = this.role(before);
    if ((role?.is === "unit" && role.short) || role?.is === "approved") return false;
    if (role?.is === "number" || (role?.is === "month" && tokens.end(before) - tokens.start(before) < 5))
      return false;
    if (role?.is === "year") return tokens.kind(place + 1) !== NUMBER && this.isCapital(place + 1);
    return tokens.kind(before) !== WORD || tokens.end(before) - tokens.start(before) > 1;
  }

  /** The longest name of the registry that begins at the place. */
  name(place: number): NameMatch | null {
    // The grammars of each language ask in turn.
    if (place !== this.#asked) {
      this.#answer = this.#name(place);
      this.#asked = place;
    }
    return this.#answer;
  }
  #asked = -1;
  #answer: NameMatch | null = null;

  #name(place: number): NameMatch | null {
    const { lexicon, tokens } = this;
    if (!this.mayBeginName(place)) return null;
    let nodes: NameNode[] = [lexicon.names];
    let best: NameMatch | null = null;
    let country = false;
    let at = place;
    for (let read = 0; read < LONGEST_NAME && nodes.length > 0; read++) {
      if (at > place) {
        at = this.#pastFiller(at);
        const beyond = this.pastCountry(at);
        // A name may have the country's in it: "О Қазақстан Халық Кеңесі".
        if (beyond > at && this.#below(nodes, at).length === 0) {
          country = true;
          at = this.#pastFiller(beyond);
        }
        // So may a treaty's year: "Конвенции 1951 года о статусе беженцев".
        const later = this.#pastYear(at);
        if (later > at && follow(nodes, -1 - tokens.value(later - 2)).length === 0) at = later;
      }
      const kind = tokens.kind(at);
      if (kind === WORD) nodes = this.#below(nodes, at);
      else if (kind === NUMBER) nodes = follow(nodes, -1 - tokens.value(at));
      else break;
      at++;
      const acts = nodes.flatMap((node) => node.acts.filter((act) => this.#printed(act, place, at)));
      if (acts.length > 0) best = { end: at, acts, country };
    }
    return best;
  }

  /** Whether some name may begin with the word at the place. */
  mayBeginName(place: number): boolean {
    return this.lexicon.openers.has(this.tokens.lexeme(place));
  }
  beginsName(place: number): boolean {
    return this.mayBeginName(place) && this.#below([this.lexicon.names], place).length > 0;
  }

  #below(nodes: readonly NameNode[], place: number): NameNode[] {
    const { lexicon, tokens } = this;
    const first = tokens.lexeme(place);
    if (first === 0) return [];
    const direct = follow(nodes, first);
    const entries: number[] = [];
    const mended = tokens.flag(place, MENDED);
    const text = mended ? tokens.print(place).replace(BROKEN, "") : tokens.text;
    const [start, end] = mended ? [0, text.length] : [tokens.start(place), tokens.end(place)];
    const mixed = tokens.flag(place, HAS_CYRILLIC) && tokens.flag(place, HAS_LATIN);
    if (mixed) lexicon.words.look(text, start, end, "latin", entries);
    lexicon.words.look(text, start, end, mixed ? "cyrillic" : "as-is", entries);
    const others = new Set(
      entries.filter((entry) => entry !== first).flatMap((entry) => follow(nodes, entry)),
    );
    return others.size === 0 ? direct : [...direct, ...others];
  }

  #printed(act: NamedAct, start: number, end: number): boolean {
    if (act.manner !== "abbreviation") return true;
    if (end - start !== 1) return this.tokens.flag(start, ALL_CAPITALS);
    return this.tokens.flag(start, ALL_CAPITALS) || act.print !== act.print.toUpperCase()
      ? sameLetters(this.tokens.print(start), act.print)
      : false;
  }

  /** The place after "1951 года", "1951 жылғы", or the same place. */
  #pastYear(place: number): number {
    return this.tokens.kind(place) === NUMBER && this.is(place + 1, "year") ? place + 2 : place;
  }

  #pastFiller(place: number): number {
    const { tokens } = this;
    let at = place;
    for (let skipped = 0; skipped < 3; skipped++) {
      if (tokens.kind(at) === MARK && SKIPPED_IN_NAMES.has(tokens.value(at))) at++;
      else if (this.is(at, "the") || this.is(at, "organisation")) at++;
      else break;
    }
    return at;
  }
}

function follow(nodes: readonly NameNode[], key: number): NameNode[] {
  const below: NameNode[] = [];
  for (const node of nodes) {
    const next = node.next.get(key);
    if (next) below.push(next);
  }
  return below;
}
