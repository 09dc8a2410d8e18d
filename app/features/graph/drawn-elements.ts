import { wordsOf } from "#app/features/records/list-local.ts";
import type { Translate } from "#app/ui/language.tsx";

import type { GraphNode } from "./graph-node.server.ts";
import type { NodeKind, Ref } from "./node-kinds.ts";
import type { Graph } from "./view-graph.server.ts";

export interface DrawnNode {
  readonly id: string;
  readonly label: string;
  readonly kind: NodeKind | "more";
  readonly isRoot: boolean;
  readonly isExpanded: boolean;
}

export interface DrawnEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
}

export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Where the whole list stands behind a node that says how many more there are. */
  readonly lists: Readonly<Record<string, { readonly words: string; readonly href: string | null }>>;
}

const LONGEST_LABEL = 60;

/** Nodes and edges for the drawing: one line between two nodes, whatever and however much ties them. */
export function drawnElements(graph: Graph, t: Translate, number: (n: number) => string): Drawn {
  const edges = new Map<string, DrawnEdge & { readonly labels: ReadonlySet<string> }>();
  const more: DrawnNode[] = [];
  const lists: Record<string, { words: string; href: string | null }> = {};
  // Object.entries gives strings; the keys are refs.
  for (const [self, groups = []] of Object.entries(graph.expanded) as [Ref, Graph["expanded"][Ref]][]) {
    for (const { edge, direction, neighbours, more: rest, moreHref } of groups) {
      const label = t(`graph.edge.out.${edge}`);
      const put = (other: string) => {
        const [source, target] = direction === "out" ? [self, other] : [other, self];
        const id = `${source} ${target}`;
        const labels = new Set([...(edges.get(id)?.labels ?? []), label]);
        edges.set(id, { id, source, target, labels, label: [...labels].join(",\n") });
      };
      for (const { ref } of neighbours) put(ref);
      if (rest === 0) continue;
      const id = `more ${self} ${edge} ${direction} ${neighbours[0]?.ref.split(":")[0] ?? ""}`;
      const words = t("graph.more", { n: number(rest) });
      more.push({ id, label: words, kind: "more", isRoot: false, isExpanded: false });
      lists[id] = { words: `${t(`graph.edge.${direction}.${edge}`)}: ${words}`, href: moreHref };
      put(id);
    }
  }
  const nodes = Object.values(graph.nodes).flatMap((node) =>
    node
      ? [
          {
            ...{ id: node.ref, kind: node.kind, label: labelOf(node) },
            ...{ isRoot: node.ref === graph.root, isExpanded: graph.expanded[node.ref] !== undefined },
          },
        ]
      : [],
  );
  const lines = [...edges.values()].map(({ id, source, target, label }) => ({ id, source, target, label }));
  return { nodes: [...nodes, ...more], edges: lines, lists };
}

/** A provision alone is no name: its act stands under it. */
function labelOf({ kind, word, label, title }: GraphNode): string {
  const act = kind === "provision" ? wordsOf(title) : "";
  return [word, cut(label), cut(act)].filter(Boolean).join("\n");
}

const cut = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL)}…` : label;
