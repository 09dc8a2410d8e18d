import type { NodeKind } from "./node-kinds.ts";

/** The shapes as the drawing knows them. */
export const DRAWN_SHAPES = {
  appeal: "ellipse",
  group: "ellipse",
  provision: "rectangle",
  act: "hexagon",
  record: "diamond",
  body: "triangle",
  decision: "star",
} as const satisfies Record<NodeKind, string>;

const POINTS: Readonly<Partial<Record<NodeKind, string>>> = {
  provision: "2,4 14,4 14,12 2,12",
  act: "4.5,2 11.5,2 15,8 11.5,14 4.5,14 1,8",
  record: "8,1 15,8 8,15 1,8",
  body: "8,2 15,14 1,14",
  decision: "8,1 10,6 15,6.2 11.1,9.4 12.5,14.5 8,11.6 3.5,14.5 4.9,9.4 1,6.2 6,6",
};

/** The shape of a kind beside its word, as it is drawn. */
export function KindShape({ kind }: { readonly kind: NodeKind }) {
  const points = POINTS[kind];
  return (
    <svg className="kind-shape" viewBox="0 0 16 16" aria-hidden="true">
      {points === undefined ? <circle cx="8" cy="8" r="6.5" /> : <polygon points={points} />}
      {kind === "group" ? <circle cx="8" cy="8" r="3.5" /> : null}
    </svg>
  );
}
