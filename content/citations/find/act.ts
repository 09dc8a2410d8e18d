import { NUMBER } from "../text/tokens.ts";
import type { ActPhrase } from "./act-phrase.ts";
import { readApprovedRules } from "./approved-rules.ts";
import { readIssuedAct } from "./issued-act.ts";
import { readNamedAct } from "./named-act.ts";
import { readCodeOfEthics, readForeignForm, readUnknownCode } from "./other-codes.ts";
import type { Scan } from "./scan.ts";

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
  const named = readNamedAct(scan, at);
  const detailed = readApprovedRules(scan, at) ?? readIssuedAct(scan, at, pointing);
  // "Law «On Enforcement Proceedings and ...»": a short name must not stop within the title.
  const fuller = detailed?.act.by !== "same" && (detailed?.end ?? 0) > (named?.end ?? 0);
  const phrase =
    readCodeOfEthics(scan, at) ??
    (fuller ? detailed : named) ??
    detailed ??
    readUnknownCode(scan, at) ??
    readForeignForm(scan, at, foreign);
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
