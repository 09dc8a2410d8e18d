import type { Node, Root } from "mdast";

/** What is wrong with a page, at the place where its author can mend it. */
export interface PageProblem {
  readonly line: number;
  readonly column: number;
  /** A field of the front matter, or what kind of thing stands there: `link`, `heading`, `citation`. */
  readonly field: string;
  readonly message: string;
}

declare module "mdast" {
  interface RootData {
    problems?: PageProblem[];
  }
}

export const startOf = ({ position }: Pick<Node, "position">): { line: number; column: number } => ({
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
});

/** Line and column of an offset of the file, from 1. */
export function placeAt(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

/** Notes a mistake on the root, whichever plugin finds it. */
export function note(tree: Root, problem: PageProblem): void {
  const data = (tree.data ??= {});
  (data.problems ??= []).push(problem);
}
