import type { ActForm, Kind, Language, Registry, RegistryAct } from "../types.ts";
import { FOREIGN, FOREIGN_WHOLE } from "./countries.ts";
import { stemOf } from "./endings.ts";
import type { Role } from "./role.ts";
import { structuralVocabulary } from "./structural-vocabulary.ts";
import type { WordList } from "./word-list.ts";

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

export interface NameNode {
  readonly next: Map<number, NameNode>;
  readonly acts: NamedAct[];
}

/** A registry made ready for reading. */
export interface Lexicon {
  readonly words: WordList;
  readonly roles: readonly (Role | undefined)[];
  readonly names: NameNode;
  /** Entries of words that may open a name. */
  readonly openers: ReadonlySet<number>;
  readonly acts: ReadonlyMap<string, RegistryAct>;
  /** Acts by form and number, for by-laws and laws cited by date and number. */
  readonly byNumber: ReadonlyMap<string, readonly RegistryAct[]>;
  readonly byIdentifier: ReadonlyMap<string, RegistryAct>;
  readonly registry: Registry;
}

/** What an abbreviation may also stand for in translators' usage, beyond what the registry says of it. */
const COLLISIONS: Readonly<Record<string, readonly string[]>> = {
  SC: ["social-code", "family-code"],
  CC: ["criminal-code", "civil-code"],
  CPC: ["criminal-procedure-code", "civil-procedure-code"],
};

const COUNTRY =
  /\b(?:of the )?(?:Republic of Kazakhstan|RoK|RK)\b|\bof Kazakhstan\b|Республик[аеиу] Казахстан|(?<![А-Яа-я])РК(?![А-Яа-я])|Қазақстан Республикасы(?:ның|ндағы)?|(?<!\p{L})ҚР(?:-дағы)?(?!\p{L})/gu;
const DANGLING = new Set(["in", "of", "the", "в"]);
const SKIPPED = new Set(["the", "a", "an"]);

const compiled = new WeakMap<Registry, Lexicon>();

/** Makes a registry ready; the same registry is made ready once. */
export function compileRegistry(registry: Registry): Lexicon {
  const known = compiled.get(registry);
  if (known) return known;
  const { words, roles } = structuralVocabulary();
  const names: NameNode = { next: new Map(), acts: [] };
  addForeign(words, roles);
  words.closeStructure();

  const opening = new Set<string>();
  for (const act of registry.acts)
    for (const name of namesOf(act, registry)) addName(names, words, name, opening);
  const openers = new Set([...opening].flatMap((word) => words.related(word)));

  const byNumber = new Map<string, RegistryAct[]>();
  const byIdentifier = new Map<string, RegistryAct>();
  for (const act of registry.acts) {
    if (act.number) {
      const key = numberKey(act.number);
      byNumber.set(key, [...(byNumber.get(key) ?? []), act]);
    }
    if (act.adiletId) byIdentifier.set(act.adiletId, act);
  }
  const acts = new Map(registry.acts.map((act) => [act.slug, act]));
  const lexicon = { words, roles, names, openers, acts, byNumber, byIdentifier, registry };
  compiled.set(registry, lexicon);
  return lexicon;
}

/** One spelling for "49-НП", "49-НҚ" and "49-NP", for "№ ҚР ДСМ-61" and "KR DSM-61". */
export function numberKey(number: string): string {
  return number
    .toUpperCase()
    .replaceAll(/[\s,]/gu, "")
    .replaceAll(/[–—‑‐]/gu, "-")
    .replace(/-?(?:НҚ|NP|NQ|НК|HП|HK)$/u, "-НП")
    .replace(/^(?:KR|ҚР|КР|QR)-?(?:DSM|ДСМ)/u, "ҚРДСМ");
}

interface Name extends Omit<NamedAct, "print"> {
  readonly text: string;
}

function namesOf(act: RegistryAct, registry: Registry): Name[] {
  const names: Name[] = [];
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
function variants(name: Name): Name[] {
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

/** The words of a name; digits count as words. */
const WORDS = /\p{L}[\p{L}'’]*|\d+/gu;

function addName(root: NameNode, words: WordList, name: Name, opening: Set<string>): void {
  const found = name.text.replaceAll(COUNTRY, " ").match(WORDS) ?? [];
  const parts = found.filter((word) => !SKIPPED.has(word.toLowerCase()));
  while (parts.length > 1 && DANGLING.has((parts.at(-1) ?? "").toLowerCase())) parts.pop();
  const [first] = parts;
  if (first === undefined) return;
  opening.add(
    name.manner === "abbreviation" ? first : stemOf(first, /[a-z]/iu.test(first) ? "en" : name.language),
  );
  let node = root;
  for (const part of parts) {
    const key = /^\d/u.test(part) ? -1 - Number(part) : entryOf(words, part, name);
    let next = node.next.get(key);
    if (!next) {
      next = { next: new Map(), acts: [] };
      node.next.set(key, next);
    }
    node = next;
  }
  const same = (act: NamedAct): boolean =>
    act.slug === name.slug && act.manner === name.manner && act.language === name.language;
  if (node.acts.some(same)) return;
  const { slug, manner, kind, form, needsCountry, language } = name;
  node.acts.push({ slug, manner, kind, form, needsCountry, language, print: parts.join(" ") });
}

function entryOf(words: WordList, word: string, { manner, language }: Name): number {
  if (manner === "abbreviation") return words.add(word, true);
  const stem = stemOf(word, /[a-z]/iu.test(word) ? "en" : language);
  return words.add(stem, word.length <= 3 && stem === word.toLowerCase() && language !== "kk");
}

function addForeign(words: WordList, roles: (Role | undefined)[]): void {
  const whole = new Set(FOREIGN_WHOLE.split(" "));
  for (const language of ["en", "ru", "kk"] as const)
    for (const word of FOREIGN[language].split(" "))
      roles[words.add(word, whole.has(word) || word.length <= 3)] ??= { is: "foreign", language };
}
