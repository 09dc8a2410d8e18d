import type { ActReference } from "../types.ts";
import { ALL_CAPITALS, BREAK, GLUED, WORD } from "../text/tokens.ts";
import type { ActPhrase } from "./act-phrase.ts";
import { isKnownResolution } from "./issued-act.ts";
import { pastPartOfCode } from "./named-act.ts";
import { closingQuote, reaches } from "./act-details.ts";
import { readActNumber, readDate } from "./dates.ts";
import { formAhead, resolutionOf } from "./kazakh-form.ts";
import { issuerBefore, leftOf } from "./kazakh-left.ts";
import { readElement } from "./kazakh-references.ts";
import { type NameMatch, OPEN, type Scan } from "./scan.ts";

/** Reads an act's name in Kazakh (the act stands before the reference) at the place; null where none begins. */
export function readKazakhAct(scan: Scan, place: number): ActPhrase | null {
  return (
    quotedTitle(scan, place) ??
    named(scan, place) ??
    issued(scan, place) ??
    pointed(scan, place) ??
    unknownCode(scan, place)
  );
}

/** «Title» [date] [country] Заңының. */
function quotedTitle(scan: Scan, place: number): ActPhrase | null {
  if (!scan.opensQuote(place)) return null;
  const close = closingQuote(scan, place);
  if (close === null) return null;
  const form = formAhead(scan, close + 1);
  if (!form) return null;
  const match = titleAt(scan, place + 1);
  const named =
    match && reaches(scan, match.end, close)
      ? match.acts.filter((act) => act.manner === "title" || act.language === "kk")
      : [];
  const left = leftOf(scan, place);
  const base = {
    start: left.country ? left.start : place,
    end: form.end,
    language: "kk" as const,
    alone: true,
  };
  if (form.foreign) return { ...base, act: { by: "foreign", kind: form.kind } };
  if (named.length > 0)
    return {
      ...base,
      act: nameReference(
        named.map(({ slug }) => slug),
        form.kind,
        form.date,
        form.number,
      ),
    };
  if (form.number !== null && form.form !== null)
    return {
      ...base,
      act: { by: "number", form: form.form, kind: form.kind, number: form.number, date: form.date },
    };
  return form.kind === "law" || form.kind === "code"
    ? { ...base, act: { by: "unknown", kind: form.kind } }
    : null;
}

/** A title; the country's name may open it. */
function titleAt(scan: Scan, place: number): NameMatch | null {
  const past = scan.pastCountry(place);
  return scan.name(past) ?? (past > place ? scan.name(place) : null);
}

function nameReference(
  slugs: readonly string[],
  kind: ActReference["kind"],
  date: string | null,
  number: string | null,
): ActReference {
  return { by: "name", slugs: [...new Set(slugs)], kind, date, number, age: null, abbreviation: null };
}

/** "Қылмыстық кодекстің", "ҚК-нің", "Босқындар туралы заңның"; country and date may stand before it. */
function named(scan: Scan, place: number): ActPhrase | null {
  const match = scan.name(place);
  const first = match?.acts[0];
  if (!match || !first) return null;
  let end = pastPartOfCode(scan, match.end);
  const kazakh = match.acts.filter(({ language }) => language === "kk");
  const left = leftOf(scan, place);
  if (first.manner === "title") {
    const form = formAhead(scan, end);
    if (!form || (form.kind !== "law" && form.kind !== "code")) return null;
    const act =
      form.foreign || left.foreign
        ? { by: "foreign" as const, kind: form.kind }
        : nameReference(
            match.acts.map(({ slug }) => slug),
            form.kind,
            form.date,
            form.number,
          );
    return { start: left.start, end: form.end, act, language: "kk", alone: true };
  }
  // "УК-нің": a Russian abbreviation in a Kazakh text.
  const borrowed = first.manner === "abbreviation" && scan.isHyphen(end) && scan.is(end + 1, "suffix");
  if (borrowed && kazakh.length === 0) kazakh.push(...match.acts);
  if (kazakh.length === 0) return null;
  if (first.manner === "abbreviation") end = pastSuffix(scan, end);
  const usable = kazakh.filter(({ needsCountry }) => !needsCountry || left.country);
  if (left.foreign)
    return { start: left.start, end, act: { by: "foreign", kind: first.kind }, language: "kk", alone: false };
  if (usable.length === 0) return null;
  const act: ActReference = {
    by: "name",
    slugs: [...new Set(usable.map(({ slug }) => slug))],
    kind: first.kind,
    date: left.date,
    number: null,
    age: left.age,
    abbreviation: first.manner === "abbreviation" ? first.print : null,
  };
  const constitution = first.kind === "constitution" && !left.country && left.date === null;
  const alone = first.manner !== "abbreviation" && scan.isCapital(place) && !constitution;
  return { start: left.start, end, act, language: "kk", alone };
}

function pastSuffix(scan: Scan, place: number): number {
  const { tokens } = scan;
  if (!scan.isHyphen(place) || tokens.kind(place + 1) !== WORD) return place;
  const glued = tokens.flag(place, GLUED) && tokens.flag(place + 1, GLUED);
  return glued || scan.is(place + 1, "suffix") ? place + 2 : place;
}

