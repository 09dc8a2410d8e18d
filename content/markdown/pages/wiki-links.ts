import type { Literal, PhrasingContent, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";

import { note, placeAt } from "./place.ts";
import { readTarget, type Target } from "./targets.ts";

/** A link in double brackets. What it leads to is asked later, of whoever knows. */
export interface WikiLink extends Literal {
  readonly type: "wikiLink";
  readonly target: Target;
  /** As its author wants it shown; null: as what it leads to is called. */
  readonly label: string | null;
  readonly line: number;
  readonly column: number;
}

declare module "mdast" {
  interface PhrasingContentMap {
    wikiLink: WikiLink;
  }
  interface RootContentMap {
    wikiLink: WikiLink;
  }
  interface RootData {
    wikiLinks?: WikiLink[];
  }
}

const LINK = /\[\[(?<target>[^[\]|\n]+)(?:\|(?<label>[^[\]\n]+))?\]\]/gu;

/** Finds `[[page]]`, `[[page#part|words]]`, `[[record:P-01]]`, `[[act:slug#art_1]]`, `[[term:id]]` in running text. */
export function wikiLinks() {
  return (tree: Root, file: { toString: () => string }): void => {
    const source = String(file);
    const found: WikiLink[] = [];
    visit(tree, (node, index, parent) => {
      if (node.type === "link" || node.type === "linkReference") return SKIP;
      if (node.type !== "text" || !parent || index === undefined || !node.value.includes("[[")) return;
      const pieces = cut(node, source, (place, message) => {
        note(tree, { ...place, field: "link", message });
      });
      found.push(...pieces.filter((piece) => piece.type === "wikiLink"));
      // A text stands among phrasing content, and so may what it is cut into.
      (parent.children as PhrasingContent[]).splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
    tree.data = { ...tree.data, wikiLinks: found };
  };
}

type Complain = (place: { line: number; column: number }, message: string) => void;

function cut(node: Text, source: string, complain: Complain): (Text | WikiLink)[] {
  const pieces: (Text | WikiLink)[] = [];
  const end = node.position?.end.offset ?? 0;
  let from = node.position?.start.offset ?? 0;
  let at = 0;
  // What is left of the text keeps its place, for whoever finds a mistake in it.
  const words = (value: string): Text => ({
    type: "text",
    value,
    position: {
      start: { ...placeAt(source, from), offset: from },
      end: node.position?.end ?? placeAt(source, end),
    },
  });
  let before = words("");
  for (const match of node.value.matchAll(LINK)) {
    // In a table the bar is written with a backslash. Brackets that are escaped are meant as such.
    const offset = [match[0], match[0].replace("|", "\\|")]
      .map((written) => source.slice(0, end).indexOf(written, from))
      .find((place) => place >= 0);
    if (offset === undefined) continue;
    from = offset + match[0].length;
    if (source[offset - 1] === "\\") continue;
    const place = placeAt(source, offset);
    const written = match.groups?.["target"]?.trim() ?? "";
    const target = readTarget(written);
    if (!target) {
      complain(place, `"${written}" names no page, record, act or term`);
      continue;
    }
    if (match.index > at) pieces.push({ ...before, value: node.value.slice(at, match.index) });
    before = words("");
    const label = match.groups?.["label"]?.trim() ?? null;
    pieces.push({ type: "wikiLink", value: match[0], target, label, ...place });
    at = match.index + match[0].length;
  }
  if (at < node.value.length || pieces.length === 0) pieces.push({ ...before, value: node.value.slice(at) });
  return pieces;
}
