import { type NamedAct, numberKey } from "../lexicon/compile.ts";
import type { ActReference, BylawForm, Kind, Language } from "../types.ts";
import { ALL_CAPITALS, GLUED, HAS_CYRILLIC, NUMBER, WORD } from "../text/tokens.ts";
import { type Gathered, gather, unnamed } from "./act-details.ts";
import { CLOSE, OPEN, type Scan, SLASH } from "./scan.ts";

/** An act as a text names it, and how far its name reaches. */
export interface ActPhrase {
  readonly start: number;
  readonly end: number;
  readonly act: ActReference;
  readonly language: Language;
  /** Whether it may stand alone, without a provision, as a citation. */
  readonly alone: boolean;
}

const LONGEST_RULES = 60;

/** Reads an act's name in English or Russian (act behind the reference); null where none begins. */
export function readAct(scan: Scan, place: number): ActPhrase | null {
  let at = scan.is(place, "the") ? place + 1 : place;
  let age: "old" | "new" | null = null;
  let pointing: "same" | "this" | null = null;
  let foreign = false;
  let year: string | null = null;
  for (let words = 0; words < 4; words++) {
    const is = scan.role(at)?.is;
    if (
      scan.tokens.kind(at) === NUMBER &&
      year === null &&
      scan.tokens.value(at) > 1900 &&
      scan.tokens.value(at) < 2100
    ) {
      year = String(scan.tokens.value(at));
      at++;
      continue;
    }
    if (is === "its") {
      foreign ||= hasForeignBefore(scan, at);
      at++;
      continue;
    }
    if (is === "old" || is === "new") age = is;
    else if (is === "same" || is === "this") pointing = is;
    else if (is === "foreign") foreign = true;
    else if (is !== "adjective" && !(is === "the" && pointing !== null)) break;
    // "new Constitution" is a name of its own.
    if ((is === "new" || is === "foreign") && scan.name(at)) break;
    at++;
  }
  if (scan.is(at, "there") || scan.is(at, "draft") || scan.is(place - 1, "draft")) return null;
  const alias = scan.alias(at);
  if (alias !== null)
    return {
      start: place,
      end: scan.pastCountry(alias.end),
      act: { by: "alias", alias: alias.alias, kind: "act" },
      language: "en",
      alone: false,
    };
  const named = namedAct(scan, at);
  const detailed = rulesApproved(scan, at) ?? formWithDetails(scan, at, pointing);
  // "Law «On Enforcement Proceedings and ...»": a short name must not stop within the title.
  const fuller = detailed?.act.by !== "same" && (detailed?.end ?? 0) > (named?.end ?? 0);
  const phrase =
    codeOfEthics(scan, at) ??
    (fuller ? detailed : named) ??
    detailed ??
    unknownCode(scan, at) ??
    foreignForm(scan, at, foreign);
  if (!phrase) return null;
  const { act } = phrase;
  if (foreign) return { ...phrase, start: place, act: { by: "foreign", kind: act.kind } };
  if (pointing && (act.by === "name" || act.by === "unknown" || act.by === "same")) {
    // "the same Code" names no act; "the said Law «On Refugees»" does.
    if (act.by !== "name")
      return { ...phrase, start: place, act: { by: pointing, kind: act.kind }, alone: false };
    if (pointing === "this" || isGeneric(scan, at, phrase))
      return { ...phrase, start: place, act: { by: pointing, kind: act.kind }, alone: false };
  }
  if (year !== null && act.by !== "name") return null;
  if (scan.is(at - 1, "draft")) return null;
  if (act.by === "name")
    return {
      ...phrase,
      start: pointing ? at : startOf(scan, place),
      act: { ...act, age: age ?? act.age, date: act.date ?? year },
    };
  return { ...phrase, start: startOf(scan, place) };
}

/** "the" belongs to a citation, "a" does not. */
function startOf(scan: Scan, place: number): number {
  return scan.is(place, "the") && scan.tokens.end(place) - scan.tokens.start(place) < 3 ? place + 1 : place;
}

const FARTHEST_COUNTRY = 25;

/** "Uzbekistan amended Article 97 of its Criminal Code": whose code it is was said before. */
function hasForeignBefore(scan: Scan, place: number): boolean {
  for (let at = place - 1; at >= 0 && place - at < FARTHEST_COUNTRY && !scan.endsSentence(at); at--)
    if (scan.is(at, "foreign")) return true;
  return false;
}

