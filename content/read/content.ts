import type { Kind, Value } from "./kinds.ts";
import type { Path, Place, Problem } from "./problem.ts";

/** One thing that content states: a record, an act, a region. */
export interface Item<K extends Kind = Kind> {
  /** Names it for ever: `records/2024/proposals/P-01`, `registry/bodies#mia`. */
  readonly key: string;
  /** From the content folder. */
  readonly file: string;
  /** The folder of its year: `records/2024`; of the registry: `registry`. */
  readonly folder: string;
  /** Of what it says, and of its place in a list where that matters; not of how it is laid out. */
  readonly sha256: string;
  readonly kind: K;
  readonly id: string;
  /** Place in its file, from 0. */
  readonly order: number;
  readonly value: Value<K>;
  readonly placeOf: (path: Path) => Place;
}

/** A file as it was read, for checks of its words. */
export interface SourceFile {
  readonly file: string;
  readonly kind: Kind;
  readonly text: string;
  /** Null: outside every field (a comment, the prose of a record). */
  readonly pathAt: (offset: number) => Path | null;
  /** The applicants it names, each with the item that does. */
  readonly names: readonly string[];
}

export interface ReadFile {
  readonly source: SourceFile | null;
  readonly items: readonly Item[];
  /** Identifiers of all its items, unreadable ones too: a reference to a broken item is not a second mistake. */
  readonly declared: readonly { readonly kind: Kind; readonly id: string }[];
  readonly problems: readonly Problem[];
}

export interface Content {
  readonly files: readonly SourceFile[];
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
  /** All items of a kind, in the order of their files. */
  readonly of: <K extends Kind>(kind: K) => readonly Item<K>[];
  readonly find: <K extends Kind>(kind: K, id: string) => Item<K> | null;
  /** Whether some file names such an item, readable or not. */
  readonly declares: (kind: Kind, id: string) => boolean;
}

export type Report = (item: Item, path: Path, message: string) => void;

export function gather(files: readonly ReadFile[]): Content {
  const items = files.flatMap((file) => file.items);
  const byKind = new Map<Kind, Item[]>();
  for (const item of items) {
    const those = byKind.get(item.kind);
    if (those) those.push(item);
    else byKind.set(item.kind, [item]);
  }
  const byName = new Map<string, Item>();
  for (const item of items) {
    const name = `${item.kind} ${item.id}`;
    if (!byName.has(name)) byName.set(name, item);
  }
  const declared = new Set(files.flatMap((file) => file.declared).map(({ kind, id }) => `${kind} ${id}`));
  // The map is keyed by kind, so the items under a kind are of that kind.
  const of = <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly Item<K>[];
  return {
    files: files.flatMap(({ source }) => source ?? []),
    items,
    problems: files.flatMap(({ problems }) => problems),
    of,
    // What stands under the name of a kind is of that kind.
    find: <K extends Kind>(kind: K, id: string) =>
      (byName.get(`${kind} ${id}`) ?? null) as unknown as Item<K> | null,
    declares: (kind, id) => declared.has(`${kind} ${id}`),
  };
}
