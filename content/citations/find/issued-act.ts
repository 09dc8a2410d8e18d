import type { NamedAct } from "../lexicon/act-names.ts";
import { numberKey } from "../lexicon/compile.ts";
import type { BylawForm, Kind } from "../types.ts";
import { gather } from "./act-details.ts";
import { type Gathered, unnamed } from "./gathered.ts";
import type { ActPhrase } from "./act-phrase.ts";
import type { Scan } from "./scan.ts";

/** "Law of the Republic of Kazakhstan «On Education»", "приказ Министра ... от ... № 505", "the Law". */
export function readIssuedAct(scan: Scan, place: number, pointing: "same" | "this" | null): ActPhrase | null {
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
