import type { Literal, PhrasingContent, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";

import type { Term } from "./term.ts";
import { type Dictionary, mentionsIn, termDictionary } from "./term-dictionary.ts";

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
  const dictionary = termDictionary(terms, language);
  return (tree: Root): void => {
    const used: string[] = [];
    mark(tree, dictionary, used);
    visit(tree, "wikiLink", ({ target }) => {
      if (target.kind === "term") used.push(target.id);
    });
    tree.data = { ...tree.data, terms: [...new Set(used)] };
  };
}

const SKIPPED = new Set(["link", "linkReference", "inlineCode", "code", "heading", "wikiLink", "html"]);

function mark(tree: Root, dictionary: Dictionary, used: string[]): void {
  visit(tree, (node, index, parent) => {
    if (SKIPPED.has(node.type)) return SKIP;
    if (node.type !== "text" || !parent || index === undefined) return;
    const pieces: PhrasingContent[] = [];
    let at = 0;
    for (const { start, end, ids } of mentionsIn(node.value, dictionary)) {
      if (ids.every((id) => used.includes(id))) continue;
      used.push(...ids);
      const words = node.value.slice(start, end);
      if (start > at) pieces.push({ type: "text", value: node.value.slice(at, start) });
      pieces.push({ type: "termMention", value: words, ids, data: dress(ids, words) });
      at = end;
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
