import type { Root } from "mdast";

export interface FrontMatter {
  /** The YAML between the two lines of hyphens. */
  readonly text: string;
  /** The line of the file on which that text begins. */
  readonly line: number;
  /** Where in the file that text begins. */
  readonly offset: number;
}

declare module "mdast" {
  interface RootData {
    frontMatter?: FrontMatter;
  }
}

/** Takes the YAML front matter out of the tree and notes it, with its place, on the root. */
export function frontMatter() {
  return (tree: Root, file: { toString: () => string }): void => {
    const [first] = tree.children;
    if (first?.type !== "yaml" || !first.position) return;

    tree.children.shift();
    const source = String(file);
    const offset = source.indexOf("\n", first.position.start.offset) + 1;
    tree.data = {
      ...tree.data,
      frontMatter: { text: first.value, line: first.position.start.line + 1, offset },
    };
  };
}
