import type { ActReference } from "../types.ts";
import { ALL_CAPITALS, HAS_CYRILLIC, WORD } from "../text/tokens.ts";
import { gather } from "./act-details.ts";
import { unnamed } from "./gathered.ts";
import type { ActPhrase } from "./act-phrase.ts";
import type { Scan } from "./scan.ts";

const MOST_FOREIGN = 3;

/** "Chinese Criminal Law": whatever stands between the country and the word for the form. */
export function readForeignForm(scan: Scan, place: number, foreign: boolean): ActPhrase | null {
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
export function readCodeOfEthics(scan: Scan, place: number): ActPhrase | null {
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
export function readUnknownCode(scan: Scan, place: number): ActPhrase | null {
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
