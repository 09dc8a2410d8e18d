import type { NamedAct } from "../lexicon/act-names.ts";
import { GLUED } from "../text/tokens.ts";
import { gather } from "./act-details.ts";
import { type Gathered, unnamed } from "./gathered.ts";
import type { ActPhrase } from "./act-phrase.ts";
import { readApproval } from "./approved-rules.ts";
import { CLOSE, OPEN, type Scan, SLASH } from "./scan.ts";

/** "Criminal Code of the Republic of Kazakhstan of 3 July 2014", "УК РК", "Правил Нельсона Манделы". */
export function readNamedAct(scan: Scan, place: number): ActPhrase | null {
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
  const approved = first.kind === "rules" ? readApproval(scan, gathered.end) : null;
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
