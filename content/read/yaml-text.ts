import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

import type { Path, Place } from "./problem.ts";

export interface YamlText {
  /** What the text says, as far as it can be read. */
  readonly value: unknown;
  /** Whether it can be read to its end; a key that is there twice does not hinder that. */
  readonly isReadable: boolean;
  readonly mistakes: readonly (Place & { readonly message: string })[];
  /** Where a field stands; of one that is not there, where the nearest thing around it stands. */
  placeOf: (path: Path) => Place & { readonly isThere: boolean };
  /** The field that an offset of the file lies in; null: none, a comment. */
  pathAt: (offset: number) => Path | null;
}

/** Reads YAML that begins at a line and an offset of its file, and remembers where everything stands. */
export function readYaml(
  text: string,
  start: { line: number; offset: number } = { line: 1, offset: 0 },
): YamlText {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + start.line - 1, column: col };
  };
  return {
    value: valueOf(document),
    isReadable: document.errors.every(({ code }) => code === "DUPLICATE_KEY"),
    mistakes: [...document.errors, ...document.warnings].map(({ message, pos }) => ({
      ...placeAt(pos[0]),
      message,
    })),
    placeOf: (path) => {
      const found = find(document.contents, path);
      return { ...placeAt(found.offset), isThere: found.isThere };
    },
    pathAt: (offset) => pathWithin(document.contents, offset - start.offset, []),
  };
}

function valueOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS() as unknown;
  } catch {
    // An alias without its anchor: the mistake is already in `errors`.
    return null;
  }
}

type Found = { readonly offset: number; readonly isThere: boolean };

function find(root: Node | null, path: Path): Found {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    const next = child(node, step);
    if (!next) return { offset, isThere: false };
    ({ node, offset } = { node: next.node, offset: next.offset ?? offset });
  }
  return { offset, isThere: true };
}

function child(node: unknown, step: string | number): { node: unknown; offset: number | undefined } | null {
  if (isSeq<Node>(node) && typeof step === "number") {
    const item = node.items[step];
    return item === undefined ? null : { node: item, offset: item.range?.[0] };
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && isScalar(pair.key) ? { node: pair.value, offset: pair.key.range?.[0] } : null;
}

function pathWithin(node: unknown, offset: number, path: Path): Path | null {
  if (isMap(node) || isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      const key = isPair(item) && isScalar(item.key) ? item.key : null;
      const step = key ? String(key.value) : index;
      if (key && includes(key, offset)) return [...path, step];
      const within = pathWithin(isPair(item) ? item.value : item, offset, [...path, step]);
      if (within) return within;
    }
    return null;
  }
  return isScalar(node) && includes(node, offset) ? path : null;
}

function includes({ range }: { range?: readonly [number, number, number] | null }, offset: number): boolean {
  return range != null && range[0] <= offset && offset < range[1];
}
