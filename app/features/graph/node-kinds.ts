/** What the graph ties together. A kind has a shape of its own, and its word always stands beside it. */
export const nodeKinds = ["appeal", "group", "provision", "act", "record", "body", "decision"] as const;
export type NodeKind = (typeof nodeKinds)[number];

export const isNodeKind = (name: string): name is NodeKind => (nodeKinds as readonly string[]).includes(name);

/** How a node is called in an address: `record:P-01`, `provision:social-code/art_163.p_2`. */
export type Ref = `${NodeKind}:${string}`;

const LONGEST = 200;

/** Null for what names no node. Whether there is such a node is not known here. */
export function readRef(text: string): Ref | null {
  const at = text.indexOf(":");
  const kind = text.slice(0, at);
  const key = text.slice(at + 1);
  return at > 0 && isNodeKind(kind) && key !== "" && text.length <= LONGEST ? `${kind}:${key}` : null;
}

export function partsOf(ref: Ref): { readonly kind: NodeKind; readonly key: string } {
  const [kind = ""] = ref.split(":", 1);
  // A Ref begins with a kind.
  return { kind: kind as NodeKind, key: ref.slice(kind.length + 1) };
}

export const refOf = (kind: NodeKind, key: string): Ref => `${kind}:${key}`;
