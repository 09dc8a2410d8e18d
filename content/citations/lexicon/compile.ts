import type { Registry, RegistryAct } from "../types.ts";
import { type ActName, COUNTRY, type NamedAct, namesOf } from "./act-names.ts";
import { FOREIGN, FOREIGN_WHOLE } from "./countries.ts";
import { stemOf } from "./endings.ts";
import type { Role } from "./role.ts";
import { structuralVocabulary } from "./structural-vocabulary.ts";
import type { WordList } from "./word-list.ts";

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

/** The words of a name; digits count as words. */
const WORDS = /\p{L}[\p{L}'’]*|\d+/gu;

function addName(root: NameNode, words: WordList, name: ActName, opening: Set<string>): void {
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

function entryOf(words: WordList, word: string, { manner, language }: ActName): number {
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
