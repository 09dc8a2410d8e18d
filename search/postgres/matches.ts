import type { QueryWord } from "../analysis/analyse.ts";
import { type Atom, atomsOf, type Field, tsqueryOf } from "./atoms.ts";
import type { Known } from "./known.ts";
import type { View } from "./mirror.ts";
import { countBits, noBits, NumberSet } from "./number-set.ts";
import type { Queryable } from "./write.ts";

/** What answers a question and may be seen by a reader, before any filter. Both lists in step. */
export interface Matches {
  /** The combination of each. */
  readonly sets: Int32Array;
  /** Its number in `document`. */
  readonly numbers: Int32Array;
  /** The facet_set table that the combinations are of. */
  readonly table: string;
  /** The numbers of all combinations are below it. */
  readonly setLimit: number;
}

/** For each word the documents that answer it, one bit each. */
export type Answers = readonly Uint32Array[];

/** Reads which documents have each atom, all in one statement. */
const READ = (field: Field) => `
  select q.place, (select string_agg(int4send(d.n), null) from search.document d where d.${field} @@ q.query) as numbers
  from unnest($1::int[], $2::tsquery[]) as q(place, query)`;

/** Of each atom, which documents have it, in this snapshot. */
export async function readAtoms(client: Queryable, atoms: readonly Atom[]): Promise<NumberSet[]> {
  const found = atoms.map(() => NumberSet.of(new Int32Array(0)));
  for (const field of ["vector", "title_vector"] as const) {
    const places = [...atoms.keys()].filter((place) => atoms[place]?.field === field);
    if (places.length === 0) continue;
    const queries = places.flatMap((place) => (atoms[place] ? [tsqueryOf(atoms[place])] : []));
    const { rows } = await client.query<{ place: number; numbers: Buffer | null }>(READ(field), [
      places,
      queries,
    ]);
    for (const { place, numbers } of rows) if (numbers) found[place] = NumberSet.of(numbersIn(numbers));
  }
  return found;
}

/** Of bytes as int4send writes them. */
function numbersIn(bytes: Buffer): Int32Array {
  const numbers = new Int32Array(bytes.length / 4);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = bytes.readInt32BE(at * 4);
  return numbers;
}

/** For each word of a question the documents that answer it. What nobody has asked for is read, and kept. */
export async function answersTo(
  client: Queryable,
  known: Known,
  words: readonly QueryWord[],
  fields: readonly Field[],
): Promise<Answers[]> {
  const asked = fields.flatMap((field) => words.flatMap((word) => allAtomsOf(word, field)));
  const sets = new Map<string, NumberSet>();
  const missing = new Map<string, Atom>();
  // In one go: a write that another reader follows meanwhile makes other sets, and these stay.
  for (const atom of asked) {
    const numbers = known.numbersOf(atom);
    if (numbers) sets.set(atom.key, numbers);
    else missing.set(atom.key, atom);
  }
  if (missing.size > 0) {
    const atoms = [...missing.values()];
    const read = await readAtoms(client, atoms);
    atoms.forEach((atom, place) => {
      const numbers = read[place];
      if (!numbers) return;
      sets.set(atom.key, numbers);
      known.keep(atom, numbers);
    });
  }
  const answer = (word: QueryWord, field: Field): Uint32Array => {
    const bits =
      word.together.length === 0
        ? noBits(known.limit)
        : allOf(word.together.map((one) => answer(one, field)));
    for (const { key } of atomsOf(word, field)) sets.get(key)?.addTo(bits);
    return bits;
  };
  return fields.map((field) => words.map((word) => answer(word, field)));
}

const allAtomsOf = (word: QueryWord, field: Field): Atom[] => [
  ...atomsOf(word, field),
  ...word.together.flatMap((one) => allAtomsOf(one, field)),
];

/** Every word. */
export const allOf = (answers: Answers): Uint32Array =>
  answers
    .slice(1)
    .reduce((all, one) => all.map((word, at) => word & (one[at] ?? 0)), answers[0] ?? noBits(0));

/** Any word. */
export const anyOf = (answers: Answers): Uint32Array =>
  answers
    .slice(1)
    .reduce((any, one) => any.map((word, at) => word | (one[at] ?? 0)), answers[0] ?? noBits(0));

/** At least two of the words. */
export function twoOf(answers: Answers): Uint32Array {
  const length = answers[0]?.length ?? 0;
  let [once, twice] = [new Uint32Array(length), new Uint32Array(length)];
  for (const one of answers) {
    twice = twice.map((word, at) => word | ((once[at] ?? 0) & (one[at] ?? 0)));
    once = once.map((word, at) => word | (one[at] ?? 0));
  }
  return twice;
}

/** All words but one: no two are missing. */
export function allButOne(answers: Answers): Uint32Array {
  const lacking = twoOf(answers.map((one) => one.map((word) => ~word)));
  return lacking.map((word) => ~word);
}

/** Whether a reader may see any of these documents. */
export function isSeen({ known: { audiences }, allowed }: View, bits: Uint32Array): boolean {
  for (let at = 0; at < bits.length; at += 1)
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1)
      if (allowed[audiences[at * 32 + 31 - Math.clz32(word & -word)] ?? 0] === 1) return true;
  return false;
}

/** Of these documents, or of all, those that a reader may see: nothing that counts or chooses sees another. */
export function matchesOf({ known, allowed }: View, bits: Uint32Array | null): Matches {
  const { sets, audiences, limit, table } = known;
  const most = bits === null ? limit : Math.min(limit, countBits(bits));
  const found = { sets: new Int32Array(most), numbers: new Int32Array(most) };
  let count = 0;
  const take = (number: number) => {
    if (allowed[audiences[number] ?? 0] !== 1) return;
    found.sets[count] = sets[number] ?? 0;
    found.numbers[count] = number;
    count += 1;
  };
  if (bits === null) for (let number = 0; number < limit; number += 1) take(number);
  else
    for (let at = 0; at < bits.length; at += 1)
      // From the lowest bit that is set to the next.
      for (let word = bits[at] ?? 0; word !== 0; word &= word - 1)
        take(at * 32 + 31 - Math.clz32(word & -word));
  return {
    ...{ sets: found.sets.subarray(0, count), numbers: found.numbers.subarray(0, count) },
    ...{ table, setLimit: known.setLimit },
  };
}
