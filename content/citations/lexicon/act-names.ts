import type { ActForm, Kind, Language, Registry, RegistryAct } from "../types.ts";

/** How a name may stand in running text. */
export type Manner =
  /** As it is: "Criminal Code". */
  | "direct"
  /** Only quoted, or beside the word for its form: "On Education". */
  | "title"
  /** In capitals only: "УК". */
  | "abbreviation";

export interface NamedAct {
  readonly slug: string;
  readonly manner: Manner;
  readonly kind: Kind;
  readonly form: ActForm;
  /** Of abbreviations: as registered, country left out. */
  readonly print: string;
  /** The abbreviation is used with the country's only: "ПК РК". */
  readonly needsCountry: boolean;
  readonly language: Language;
}

/** What an abbreviation may also stand for in translators' usage, beyond what the registry says of it. */
const COLLISIONS: Readonly<Record<string, readonly string[]>> = {
  SC: ["social-code", "family-code"],
  CC: ["criminal-code", "civil-code"],
  CPC: ["criminal-procedure-code", "civil-procedure-code"],
};

/** The country, as it stands in names. */
export const COUNTRY =
  /\b(?:of the )?(?:Republic of Kazakhstan|RoK|RK)\b|\bof Kazakhstan\b|Республик[аеиу] Казахстан|(?<![А-Яа-я])РК(?![А-Яа-я])|Қазақстан Республикасы(?:ның|ндағы)?|(?<!\p{L})ҚР(?:-дағы)?(?!\p{L})/gu;
/** A name of an act, before it goes into the lexicon. */
export interface ActName extends Omit<NamedAct, "print"> {
  readonly text: string;
}

/** All names that texts give an act: titles, short names, abbreviations, and what stands inside them. */
export function namesOf(act: RegistryAct, registry: Registry): ActName[] {
  const names: ActName[] = [];
  const kind = kindOf(act);
  const put = (text: string | undefined, language: Language, manner: Manner, needsCountry = false): void => {
    if (!text) return;
    const own = isTreaty(act) || act.form === "constitution";
    // Short names made from a number are read by the grammar of dates and numbers.
    if (/№|\bNo\. |^[A-Z]\d|^order:|\d-(?:НП|НҚ|NP)|^Z\d/u.test(text) && !own) return;
    names.push({ slug: act.slug, manner, kind, form: act.form, text, needsCountry, language });
  };
  for (const language of ["en", "ru", "kk"] as const) {
    for (const text of [act.title[language], act.short?.[language]]) {
      if (!text) continue;
      put(text, language, mannerOf(text));
      const bare = text.replace(/\s*\([^)]*\)$|: .*$/u, "");
      if (bare !== text && bare.length > 4) put(bare, language, mannerOf(bare));
      const own = titleInside(text, language);
      if (own) put(own, language, "title");
      const inner = approvedBy(text, language);
      if (inner) put(inner, language, "direct");
    }
    const list = act.abbr?.[language] ?? [];
    const bare = new Set(list.map((text) => text.replaceAll(COUNTRY, "").trim()));
    for (const text of bare) put(text, language, "abbreviation", !list.includes(text));
  }
  if (isTreaty(act)) names.push(...names.flatMap(variants));
  for (const text of act.aliases ?? []) {
    const language = /[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/u.test(text) ? "kk" : /[А-я]/u.test(text) ? "ru" : "en";
    const short =
      /^[\p{Lu}]{2,6}(?: \(|$)/u.test(text.replaceAll(COUNTRY, "").trim()) && !text.includes(" (");
    put(text, language, short ? "abbreviation" : mannerOf(text));
    put(titleInside(text, language) ?? undefined, language, "title");
  }
  for (const [print, slugs] of Object.entries(COLLISIONS))
    if (slugs.includes(act.slug) && slugs.every((slug) => registry.acts.some((other) => other.slug === slug)))
      put(print, "en", "abbreviation");
  return names;
}

/** What texts make of a treaty's name: "Covenant on Civil and Political Rights", "Конвенция по правам ребенка". */
function variants(name: ActName): ActName[] {
  const shorter = name.text.replace(/international |международн\p{L}+ |халықаралық /iu, "");
  const about = name.text.replace(" о правах ", " по правам ");
  return [shorter, about]
    .filter((text) => text !== name.text && text.includes(" "))
    .map((text) => ({ ...name, text }));
}

function mannerOf(name: string): Manner {
  return /^(?:On|О|Об|Обо) /u.test(name) || / туралы(?: \(|$)/u.test(name) ? "title" : "direct";
}

/** The title inside a code's full name: «О браке (супружестве) и семье». */
function titleInside(name: string, language: Language): string | null {
  const [, inner, bare] =
    (language === "en"
      ? /^Code .*?\b(On .+)$/u
      : language === "ru"
        ? /«(.+)»|^Кодекс .*? (об? .+)$/u
        : /^«?(.+ туралы)»? .*[Кк]одекс/u
    ).exec(name.replace(" on ", " On ")) ?? [];
  return inner ?? bare ?? null;
}

/** The rules that an order approves, by their own name. */
function approvedBy(title: string, language: Language): string | null {
  const [, inner = null] =
    (language === "en"
      ? /^On Approval of (?:the )?(.+)$/u
      : language === "ru"
        ? /^Об утверждении (.+)$/u
        : /^(.+) бекіту туралы$/u
    ).exec(title) ?? [];
  return inner && inner.split(" ").length > 3 ? inner : null;
}

const isTreaty = (act: RegistryAct): boolean => act.form === "treaty" || act.form === "soft_law";

/** The word by which a text refers back to the act. */
export function kindOf(act: RegistryAct): Kind {
  switch (act.form) {
    case "constitution":
    case "code":
    case "law":
    case "order":
    case "decree":
    case "rules":
      return act.form;
    case "constitutional_law":
      return "law";
    case "gov_resolution":
    case "sc_resolution":
    case "cc_resolution":
      return "resolution";
    case "concept":
    case "action_plan":
      return "plan";
    case "local_act":
      return "act";
    case "treaty":
    case "soft_law": {
      const title = act.title.en.toLowerCase();
      if (title.includes("protocol")) return "protocol";
      if (title.includes("covenant")) return "covenant";
      if (title.includes("convention")) return "convention";
      if (title.includes("declaration")) return "declaration";
      return title.includes("rules") ? "rules" : "act";
    }
  }
}