/** "министрінің 2017 жылғы 26 шілдедегі № 505 бұйрығы": read from the date or the number on; the issuer is to the left. */
function issued(scan: Scan, place: number): ActPhrase | null {
  const day = readDate(scan, place);
  if (day ? isDayOfEvent(scan, day.end) : !readActNumber(scan, place)) return null;
  const form = formAhead(scan, place);
  if (!form || form.form === null || (form.number === null && form.date === null)) return null;
  const issuer = issuerBefore(scan, startOfDate(scan, place));
  // What a court decides in a case is no act, nor what a school's director orders.
  if (issuer.issuer === "court" || (issuer.issuer === "private" && form.kind !== "law")) return null;
  if (issuer.foreign || form.foreign)
    return {
      start: issuer.start,
      end: form.end,
      act: { by: "foreign", kind: form.kind },
      language: "kk",
      alone: false,
    };
  if (form.number === null && form.kind !== "law") return null;
  const kind = form.form === "resolution" ? resolutionOf(issuer.issuer) : form.form;
  if (kind === "resolution" && !isKnownResolution(scan, form.number)) return null;
  const act: ActReference = {
    by: "number",
    form: kind ?? "resolution",
    kind: form.kind,
    number: form.number,
    date: form.date,
  };
  return approvedRules(scan, { start: issuer.start, end: form.end, act, language: "kk", alone: true });
}

/** "2025 жылғы 15 қыркүйекте № 819 бұйрық өзгертілді": the day of what happened; an act's own day is "қыркүйектегі". */
function isDayOfEvent(scan: Scan, end: number): boolean {
  const month = scan.tokens.print(end - 1).toLowerCase();
  return month !== "шілде" && /[дт][ае]$/u.test(month);
}

/** Where the date begins that ends at the place; the same place where none does. */
function startOfDate(scan: Scan, place: number): number {
  const size = [4, 3, 5, 6].find((tokens) => readDate(scan, place - tokens)?.end === place);
  return size === undefined || isDayOfEvent(scan, place) ? place : place - size;
}

const LONGEST_APPROVED = 50;

/** "... бұйрығымен бекітілген [title] Қағидалардың": the rules are cited by the act that approves them. */
function approvedRules(scan: Scan, phrase: ActPhrase): ActPhrase {
  if (!scan.is(phrase.end, "approved")) return phrase;
  for (let at = phrase.end + 1; at - phrase.end < LONGEST_APPROVED; at++) {
    if (scan.tokens.kind(at) === BREAK || scan.endsSentence(at) || scan.tokens.isMark(at, OPEN))
      return phrase;
    const role = scan.role(at);
    if (role?.is === "unit" && role.unit === "article") return phrase;
    const rules =
      (role?.is === "form" && (role.kind === "rules" || role.kind === "plan")) ||
      (role?.is === "unit" && role.unit === "rule");
    if (!rules || scan.role(at)?.is === undefined) continue;
    const end = scan.closesQuote(at + 1) ? at + 2 : at + 1;
    if (readElement(scan, end) || scan.tokens.isMark(end, OPEN)) return { ...phrase, end };
  }
  return phrase;
}

/** "сол Кодекстің", "аталған Заңның", "Заңның": an act named before, or this one. */
function pointed(scan: Scan, place: number): ActPhrase | null {
  let at = place;
  let pointing: "same" | "this" | null = null;
  for (let words = 0; words < 2; words++) {
    const is = scan.role(at)?.is;
    if (is !== "same" && is !== "this") break;
    pointing = is;
    at++;
  }
  const capital = scan.isCapital(at);
  if (scan.is(at, "constitutional")) at++;
  const alias = scan.alias(at);
  if (alias !== null && pointing === null)
    return {
      start: at,
      end: pastSuffix(scan, alias.end),
      act: { by: "alias", alias: alias.alias, kind: "act" },
      language: "kk",
      alone: false,
    };
  const role = scan.role(at);
  const rules = role?.is === "unit" && role.unit === "rule" && role.language === "kk";
  if (role?.is !== "form" && !rules) return null;
  if (role.is === "form" && role.language !== "kk" && role.kind !== "constitution") return null;
  if (pointing === null && !capital) return null;
  const kind = role.is === "form" ? role.kind : "rules";
  const left = leftOf(scan, at);
  if (left.foreign)
    return { start: left.start, end: at + 1, act: { by: "foreign", kind }, language: "kk", alone: false };
  return {
    start: pointing === null ? Math.min(left.start, place) : place,
    end: at + 1,
    act: { by: pointing ?? "same", kind },
    language: "kk",
    alone: false,
  };
}

/** "Су кодексінің": a code that the registry does not hold. */
function unknownCode(scan: Scan, place: number): ActPhrase | null {
  const role = scan.role(place + 1);
  if (role?.is !== "form" || role.kind !== "code" || role.language !== "kk") return null;
  if (!scan.isCapital(place) || scan.role(place) !== undefined || scan.tokens.flag(place, ALL_CAPITALS))
    return null;
  const left = leftOf(scan, place);
  return {
    start: left.start,
    end: place + 2,
    act: { by: left.foreign ? "foreign" : "unknown", kind: "code" },
    language: "kk",
    alone: false,
  };
}
