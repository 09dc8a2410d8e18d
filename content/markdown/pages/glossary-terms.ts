import type { Literal, PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";

type InThree<T> = Readonly<Partial<Record<"kk" | "ru" | "en", T>>>;

export interface Term {
  readonly id: string;
  readonly term: InThree<string>;
  readonly abbr: InThree<readonly string[]>;
  readonly definition?: InThree<string> | undefined;
  readonly note?: InThree<string> | undefined;
}

/** A word that the glossary explains; several ids: it may stand for any of them, and nobody guesses which. */
interface TermMention extends Literal {
  readonly type: "termMention";
  readonly ids: readonly string[];
}

declare module "mdast" {
  interface PhrasingContentMap {
    termMention: TermMention;
  }
  interface RootContentMap {
    termMention: TermMention;
  }
  interface RootData {
    /** Ids of the terms a page uses, in order of appearance. */
    terms?: string[];
  }
}

export interface TermOptions {
  readonly terms: readonly Term[];
  readonly language: "kk" | "ru" | "en";
}

/**
 * Marks the words of the glossary where a page first uses them: abbreviations as they are written, and terms of
 * several words in whatever case they stand. Single words are common speech and are marked only by `[[term:…]]`.
 */
export function glossaryTerms({ terms, language }: TermOptions) {
  const dictionary = dictionaryOf(terms, language);
  return (tree: Root): void => {
    const used: string[] = [];
    if (dictionary) mark(tree, dictionary, used);
    visit(tree, "wikiLink", ({ target }) => {
      if (target.kind === "term") used.push(target.id);
    });
    tree.data = { ...tree.data, terms: [...new Set(used)] };
  };
}

interface Dictionary {
  readonly pattern: RegExp;
  readonly entries: readonly { readonly test: RegExp; readonly ids: readonly string[] }[];
}

const SKIPPED = new Set(["link", "linkReference", "inlineCode", "code", "heading", "wikiLink", "html"]);

function mark(tree: Root, { pattern, entries }: Dictionary, used: string[]): void {
  visit(tree, (node, index, parent) => {
    if (SKIPPED.has(node.type)) return SKIP;
    if (node.type !== "text" || !parent || index === undefined) return;
    const pieces: PhrasingContent[] = [];
    let at = 0;
    for (const match of node.value.matchAll(pattern)) {
      const ids = entries.find(({ test }) => test.test(match[0]))?.ids ?? [];
      if (ids.length === 0 || ids.every((id) => used.includes(id))) continue;
      used.push(...ids);
      if (match.index > at) pieces.push({ type: "text", value: node.value.slice(at, match.index) });
      pieces.push({ type: "termMention", value: match[0], ids, data: dress(ids, match[0]) });
      at = match.index + match[0].length;
    }
    if (pieces.length === 0) return;
    if (at < node.value.length) pieces.push({ type: "text", value: node.value.slice(at) });
    (parent.children as PhrasingContent[]).splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

/** A link to the entry of the page's own list of terms, which also describes it to a screen reader. */
function dress(ids: readonly string[], words: string): TermMention["data"] {
  const entries = ids.map((id) => `term-${id}`);
  return {
    hName: "a",
    hProperties: {
      href: `#${entries[0] ?? ""}`,
      className: ids.length > 1 ? ["term", "term-open"] : ["term"],
      ariaDescribedBy: entries,
    },
    hChildren: [{ type: "text", value: words }],
  };
}

const LEFT = String.raw`(?<![\p{L}\p{N}-])`;
const RIGHT = String.raw`(?![\p{L}\p{N}])`;

function dictionaryOf(terms: readonly Term[], language: "kk" | "ru" | "en"): Dictionary | null {
  const words = new Map<string, string[]>();
  const add = (source: string, id: string): void => {
    words.set(source, [...new Set([...(words.get(source) ?? []), id])]);
  };
  for (const { id, term, abbr } of terms) {
    for (const short of abbr[language] ?? []) if (short.length > 1) add(escaped(short), id);
    for (const phrase of phrasesOf(term[language] ?? "")) add(phrase, id);
  }
  // The longest first: of «рабочая группа» and its beginning the whole is meant.
  const sources = [...words].sort(([one], [other]) => other.length - one.length);
  if (sources.length === 0) return null;
  return {
    pattern: new RegExp(LEFT + "(?:" + sources.map(([source]) => source).join("|") + ")" + RIGHT, "gu"),
    entries: sources.map(([source, ids]) => ({ test: new RegExp(`^(?:${source})$`, "u"), ids })),
  };
}

/** Terms of two words and more; a bracket explains the term and is not part of it. */
function phrasesOf(printed: string): string[] {
  return printed
    .replaceAll(/\([^)]*\)/gu, " ")
    .split(",")
    .map((phrase) => phrase.trim().split(/\s+/u))
    .filter((phrase) => phrase.length > 1 && phrase.length < 9)
    .map((phrase) => phrase.map(inflected).join(String.raw`\s+`));
}

const ENDING = String.raw`\p{L}{0,6}`;
const SHORTEST_STEM = 4;

/** A word with whatever ending it takes, and a first letter of either size. */
function inflected(word: string): string {
  const stem = word.length > SHORTEST_STEM + 1 ? word.slice(0, -2) : word;
  const [first = ""] = stem;
  const either =
    first.toLowerCase() === first.toUpperCase()
      ? escaped(first)
      : `[${first.toLowerCase()}${first.toUpperCase()}]`;
  return either + escaped(stem.slice(first.length)) + (word.length >= SHORTEST_STEM ? ENDING : "");
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`);
