import type { Ref } from "./node-kinds.ts";
import type { EdgeGroup, Graph } from "./view-graph.server.ts";

/** An edge has one name, from whichever of its ends it is told. */
export const edgeId = (self: Ref, direction: EdgeGroup["direction"], edge: string, other: string): string =>
  direction === "out" ? `${self} ${edge} ${other}` : `${other} ${edge} ${self}`;

/** A node of the list: what was expanded holds its neighbours, at the first place where it stands. */
export interface TreeNode {
  readonly ref: Ref;
  readonly detail: string | null;
  /** Null: not expanded, or expanded at an earlier place. */
  readonly branches: readonly TreeBranch[] | null;
  readonly isExpandedAbove: boolean;
}

export interface TreeBranch extends Pick<EdgeGroup, "edge" | "direction" | "more" | "moreHref"> {
  readonly nodes: readonly TreeNode[];
}

/**
 * The walk as a list of lists: from where it began, and then what was expanded and is tied to none of it. Each edge is
 * told once: a node that leads to another is not told again below it.
 */
export function walkTree({ root, expanded }: Pick<Graph, "root" | "expanded">): TreeNode[] {
  const placed = new Set<Ref>();
  const told = new Set<string>();
  const node = (ref: Ref, detail: string | null): TreeNode => {
    const groups = expanded[ref];
    if (!groups || placed.has(ref)) {
      return { ref, detail, branches: null, isExpandedAbove: groups !== undefined };
    }
    placed.add(ref);
    const untold = groups.map(({ edge, direction, neighbours, ...rest }) => ({
      ...{ edge, direction, ...rest },
      neighbours: neighbours.filter((neighbour) => {
        const id = edgeId(ref, direction, edge, neighbour.ref);
        return !told.has(id) && told.add(id);
      }),
    }));
    const branches = untold
      .filter(({ neighbours, more }) => neighbours.length > 0 || more > 0)
      .map(({ edge, direction, more, moreHref, neighbours }) => ({
        ...{ edge, direction, more, moreHref },
        nodes: neighbours.map((neighbour) => node(neighbour.ref, neighbour.detail)),
      }));
    return { ref, detail, branches, isExpandedAbove: false };
  };
  const first = node(root, null);
  // Object.keys gives strings; the keys of what is expanded are refs.
  const others = (Object.keys(expanded) as Ref[]).filter((ref) => !placed.has(ref));
  return [first, ...others.flatMap((ref) => (placed.has(ref) ? [] : [node(ref, null)]))];
}
