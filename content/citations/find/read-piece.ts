import type { ActReference } from "../types.ts";
import type { Role } from "../lexicon/role.ts";
import { BREAK, MARK, NUMBER, WORD } from "../text/tokens.ts";
import { readAct } from "./act.ts";
import type { ActPhrase } from "./act-phrase.ts";
import { readActBehind, readQuotedTitle } from "./act-behind.ts";
import { readDefinition, readQuotedDefinition } from "./definitions.ts";
import { type Group, readGroup } from "./group.ts";
import { mayBeIdentifier, readIdentifier } from "./identifiers.ts";
import { readKazakhAct } from "./kazakh-act.ts";
import {
  type KazakhReferences,
  mayBeginKazakh,
  readKazakhReferences,
  readReferencesBehind,
} from "./kazakh-references.ts";
import { readNumbers } from "./numbers.ts";
import { isHeading, isOpenReference, isOwned, isWeakReference, mayCite } from "./open-references.ts";
import type { Reading } from "./reading.ts";
import { kazakhSameArticle, pastSameArticle } from "./same-article.ts";
import { CLOSE, NUMERO, OPEN, type Scan } from "./scan.ts";
import { pastSeparator } from "./separators.ts";
import { isRules } from "./unit-words.ts";

const NO_ACT: ActReference = { by: "none", kind: "act", weak: false };
const WEAK: ActReference = { by: "none", kind: "act", weak: true };
const OF_CONSTITUTION: ActReference = { by: "none", kind: "constitution", weak: false };
const SAME_ARTICLE: ActReference = { by: "same-article", kind: "act" };