/** "the same Constitution": the name is no more than the word for its form. */
function isGeneric(scan: Scan, place: number, phrase: ActPhrase): boolean {
  return scan.role(place)?.is === "form" && phrase.end === place + 1;
}

/** "Criminal Code of the Republic of Kazakhstan of 3 July 2014", "УК РК", "Правил Нельсона Манделы". */
function namedAct(scan: Scan, place: number): ActPhrase | null {
  const match = scan.name(place);
  if (!match) return null;
  const usable = match.acts.filter(({ manner, language }) => manner !== "title" && language !== "kk");
  const first = usable[0];
  if (!first) return null;
  // "CAT/C/KAZ/CO/4" is a document, not the Convention.
  if (first.manner === "abbreviation" && isGluedSlash(scan, match.end)) return null;
  const gathered = unnamed(match.end);
  gathered.country = match.country;
  gather(scan, gathered, "modifiers");
  gathered.end = pastPartOfCode(scan, gathered.end);
  const { language } = first;
  if (gathered.foreign)
    return {
      start: place,
      end: gathered.end,
      act: { by: "foreign", kind: first.kind },
      language,
      alone: false,
    };
  const acts = usable.filter(({ needsCountry }) => !needsCountry || gathered.country);
  if (acts.length === 0) return null;
  const approved = first.kind === "rules" ? approval(scan, gathered.end) : null;
  if (approved) return { ...approved, start: place };
  const abbreviation = first.manner === "abbreviation" ? first.print : null;
  return {
    start: place,
    end: gathered.end,
    act: {
      by: "name",
      slugs: [...new Set(acts.map(({ slug }) => slug))],
      kind: first.kind,
      date: gathered.date,
      number: gathered.number,
      age: null,
      abbreviation,
    },
    language,
    alone: standsAlone(scan, place, match.end, first, gathered),
  };
}

/** The place after "(General Part)", "(Особенная часть)", "(Жалпы бөлім)"; the same place where none stands. */
export function pastPartOfCode(scan: Scan, place: number): number {
  const { tokens } = scan;
  const role = scan.role(place + 2);
  const part = role?.is === "unit" && (role.unit === "part" || role.unit === "section");
  const bracketed = tokens.isMark(place, OPEN) && tokens.isMark(place + 3, CLOSE);
  return bracketed && part && scan.isCapital(place + 1) ? place + 4 : place;
}

const isGluedSlash = ({ tokens }: Scan, place: number): boolean =>
  tokens.isMark(place, SLASH) && tokens.flag(place, GLUED) && tokens.flag(place + 1, GLUED);

/** A name alone is a citation where it is printed as one: not "constitutional norms", not "MSHI payments". */
function standsAlone(scan: Scan, place: number, end: number, act: NamedAct, gathered: Gathered): boolean {
  if (act.manner === "abbreviation") return act.form === "code" && gathered.country;
  if (act.kind === "constitution") return gathered.country || gathered.date !== null || end - place > 1;
  return scan.isCapital(place);
}

