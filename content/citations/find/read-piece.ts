import type { ActReference, Definition, Language, Mention, Provision } from "../types.ts";
import type { Role } from "../lexicon/role.ts";
import { BREAK, FIRST_OF_LINE, HAS_CYRILLIC, MARK, NUMBER, WORD } from "../text/tokens.ts";
import { type ActPhrase, readAct } from "./act.ts";
import { closingQuote, reaches } from "./act-details.ts";
import { readDefinition } from "./definitions.ts";
import { type Group, isRules, readGroup } from "./group.ts";
import { mayBeIdentifier, readIdentifier } from "./identifiers.ts";
import { readKazakhAct } from "./kazakh-act.ts";
import { type KazakhReferences, mayBeginKazakh, readKazakhReferences } from "./kazakh-references.ts";
import { pastSeparator, readNumbers } from "./numbers.ts";
import { CLOSE, COLON, COMMA, DOT, OPEN, type Scan } from "./scan.ts";

/** What has been read so far; it goes from piece to piece. */
export interface Reading {
  readonly mentions: Mention[];
  readonly definitions: Definition[];
  readonly aliases: Set<string>;
  paragraph: number;
  sentence: number;
}

const NO_ACT: ActReference = { by: "none", kind: "act", weak: false };
const WEAK: ActReference = { by: "none", kind: "act", weak: true };
const OF_CONSTITUTION: ActReference = { by: "none", kind: "constitution", weak: false };

const OPENERS: ReadonlySet<Role["is"]> = new Set([
  "form",
  "same",
  "this",
  "its",
  "old",
  "new",
  "foreign",
  "adjective",
  "constitutional",
  "normative",
  "government",
  "president",
]);

/** Reads the references of one piece of text, from left to right. */
export class PieceReader {
  /** The act read last, while references may still follow it: "Criminal Code, Article 146". */
  #pending: { phrase: ActPhrase; mention: number | null; next: number } | null = null;

  readonly scan: Scan;
  readonly reading: Reading;

  /** The sentence that spoke of "constitutional norms". */
  #constitutional = -1;

  constructor(scan: Scan, reading: Reading) {
    this.scan = scan;
    this.reading = reading;
  }

  /** Reads the piece to its end. */
  read(): void {
    const { tokens } = this.scan;
    let place = 0;
    while (place < tokens.length) {
      const next = this.#step(place);
      place = next > place ? next : place + 1;
    }
    this.reading.paragraph++;
    this.reading.sentence++;
  }

