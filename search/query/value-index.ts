import { readingsOfToken } from "../analysis/analyse.ts";
import { tokenise } from "../analysis/tokenise.ts";
import type { FieldName, ValueNames } from "./query.ts";

type Values = Map<string, string[]>;

/** The values of fields by what they are called. */
export interface ValueIndex {
  /** Those that bear this name; an identifier is nobody else's name. Empty: nobody is called so. */
  find(field: FieldName, name: string): readonly string[];
}

const LANGUAGES: readonly ValueNames[] = (["kk", "ru", "en"] as const).map((value) => ({
  field: "lang",
  value,
  names: [],
}));

/** A name without regard to case, marks and spelling: what the analysis makes of it. */
const spelling = (name: string): string =>
  tokenise(name)
    .map(({ text }) => text)
    .join(" ");

/** A name without regard to its case forms. A word of two languages has two readings; more than a few are none. */
function readings(name: string): string[] {
  let found = [""];
  for (const token of tokenise(name)) {
    const terms = readingsOfToken(token);
    if (terms.length === 0) continue;
    found = found.flatMap((before) => terms.map((term) => `${before} ${term}`));
    if (found.length > MOST_READINGS) return [];
  }
  return found.filter((reading) => reading !== "");
}

const MOST_READINGS = 64;

function add(values: Values, field: FieldName, name: string, value: string): void {
  if (name === "") return;
  const key = `${field}\n${name}`;
  const known = values.get(key);
  if (!known) values.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

function build(names: readonly ValueNames[]): ValueIndex {
  const [ids, spellings, stems]: readonly [Values, Values, Values] = [new Map(), new Map(), new Map()];
  for (const { field, value, names: called } of [...LANGUAGES, ...names]) {
    add(ids, field, value, value);
    add(ids, field, value.toLowerCase(), value);
    for (const name of [value, ...called]) {
      add(spellings, field, spelling(name), value);
      for (const reading of readings(name)) add(stems, field, reading, value);
    }
  }
  return {
    find(field, name) {
      const within = (values: Values, key: string) => values.get(`${field}\n${key}`);
      const known =
        within(ids, name) ?? within(ids, name.toLowerCase()) ?? within(spellings, spelling(name)) ?? null;
      if (known) return known;
      return [...new Set(readings(name).flatMap((reading) => within(stems, reading) ?? []))];
    },
  };
}

const built = new WeakMap<readonly ValueNames[], ValueIndex>();

/** The index of a list of names; built once for each list. */
export function indexOfValues(names: readonly ValueNames[]): ValueIndex {
  const known = built.get(names);
  if (known) return known;
  const index = build(names);
  built.set(names, index);
  return index;
}