/** "Law of the Republic of Kazakhstan «On Education»", "приказ Министра ... от ... № 505", "the Law". */
function formWithDetails(scan: Scan, place: number, pointing: "same" | "this" | null): ActPhrase | null {
  let at = place;
  let constitutional = false;
  let normative = false;
  let issuer: Gathered["issuer"] = null;
  for (let words = 0; words < 3; words++) {
    const is = scan.role(at)?.is;
    if (is === "constitutional") constitutional = true;
    else if (is === "normative") normative = true;
    else if (is === "government" || is === "president") issuer = is;
    else break;
    at++;
    if (scan.isHyphen(at)) at++;
  }
  const role = scan.role(at);
  if (role?.is !== "form" || role.language === "kk") return null;
  if (at > place && role.form === null) return null;
  const gathered: Gathered = { ...unnamed(at + 1), issuer };
  const { kind, language } = role;
  const bylaw = role.form !== null && role.form !== "law";
  gather(scan, gathered, bylaw ? "issued" : kind === "constitution" ? "modifiers" : "titled", kind);
  const base = { start: place, end: gathered.end, language };
  if (gathered.foreign) return { ...base, act: { by: "foreign", kind }, alone: false };
  // What a court decides in a case is no act, nor what a school's director orders.
  if (gathered.issuer === "court" || gathered.issuer === "private") return null;
  if (bylaw && isPrivate(scan, place, gathered)) return null;
  const fitting = gathered.named.filter((act) => fits(act, kind, constitutional));
  if (fitting.length > 0) {
    const slugs = [...new Set(fitting.map(({ slug }) => slug))];
    return {
      ...base,
      act: {
        by: "name",
        slugs,
        kind,
        date: gathered.date,
        number: gathered.number,
        age: null,
        abbreviation: null,
      },
      alone: true,
    };
  }
  const form = role.form === null ? null : bylawForm(role.form, gathered.issuer);
  if (form === "resolution" && !isKnownResolution(scan, gathered.number)) return null;
  if (form && (gathered.date !== null || gathered.number !== null)) {
    if (language === "en" && gathered.date === null && !scan.isCapital(at)) return null;
    if (form === "law" || gathered.number !== null || normative)
      return {
        ...base,
        act: { by: "number", form, kind, number: gathered.number, date: gathered.date },
        alone: true,
      };
    return {
      ...base,
      act: { by: "number", form, kind, number: null, date: gathered.date },
      alone: scan.isCapital(place),
    };
  }
  // A title that the registry words otherwise: the date tells which code it is.
  if (kind === "code" && gathered.titled && gathered.date !== null && gathered.date.length > 4)
    return {
      ...base,
      act: { by: "number", form: "law", kind, number: gathered.number, date: gathered.date },
      alone: true,
    };
  if (gathered.titled && !bylaw) return { ...base, act: { by: "unknown", kind }, alone: kind === "law" };
  const generic = at + 1;
  if (pointing) return { ...base, end: generic, act: { by: "same", kind }, alone: false };
  if (
    scan.isCapital(constitutional ? place : at) &&
    !scan.is(generic, "ethics") &&
    gathered.issuer === null
  ) {
    const past = scan.pastCountry(generic);
    return { ...base, end: past, act: { by: "same", kind }, alone: false };
  }
  return null;
}

const FARTHEST_ISSUER = 7;

/** "order No. 12 of the school's director", "начальник издал приказ № 47", "an order No. 47": nobody's by-law. */
function isPrivate(scan: Scan, place: number, { end, issuer }: Gathered): boolean {
  let at = end;
  while (at - end < 2 && (scan.is(at, "of") || scan.is(at, "the"))) at++;
  if (scan.is(at, "private")) return true;
  if (issuer !== null) return false;
  if (scan.is(place - 1, "the") && scan.tokens.print(place - 1).toLowerCase() === "an") return true;
  for (let before = place - 1; place - before < FARTHEST_ISSUER && !scan.endsSentence(before); before--)
    if (scan.is(before, "private")) return true;
  return false;
}

/** Whose resolution it is was not said: the number alone must tell. */
export function isKnownResolution(scan: Scan, number: string | null): boolean {
  if (number === null) return false;
  const key = numberKey(number);
  return key.endsWith("-НП") || scan.lexicon.byNumber.has(key);
}

function fits(act: NamedAct, kind: Kind, constitutional: boolean): boolean {
  if (act.manner === "abbreviation") return false;
  if (kind === "law")
    return (
      act.form === (constitutional ? "constitutional_law" : "law") ||
      (act.form === "constitutional_law" && act.kind === "law")
    );
  if (kind === "code") return act.form === "code";
  if (kind === "rules" || kind === "plan") return act.manner !== "title";
  return act.kind === kind || (kind === "resolution" && act.kind === "plan");
}

function bylawForm(form: BylawForm, issuer: Gathered["issuer"]): BylawForm {
  if (form !== "resolution" && form !== "decree") return form;
  if (issuer === "government") return "gov-resolution";
  if (issuer === "supreme") return "sc-resolution";
  if (issuer === "constitutional") return "cc-resolution";
  return form === "decree" ? "decree" : issuer === "president" ? "decree" : "resolution";
}

/** "the «Rules ...» (approved by the order ... No. 505)", "Правил ..., утвержденных приказом ...". */
function rulesApproved(scan: Scan, place: number): ActPhrase | null {
  const { tokens } = scan;
  let at = scan.opensQuote(place) ? place + 1 : place;
  if (!scan.isCapital(at)) return null;
  // "Model Rules", "Типовые правила": up to two words before the form.
  for (let words = 0; words < 3 && scan.role(at)?.is !== "form" && tokens.kind(at) === WORD; words++) at++;
  const role = scan.role(at);
  if (role?.is !== "form" || (role.kind !== "rules" && role.kind !== "plan") || role.language === "kk")
    return null;
  const approved = approval(scan, at + 1);
  return approved ? { ...approved, start: place, language: role.language } : null;
}