  #step(place: number): number {
    const { scan } = this;
    const { tokens } = scan;
    const kind = tokens.kind(place);
    if (kind === BREAK) {
      this.reading.paragraph++;
      this.reading.sentence++;
      return place + 1;
    }
    if (kind === MARK) return this.#mark(place);
    if (kind === NUMBER) return this.#number(place);
    if (kind !== WORD) return place + 1;
    // Most words mean nothing here.
    if (tokens.lexeme(place) === 0) {
      const next = mayBeIdentifier(scan, place) ? this.#identifier(place) : place;
      if (next > place) return next;
      return scan.isCapital(place) && this.#mayOpenAct(place) ? this.#act(place) : place + 1;
    }
    const role = scan.role(place);
    if ((role?.is === "unit" && role.language !== "kk") || (role?.is === "form" && isRules(scan, place))) {
      const group = readGroup(scan, place);
      if (group) return this.#group(group);
    }
    if (role?.is === "ordinal") {
      const next = this.#number(place);
      if (next > place + 1) return next;
    }
    if (mayBeIdentifier(scan, place)) {
      const next = this.#identifier(place);
      if (next > place) return next;
    }
    return this.#mayOpenAct(place) ? this.#act(place) : place + 1;
  }

  /** A quick look, for most words open nothing. */
  #mayOpenAct(place: number): boolean {
    const { scan } = this;
    const role = scan.role(scan.is(place, "the") ? place + 1 : place);
    const at = role === scan.role(place) ? place : place + 1;
    if (role !== undefined && OPENERS.has(role.is)) return true;
    if (role?.is === "unit") return role.unit === "rule";
    if (scan.mayBeginName(at)) return true;
    if (!scan.isCapital(at)) return false;
    return (
      scan.is(at + 1, "form") || scan.is(at + 2, "form") || scan.is(at + 3, "form") || scan.alias(at) !== null
    );
  }

  #mark(place: number): number {
    const { scan } = this;
    if (scan.endsSentence(place)) this.reading.sentence++;
    if (scan.tokens.isMark(place, OPEN)) {
      const definition = readDefinition(scan, place);
      if (definition) {
        const mention = this.reading.mentions.length - 1;
        this.reading.definitions.push({
          at: scan.tokens.start(place),
          alias: definition.alias,
          kind: definition.kind,
          mention: this.#isNear(place) ? mention : -1,
        });
        if (definition.kind === null) this.reading.aliases.add(definition.alias);
        return definition.end;
      }
    }
    if (scan.opensQuote(place)) {
      const next = this.#act(place);
      if (next > place + 1) return next;
      const title = this.#titleOfList(place);
      if (title) return this.#alone(title);
    }
    if (scan.tokens.value(place) === 0x2116) {
      const phrase = readKazakhAct(scan, place);
      if (phrase) return this.#kazakhPhrase(phrase);
    }
    return place + 1;
  }

  /** Whether the last mention stands right before a definition. */
  #isNear(place: number): boolean {
    const last = this.reading.mentions.at(-1);
    return (
      last !== undefined &&
      this.scan.tokens.start(place) - last.end < 140 &&
      last.paragraph === this.reading.paragraph
    );
  }

  #identifier(place: number): number {
    const read = readIdentifier(this.scan, place);
    if (!read) return place;
    this.#push(
      { start: read.start, end: read.end },
      { by: "identifier", identifier: read.identifier, kind: "act" },
      [],
      "en",
    );
    return read.next;
  }

  /** Numbers up to there are known to belong to no unit. */
  #barren = 0;

  #number(place: number): number {
    const { scan } = this;
    if (place < this.#barren) {
      const phrase = scan.tokens.kind(place) === NUMBER ? readKazakhAct(scan, place) : null;
      return phrase ? this.#kazakhPhrase(phrase) : place + 1;
    }
    if (mayBeginKazakh(scan, place)) {
      const references = readKazakhReferences(scan, place);
      if (references) return this.#kazakhReferences(references);
      const phrase = scan.tokens.kind(place) === NUMBER ? readKazakhAct(scan, place) : null;
      if (phrase) return this.#kazakhPhrase(phrase);
    }
    const group = readGroup(scan, place);
    if (group) return this.#group(group);
    const end = readNumbers(scan, place, "paragraph", true)?.end ?? place;
    const behind = scan.isHyphen(end) ? end + 1 : end;
    if (!scan.is(behind, "unit")) this.#barren = end;
    return place + 1;
  }

  /** English and Russian references: the act stands behind them, or right before. */
  #group(group: Group): number {
    const { scan } = this;
    const { tokens } = scan;
    const behind = this.#actBehind(group);
    const span = { start: tokens.start(group.start), end: tokens.end(group.end - 1) };
    if (behind) {
      const { phrase, end } = behind;
      if (!this.#mayLack(group, phrase.act)) return end;
      this.#push(
        { start: span.start, end: tokens.end(end - 1) },
        phrase.act,
        group.provisions,
        group.language,
      );
      this.#pending = null;
      return end;
    }
    const before = this.#actBefore(group.start);
    if (before && this.#mayLack(group, before.phrase.act)) {
      const opened = tokens.isMark(group.start - 1, OPEN) && tokens.isMark(group.end, CLOSE);
      const end = opened ? group.end + 1 : group.end;
      this.#replace(
        before,
        { start: tokens.start(before.phrase.start), end: tokens.end(end - 1) },
        group.provisions,
        group.language,
      );
      return end;
    }
    const constitutional = this.#constitutional === this.reading.sentence;
    if (group.hasArticle && this.#isOpenReference(group))
      this.#push(
        span,
        constitutional ? OF_CONSTITUTION : this.#isWeak(group) ? WEAK : NO_ACT,
        group.provisions,
        group.language,
      );
    return group.end;
  }

  /** Without an article only acts that have paragraphs or chapters of their own are cited. */
  #mayLack(
    group: { readonly hasArticle: boolean; readonly provisions: readonly Provision[] },
    act: ActReference,
  ): boolean {
    if (group.hasArticle) return true;
    if (act.by === "unknown") return false;
    if (act.by !== "same" && act.by !== "this") return true;
    return (
      act.kind === "rules" ||
      act.kind === "plan" ||
      group.provisions.some(({ chapter, section }) => chapter !== null || section !== null)
    );
  }

  #actBehind(group: Group): { phrase: ActPhrase; end: number } | null {
    const { scan } = this;
    const { tokens } = scan;
    const direct = this.#actAt(
      group.end,
      group.language,
      group.provisions.some(({ annex }) => annex !== null),
    );
    if (direct) return direct;
    // "Article 190 (fraud) of the Code", "статьи 146 «Пытки» УК".
    let past: number | null = null;
    if (tokens.isMark(group.end, OPEN)) past = this.#pastBracket(group.end);
    else if (scan.opensQuote(group.end)) past = this.#pastQuote(group.end);
    if (past !== null) {
      const heading = this.#actAt(past, group.language);
      if (heading && heading.phrase.act.by !== "same") return heading;
    }
    if (tokens.isMark(group.end, OPEN)) {
      const phrase = readAct(scan, group.end + 1);
      if (phrase?.act.by === "name" && tokens.isMark(phrase.end, CLOSE))
        return { phrase, end: phrase.end + 1 };
    }
    if (tokens.isMark(group.end, COMMA)) {
      // "Article 17, paragraph 2, of the Constitution".
      const tied = scan.is(group.end + 1, "of") ? this.#actAt(group.end + 1, group.language) : null;
      if (tied) return tied;
      const phrase = readAct(scan, group.end + 1);
      if (phrase?.act.by === "name" && !scan.is(phrase.end, "unit") && !scan.is(phrase.end + 1, "unit"))
        return { phrase, end: phrase.end };
    }
    return null;
  }

  #actAt(place: number, language: Language, annexed = false): { phrase: ActPhrase; end: number } | null {
    const { scan } = this;
    let at = place;
    const tie = scan.role(at)?.is;
    const tied =
      tie === "of" || ((tie === "to" || tie === "under" || tie === "from") && (language === "en" || annexed));
    if (tied) at++;
    const phrase = scan.opensQuote(at) ? this.#quotedTitle(at) : readAct(scan, at);
    if (!phrase) return null;
    if (
      !tied &&
      language === "en" &&
      phrase.act.by !== "name" &&
      phrase.act.by !== "alias" &&
      phrase.act.by !== "foreign"
    )
      return null;
    return { phrase, end: phrase.end };
  }

  /** «О беженцах» without the word for its form. */
  #quotedTitle(place: number): ActPhrase | null {
    const { scan } = this;
    const rules = readAct(scan, place);
    if (rules) return rules;
    const match = scan.name(place + 1);
    const close = closingQuote(scan, place);
    if (!match || close === null || !reaches(scan, match.end, close)) return null;
    const [first] = match.acts;
    if (!first) return null;
    const slugs = [...new Set(match.acts.map(({ slug }) => slug))];
    return {
      start: place,
      end: close + 1,
      act: { by: "name", slugs, kind: first.kind, date: null, number: null, age: null, abbreviation: null },
      language: first.language,
      alone: true,
    };
  }

  /** "the laws «On Refugees», «On Education» and «...»": the word for the form stands before the first title only. */
  #titleOfList(place: number): ActPhrase | null {
    const pending = this.#pending;
    if (pending?.phrase.act.kind !== "law" || pending.mention === null || place - pending.next > 2)
      return null;
    if (pastSeparator(this.scan, pending.next) !== place && pending.next !== place) return null;
    const title = this.#quotedTitle(place);
    return title?.act.kind === "law" ? title : null;
  }

  #pastBracket(place: number): number | null {
    const { tokens } = this.scan;
    for (let at = place + 1; at - place < 16; at++) {
      if (tokens.isMark(at, CLOSE)) return at + 1;
      if (tokens.kind(at) === BREAK || this.scan.is(at, "unit")) return null;
    }
    return null;
  }

  #pastQuote(place: number): number | null {
    for (let at = place + 1; at - place < 24; at++) {
      if (this.scan.closesQuote(at)) return at + 1;
      if (this.scan.tokens.kind(at) === BREAK) return null;
    }
    return null;
  }

  #actBefore(start: number): { phrase: ActPhrase; mention: number | null; next: number } | null {
    const pending = this.#pending;
    const { tokens } = this.scan;
    if (!pending) return null;
    let at = pending.next;
    for (let marks = 0; marks < 2 && at < start; marks++) {
      const joins =
        tokens.isMark(at, COMMA) ||
        tokens.isMark(at, OPEN) ||
        tokens.isMark(at, COLON) ||
        this.scan.isHyphen(at);
      if (!joins) break;
      at++;
    }
    if (at < start && (this.scan.is(at, "the") || this.scan.is(at, "under"))) at++;
    return at === start ? pending : null;
  }

  /** A reference without an act: it may inherit one, unless it is a heading or belongs to a contract. */
  #isOpenReference(group: Group): boolean {
    const { scan } = this;
    const { tokens } = scan;
    if (scan.is(group.end, "of")) return false;
    for (let at = group.end; at < group.end + 3; at++) {
      const role = scan.role(at);
      if (role?.is === "owned") return false;
      if (role?.is === "form" && !scan.isCapital(at)) return false;
      if (tokens.kind(at) !== WORD) break;
    }
    if (scan.is(group.end, "counted")) return false;
    return !this.#isHeading(group.start, group.end);
  }

  /** An abbreviated reference before a word that may be what is numbered, or before what may own it. */
  #isWeak(group: Group): boolean {
    const { scan } = this;
    const { tokens } = scan;
    if (tokens.kind(group.end) !== WORD || scan.isCapital(group.end) || !tokens.flag(group.end, HAS_CYRILLIC))
      return false;
    const role = scan.role(group.start);
    if (role?.is === "unit" && role.short) return scan.role(group.end) === undefined;
    return /(?:ого|его)$/u.test(tokens.print(group.end));
  }

  /** "## Article 9", "Статья 9. Право на свободу": alone on its line, or before a dot. */
  #isHeading(start: number, end: number): boolean {
    const { tokens } = this.scan;
    let first = start;
    while (tokens.kind(first - 1) === MARK && !tokens.flag(first, FIRST_OF_LINE)) first--;
    if (!tokens.flag(first, FIRST_OF_LINE)) return false;
    return tokens.isMark(end, DOT) || tokens.kind(end) === BREAK || tokens.flag(end, FIRST_OF_LINE);
  }

  #act(place: number): number {
    const { scan } = this;
    if (scan.is(place, "of") || scan.is(place, "and")) return place + 1;
    if (scan.is(place, "constitutional") && scan.is(place + 1, "norm"))
      this.#constitutional = this.reading.sentence;
    const kazakh = readKazakhAct(scan, place);
    const references = kazakh ? this.#kazakhBehind(kazakh.end) : null;
    if (kazakh && references) return this.#kazakhPhrase(kazakh);
    const phrase = readAct(scan, place);
    if (phrase && (!kazakh || phrase.end >= kazakh.end) && phrase.act.by !== "same")
      return this.#alone(phrase);
    if (kazakh) return this.#kazakhPhrase(kazakh);
    if (phrase) {
      this.#pending = { phrase, mention: null, next: phrase.end };
      return phrase.end;
    }
    return place + 1;
  }

  /** An act without a reference behind it: a citation of the act, or what a following reference hangs on. */
  #alone(phrase: ActPhrase): number {
    const { tokens } = this.scan;
    const standing = phrase.alone || phrase.act.by === "foreign";
    if (standing)
      this.#push(
        { start: tokens.start(phrase.start), end: tokens.end(phrase.end - 1) },
        phrase.act,
        [],
        phrase.language,
      );
    this.#pending = { phrase, mention: standing ? this.reading.mentions.length - 1 : null, next: phrase.end };
    return phrase.end;
  }

  #kazakhBehind(place: number): KazakhReferences | null {
    const { scan } = this;
    let at = place;
    for (let marks = 0; marks < 2; marks++) {
      const joins =
        scan.tokens.isMark(at, COMMA) ||
        scan.tokens.isMark(at, COLON) ||
        scan.is(at, "new") ||
        scan.is(at, "adjective");
      if (joins) at++;
    }
    return readKazakhReferences(scan, at);
  }

  #kazakhPhrase(phrase: ActPhrase): number {
    const { tokens } = this.scan;
    const references = this.#kazakhBehind(phrase.end);
    if (references && this.#mayLack(references, phrase.act)) {
      this.#push(
        { start: tokens.start(phrase.start), end: tokens.end(references.end - 1) },
        phrase.act,
        references.provisions,
        "kk",
      );
      this.#pending = null;
      return references.end;
    }
    return this.#alone(phrase);
  }

  /** Kazakh references without an act before them. */
  #kazakhReferences(references: KazakhReferences): number {
    const { tokens } = this.scan;
    const span = { start: tokens.start(references.start), end: tokens.end(references.end - 1) };
    const before = this.#actBefore(references.start);
    if (before && this.#mayLack(references, before.phrase.act)) {
      const opened = tokens.isMark(references.start - 1, OPEN) && tokens.isMark(references.end, CLOSE);
      const end = opened ? references.end + 1 : references.end;
      this.#replace(
        before,
        { start: tokens.start(before.phrase.start), end: tokens.end(end - 1) },
        references.provisions,
        "kk",
      );
      return end;
    }
    // "146-бап (ҚК)".
    if (tokens.isMark(references.end, OPEN)) {
      const phrase = readKazakhAct(this.scan, references.end + 1);
      if (phrase?.act.by === "name" && tokens.isMark(phrase.end, CLOSE)) {
        this.#push(
          { start: span.start, end: tokens.end(phrase.end) },
          phrase.act,
          references.provisions,
          "kk",
        );
        return phrase.end + 1;
      }
    }
    const open =
      references.hasArticle &&
      !this.#isOwned(references.start) &&
      !this.#isHeading(references.start, references.end);
    if (open) this.#push(span, NO_ACT, references.provisions, "kk");
    return references.end;
  }

  /** "шарттың 5-бабы": a noun in the genitive before it owns the reference. */
  #isOwned(place: number): boolean {
    const { tokens } = this.scan;
    if (tokens.kind(place - 1) !== WORD) return false;
    return /(?:ның|нің|дың|дің|тың|тің|нын|нин)$/u.test(tokens.print(place - 1).toLowerCase());
  }

  #push(
    span: { start: number; end: number },
    act: ActReference,
    provisions: readonly Provision[],
    language: Language,
  ): void {
    const { mentions, paragraph, sentence } = this.reading;
    mentions.push({ ...span, act, provisions, paragraph, sentence, language });
  }

  #replace(
    before: { phrase: ActPhrase; mention: number | null },
    span: { start: number; end: number },
    provisions: readonly Provision[],
    language: Language,
  ): void {
    if (before.mention !== null) this.reading.mentions.length = before.mention;
    this.#push(span, before.phrase.act, provisions, language);
    this.#pending = null;
  }
}
