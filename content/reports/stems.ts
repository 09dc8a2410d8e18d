import stemmers from "snowball-stemmers";

import { wordsOf } from "./plain-text.ts";

export type ReportLanguage = "en" | "ru" | "kk";

const english = stemmers.newStemmer("english");
const russian = stemmers.newStemmer("russian");

/** Words of English that say nothing of the matter, and those that every record of the office contains. */
const STOP = new Set(
  (
    "a an the of to in on for by with at from as and or nor but if that which who whom whose this these those their his her its is are was were be been being has have had do does did not no it they he she " +
    "will would shall should may might can could must such other others any all each than then there where when into out over under between within without during after before upon about against also " +
    "republic kazakhstan rok rk take measure ensure including include consider issue regard concern relevant"
  ).split(" "),
);

/** One spelling and one word where the office uses two. */
const SAME: Readonly<Record<string, string>> = {
  labour: "labor",
  offence: "offense",
  offences: "offenses",
  defence: "defense",
  centre: "center",
  centres: "centers",
  programme: "program",
  programmes: "programs",
  licence: "license",
  licences: "licenses",
  behaviour: "behavior",
  commissioner: "ombudsman",
  individual: "person",
  individuals: "person",
  persons: "person",
  people: "person",
  citizens: "person",
  inmate: "prisoner",
  inmates: "prisoner",
  convict: "prisoner",
  convicts: "prisoner",
  convicted: "prisoner",
  prisoners: "prisoner",
  penal: "prison",
  penitentiary: "prison",
  minor: "child",
  minors: "child",
  children: "child",
  underage: "child",
  immigrant: "migrant",
  immigrants: "migrant",
  deceased: "dead",
  conversations: "talk",
  conversation: "talk",
  talks: "talk",
  prohibit: "ban",
  prohibiting: "ban",
  prohibition: "ban",
  attorney: "lawyer",
  attorneys: "lawyer",
  counsel: "lawyer",
  telephone: "phone",
  calls: "phone",
  dormitories: "dormitory",
  sleeping: "dormitory",
  living: "dormitory",
  accommodations: "place",
  places: "place",
  staff: "personnel",
  employees: "personnel",
  medicine: "medical",
  nighttime: "night",
  terminate: "end",
  ending: "end",
  termination: "end",
  fifty: "50",
  male: "man",
  men: "man",
  accountability: "liability",
  responsibility: "liability",
  threshold: "ceiling",
  cent: "%",
  per: "",
  nationality: "ethnicity",
};

const respell = (word: string): string => word.replace(/is(e[sd]?|ing|ation)$/u, "iz$1");

/** The words of a text that carry its meaning: each stem once, with the word as it is first printed. */
export function termsOf(text: string, language: ReportLanguage = "en"): Map<string, string> {
  const terms = new Map<string, string>();
  for (const word of wordsOf(text.replace(/(?<=\d)%/gu, " %")).split(" ")) {
    if (word === "" || STOP.has(word)) continue;
    const same = SAME[word] ?? word;
    if (same === "") continue;
    const term =
      language === "ru" ? russian.stem(same) : language === "en" ? english.stem(respell(same)) : same;
    if (!terms.has(term)) terms.set(term, word);
  }
  return terms;
}

/** How telling a term is among many texts: rare ones weigh more. */
export function weigher(texts: readonly ReadonlyMap<string, string>[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + texts.length / (0.5 + (counts.get(term) ?? 0)));
}