/** The act that approves what was named before the place. */
function approval(scan: Scan, place: number): ActPhrase | null {
  const { tokens } = scan;
  for (let at = place; at - place < LONGEST_RULES; at++) {
    if (tokens.kind(at) === 4 || scan.endsSentence(at)) return null;
    const unit = scan.role(at);
    if (unit?.is === "unit" && unit.unit === "article") return null;
    // "The Concept was approved by ...": said of it, not its name.
    if (scan.is(at, "approved") && scan.is(at - 1, "was")) return null;
    if (!scan.is(at, "approved")) {
      // "of the Rules of MSE (Order of ...)": the approving act in brackets.
      if (!tokens.isMark(at, OPEN) || scan.role(at + 1)?.is !== "form") continue;
    }
    let next = scan.is(at, "approved") ? scan.pastDot(at + 1) : at + 1;
    for (let words = 0; words < 3 && (scan.is(next, "under") || scan.is(next, "the")); words++) next++;
    const act = formWithDetails(scan, next, null);
    if (act?.act.by !== "number" && act?.act.by !== "name") return null;
    const opened = openBracket(scan, place, at + 1);
    const end = opened && tokens.isMark(act.end, CLOSE) ? act.end + 1 : act.end;
    return { ...act, start: place, end, alone: true };
  }
  return null;
}

function openBracket(scan: Scan, from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at < to; at++) {
    if (scan.tokens.isMark(at, OPEN)) open++;
    else if (scan.tokens.isMark(at, CLOSE)) open--;
  }
  return open > 0;
}

const MOST_FOREIGN = 3;

/** "Chinese Criminal Law": whatever stands between the country and the word for the form. */
function foreignForm(scan: Scan, place: number, foreign: boolean): ActPhrase | null {
  for (let at = place; foreign && at - place < MOST_FOREIGN && scan.isCapital(at); at++) {
    const role = scan.role(at);
    if (role?.is === "form")
      return {
        start: place,
        end: at + 1,
        act: { by: "foreign", kind: role.kind },
        language: "en",
        alone: false,
      };
  }
  return null;
}

const LONGEST_ETHICS = 5;

/** "Code of Professional Ethics", "Кодекс чести судьи": no law, nor what is cited of it. */
function codeOfEthics(scan: Scan, place: number): ActPhrase | null {
  const role = scan.role(place);
  if (role?.is !== "form" || role.kind !== "code") return null;
  for (let at = place + 1; at - place < LONGEST_ETHICS && scan.tokens.kind(at) === WORD; at++) {
    if (!scan.is(at, "ethics")) continue;
    let end = at + 1;
    while (end - at < LONGEST_ETHICS && scan.tokens.kind(end) === WORD && !scan.is(end, "unit")) end++;
    return { start: place, end, act: { by: "foreign", kind: "code" }, language: role.language, alone: false };
  }
  return null;
}

/** "Water Code", "Водного кодекса": a code that the registry does not hold. Codes of ethics are no law. */
function unknownCode(scan: Scan, place: number): ActPhrase | null {
  const { tokens } = scan;
  if (tokens.kind(place) !== WORD || scan.is(place, "ethics")) return null;
  const at = place + 1;
  const role = scan.role(at);
  if (role?.is !== "form" || role.kind !== "code" || role.language === "kk" || scan.is(at + 1, "ethics"))
    return null;
  if (scan.is(at + 1, "of") && scan.is(at + 2, "ethics")) return null;
  const adjective = tokens.flag(place, HAS_CYRILLIC)
    ? endsAsAdjective(tokens.print(place))
    : scan.isCapital(place) && scan.isCapital(at);
  if (!adjective || tokens.flag(place, ALL_CAPITALS)) return null;
  const gathered = unnamed(at + 1);
  gather(scan, gathered, "modifiers");
  const act: ActReference = gathered.foreign
    ? { by: "foreign", kind: "code" }
    : { by: "unknown", kind: "code" };
  return { start: place, end: gathered.end, act, language: role.language, alone: false };
}

const endsAsAdjective = (word: string): boolean => /(?:ого|ому|ый|ий|ым|им|ом|ем)$/iu.test(word);