/** A definition's distance in characters from the act that it defines. */
const FARTHEST_DEFINED = 140;
const NEXT_TO = 2;

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
  readonly scan: Scan;
  readonly reading: Reading;
  /** The sentence that spoke of "constitutional norms". */
  #constitutional = -1;
  /** Numbers up to there are known to belong to no unit. */
  #barren = 0;

  constructor(scan: Scan, reading: Reading) {
    this.scan = scan;
    this.reading = reading;
  }

  /** Reads the piece to its end. */
  read(): void {
    const { tokens } = this.scan;
    this.reading.pending = null;
    let place = 0;
    while (place < tokens.length) {
      const next = this.#step(place);
      place = next > place ? next : place + 1;
    }
    this.reading.endParagraph();
  }

  #step(place: number): number {
    const { scan } = this;
    const { tokens } = scan;
    const kind = tokens.kind(place);
    if (kind === BREAK) {
      this.reading.endParagraph();
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
      const next = this.#definition(place);
      if (next > place) return next;
    }
    if (scan.opensQuote(place)) {
      const next = this.#act(place);
      if (next > place + 1) return next;
      const title = this.#titleOfList(place);
      if (title) return this.#alone(title);
    }
    if (scan.tokens.isMark(place, NUMERO)) {
      const phrase = readKazakhAct(scan, place);
      if (phrase) return this.#kazakhPhrase(phrase);
    }
    return place + 1;
  }

  /** A short form of the act named just before; the same place where none is defined. */
  #definition(place: number): number {
    const { scan, reading } = this;
    const quoted = reading.hasMentionNear(scan, place, NEXT_TO) ? readQuotedDefinition(scan, place) : null;
    const definition = readDefinition(scan, place) ?? quoted;
    if (!definition) return place;
    const { words, kind, end } = definition;
    const near = reading.hasMentionNear(scan, place, FARTHEST_DEFINED);
    reading.definitions.push({
      at: scan.tokens.start(place),
      alias: words.join(" "),
      kind,
      mention: near ? reading.mentions.length - 1 : -1,
    });
    if (kind === null) reading.aliases.add(words);
    return end;
  }

  #identifier(place: number): number {
    const read = readIdentifier(this.scan, place);
    if (!read) return place;
    const act: ActReference = { by: "identifier", identifier: read.identifier, kind: "act" };
    return this.#kazakhPhrase({ start: place, end: read.next, act, language: "en", alone: true });
  }

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
    const { scan, reading } = this;
    const { provisions, language } = group;
    const behind = readActBehind(scan, group);
    if (behind) {
      const { phrase, end } = behind;
      if (!mayCite(group, phrase.act)) return end;
      reading.push(scan, [group.start, end], phrase.act, provisions, language);
      reading.pending = null;
      return end;
    }
    const again = group.hasArticle ? group.end : pastSameArticle(scan, group.end);
    if (again > group.end) {
      reading.push(scan, [group.start, again], SAME_ARTICLE, provisions, language);
      return again;
    }
    const before = reading.pendingBefore(scan, group.start);
    if (before && mayCite(group, before.phrase.act)) {
      const end = this.#pastBracket(group);
      reading.settle(scan, before, end, provisions, language);
      return end;
    }
    if (isOpenReference(scan, group)) {
      const constitutional = this.#constitutional === reading.sentence;
      const act = constitutional ? OF_CONSTITUTION : isWeakReference(scan, group) ? WEAK : NO_ACT;
      reading.push(scan, [group.start, group.end], act, provisions, language);
    }
    return group.end;
  }

  /** The end of a reference, with the closing bracket of the one that it stands in. */
  #pastBracket({ start, end }: { readonly start: number; readonly end: number }): number {
    const { tokens } = this.scan;
    return tokens.isMark(start - 1, OPEN) && tokens.isMark(end, CLOSE) ? end + 1 : end;
  }

  /** "the laws «On Refugees», «On Education» and «...»": the word for the form stands before the first title only. */
  #titleOfList(place: number): ActPhrase | null {
    const { pending } = this.reading;
    if (pending?.phrase.act.kind !== "law" || pending.mention === null) return null;
    const { end } = pending.phrase;
    if (place - end > 2 || (pastSeparator(this.scan, end) !== place && end !== place)) return null;
    const title = readQuotedTitle(this.scan, place);
    return title?.act.kind === "law" ? title : null;
  }

  #act(place: number): number {
    const { scan } = this;
    if (scan.is(place, "of") || scan.is(place, "and")) return place + 1;
    if (scan.is(place, "constitutional") && scan.is(place + 1, "norm"))
      this.#constitutional = this.reading.sentence;
    const again = kazakhSameArticle(scan, place);
    if (again) {
      this.reading.push(scan, [place, again.end], SAME_ARTICLE, again.provisions, "kk");
      return again.end;
    }
    const kazakh = readKazakhAct(scan, place);
    const references = kazakh ? readReferencesBehind(scan, kazakh.end) : null;
    if (kazakh && references) return this.#kazakhPhrase(kazakh);
    const phrase = readAct(scan, place);
    if (phrase && (!kazakh || phrase.end >= kazakh.end) && phrase.act.by !== "same")
      return this.#alone(phrase);
    if (kazakh) return this.#kazakhPhrase(kazakh);
    return phrase ? this.#alone(phrase) : place + 1;
  }

  /** An act without a reference behind it: a citation of the act, or what a following reference hangs on. */
  #alone(phrase: ActPhrase): number {
    this.reading.pend(this.scan, phrase);
    return phrase.end;
  }

  #kazakhPhrase(phrase: ActPhrase): number {
    const { scan, reading } = this;
    const references = readReferencesBehind(scan, phrase.end);
    if (!references || !mayCite(references, phrase.act)) return this.#alone(phrase);
    reading.push(scan, [phrase.start, references.end], phrase.act, references.provisions, "kk");
    reading.pending = null;
    return references.end;
  }

  /** Kazakh references without an act before them. */
  #kazakhReferences(references: KazakhReferences): number {
    const { scan, reading } = this;
    const { start, end, provisions, hasArticle } = references;
    const before = reading.pendingBefore(scan, start);
    if (before && mayCite(references, before.phrase.act)) {
      const past = this.#pastBracket(references);
      reading.settle(scan, before, past, provisions, "kk");
      return past;
    }
    // "146-бап (ҚК)".
    const inBracket = scan.tokens.isMark(end, OPEN) ? readKazakhAct(scan, end + 1) : null;
    if (inBracket?.act.by === "name" && scan.tokens.isMark(inBracket.end, CLOSE)) {
      reading.push(scan, [start, inBracket.end + 1], inBracket.act, provisions, "kk");
      return inBracket.end + 1;
    }
    if (hasArticle && !isOwned(scan, start) && !isHeading(scan, start, end))
      reading.push(scan, [start, end], NO_ACT, provisions, "kk");
    return end;
  }
}
