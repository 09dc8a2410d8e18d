import { isNodeKind, type NodeKind, readRef, type Ref } from "./node-kinds.ts";

/** A walk is no longer than this: a wider picture is read by nobody. */
export const MOST_OPEN = 16;

/** What the address asks for: where the walk began, what was expanded on it, and what is to be seen. */
export interface GraphAsked {
  readonly from: Ref | null;
  readonly open: readonly Ref[];
  /** Empty: all. */
  readonly kinds: readonly NodeKind[];
  readonly year: number | null;
}

export function readGraphAddress(search: URLSearchParams): GraphAsked {
  const from = readRef(search.get("from") ?? "");
  const open = search.getAll("open").flatMap((text) => readRef(text) ?? []);
  const year = /^\d{4}$/u.exec(search.get("year") ?? "")?.[0];
  return {
    from,
    open: [...new Set(open)].filter((ref) => ref !== from).slice(0, MOST_OPEN),
    kinds: search.getAll("kind").filter(isNodeKind),
    year: year === undefined ? null : Number(year),
  };
}

export function graphAddress({ from, open, kinds, year }: GraphAsked): string {
  const search = new URLSearchParams();
  if (from !== null) search.set("from", from);
  for (const ref of open) search.append("open", ref);
  for (const kind of kinds) search.append("kind", kind);
  if (year !== null) search.set("year", String(year));
  return `/graph?${search.toString()}`;
}

/** Expands a node, or folds it again. */
export const toggledNode = (asked: GraphAsked, ref: Ref): string =>
  graphAddress({
    ...asked,
    open: asked.open.includes(ref) ? asked.open.filter((each) => each !== ref) : [...asked.open, ref],
  });
