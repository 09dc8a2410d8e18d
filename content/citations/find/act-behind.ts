import type { Language } from "../types.ts";
import { BREAK, WORD } from "../text/tokens.ts";
import { readAct } from "./act.ts";
import type { ActPhrase } from "./act-phrase.ts";
import { closingQuote, reaches } from "./act-details.ts";
import type { Group } from "./group.ts";
import { mayBeIdentifier, readIdentifier } from "./identifiers.ts";
import { CLOSE, COMMA, OPEN, type Scan } from "./scan.ts";

/** An act and the place up to which the citation of it reaches: a closing bracket may stand behind the name. */
export interface ActBehind {
  readonly phrase: ActPhrase;
  readonly end: number;
}

const LONGEST_BRACKET = 16;
const LONGEST_QUOTE = 24;

/** The act that an English or Russian reference is of, where it stands behind the reference. */
export function readActBehind(scan: Scan, group: Group): ActBehind | null {
  const { tokens } = scan;
  const { end, language } = group;
  const annexed = group.provisions.some(({ annex }) => annex !== null);
  const direct = actAt(scan, end, language, annexed);
  if (direct) return inCountry(scan, group, direct);
  // "Article 190 (fraud) of the Code", "статьи 146 «Пытки» УК".
  const opened = tokens.isMark(end, OPEN);
  const past = opened ? pastBracket(scan, end) : scan.opensQuote(end) ? pastQuote(scan, end) : null;
  if (past !== null) {
    const heading = actAt(scan, past, language);
    if (heading && heading.phrase.act.by !== "same") return inCountry(scan, group, heading);
  }
  if (opened) {
    const phrase = readAct(scan, end + 1);
    if (phrase?.act.by === "name" && tokens.isMark(phrase.end, CLOSE)) return { phrase, end: phrase.end + 1 };
  }
  if (!tokens.isMark(end, COMMA)) return null;
  // "Article 17, paragraph 2, of the Constitution".
  const tied = scan.is(end + 1, "of") ? actAt(scan, end + 1, language) : null;
  if (tied) return tied;
  const phrase = readAct(scan, end + 1);
  return phrase?.act.by === "name" && !scan.is(phrase.end, "unit") && !scan.is(phrase.end + 1, "unit")
    ? { phrase, end: phrase.end }
    : null;
}

/** "In Russia, Article 112 of the Constitution": the country that the reference opens with owns the act. */
function inCountry(scan: Scan, group: Group, behind: ActBehind): ActBehind {
  const { act } = behind.phrase;
  if (act.by !== "name" || !isAbroad(scan, group.start)) return behind;
  return { ...behind, phrase: { ...behind.phrase, act: { by: "foreign", kind: act.kind } } };
}

function isAbroad(scan: Scan, place: number): boolean {
  const { tokens } = scan;
  let at = place - 1;
  const bracket = tokens.isMark(at, OPEN);
  if (bracket || tokens.isMark(at, COMMA)) at--;
  // "российское законодательство (ст. 105 УК)", "Russian law (Article 105 of the Criminal Code)".
  const law = scan.role(at);
  if (bracket && (law?.is === "legislation" || (law?.is === "form" && law.kind === "law")))
    return scan.is(at - 1, "foreign");
  const country = at;
  while (country - at < 2 && (scan.is(at, "foreign") || scan.is(at, "republic"))) at--;
  return at < country && scan.is(at, "under");
}

/** The act at the place, behind "of" or right there. */
function actAt(scan: Scan, place: number, language: Language, annexed = false): ActBehind | null {
  const tie = scan.role(place)?.is;
  const tied =
    tie === "of" || ((tie === "to" || tie === "under" || tie === "from") && (language === "en" || annexed));
  const at = tied ? place + 1 : place;
  const phrase =
    unitedNations(scan, at) ?? (scan.opensQuote(at) ? readQuotedTitle(scan, at) : readAct(scan, at));
  if (!phrase) return null;
  const { by } = phrase.act;
  const named = by === "name" || by === "alias" || by === "foreign" || by === "identifier";
  return !tied && language === "en" && !named ? null : { phrase, end: phrase.end };
}

/** "CAT/C/KAZ/CO/4", "документа CAT/C/KAZ/CO/4". */
function unitedNations(scan: Scan, place: number): ActPhrase | null {
  const { tokens } = scan;
  let at = scan.is(place, "the") ? place + 1 : place;
  if (scan.is(at, "document")) at++;
  if (tokens.kind(at) !== WORD || !mayBeIdentifier(scan, at)) return null;
  const read = readIdentifier(scan, at);
  if (!read) return null;
  const act = { by: "identifier", identifier: read.identifier, kind: "act" } as const;
  return { start: at, end: read.next, act, language: "en", alone: true };
}

/** «О беженцах» without the word for its form. */
export function readQuotedTitle(scan: Scan, place: number): ActPhrase | null {
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

function pastBracket(scan: Scan, place: number): number | null {
  const { tokens } = scan;
  for (let at = place + 1; at - place < LONGEST_BRACKET; at++) {
    if (tokens.isMark(at, CLOSE)) return at + 1;
    if (tokens.kind(at) === BREAK || scan.is(at, "unit")) return null;
  }
  return null;
}

function pastQuote(scan: Scan, place: number): number | null {
  for (let at = place + 1; at - place < LONGEST_QUOTE; at++) {
    if (scan.closesQuote(at)) return at + 1;
    if (scan.tokens.kind(at) === BREAK) return null;
  }
  return null;
}
