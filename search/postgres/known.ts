import { type Atom, type Field, holds } from "./atoms.ts";
import type { NumberSet } from "./number-set.ts";

/** What stands in the tables of a document that was written. */
export interface WrittenDocument {
  readonly number: number;
  readonly set: number;
  readonly audience: number;
  readonly day: number;
  /** Sorted. */
  readonly terms: Readonly<Record<Field, readonly string[]>>;
}

/** No document has this number: the database numbers combinations and audiences from 1. */
const NONE = 0;
/** What sets of numbers may take of memory together. */
export const MOST_BYTES = 64 * 2 ** 20;

/** By the number of a document. */
interface Documents {
  readonly sets: Int32Array;
  readonly audiences: Int32Array;
  readonly days: Int32Array;
}

interface KeptSet {
  readonly atom: Atom;
  readonly numbers: NumberSet;
}

/**
 * The index as it was at one revision, as far as a process knows it: of each document its combination of facets and
 * its audience, and which documents have terms that were asked for. A write makes another of it, so who has begun to
 * count goes on with what was true when he began.
 */
export class Known {
  readonly table: string;
  readonly revision: number;
  /** By the number of a document: its combination, its audience, its day. */
  readonly sets: Int32Array;
  readonly audiences: Int32Array;
  readonly days: Int32Array;
  /** The numbers of all combinations are below it. */
  readonly setLimit: number;
  private readonly kept: Map<string, KeptSet>;
  private bytes = 0;
  /** The same for all that came of one reading of the whole index. */
  readonly origin: object;

  constructor(
    at: { readonly table: string; readonly revision: number },
    documents: Documents,
    from: { readonly kept: Iterable<KeptSet>; readonly origin: object } = { kept: [], origin: {} },
  ) {
    this.table = at.table;
    this.revision = at.revision;
    this.sets = documents.sets;
    this.audiences = documents.audiences;
    this.days = documents.days;
    this.kept = new Map();
    this.setLimit = documents.sets.reduce((most, set) => Math.max(most, set), 0) + 1;
    this.origin = from.origin;
    for (const one of from.kept) this.keep(one.atom, one.numbers);
  }

  /** All numbers are below it. */
  get limit(): number {
    return this.sets.length;
  }

  get keptBytes(): number {
    return this.bytes;
  }

  /** Which documents have a term; undefined if nobody has asked for it. */
  numbersOf({ key }: Atom): NumberSet | undefined {
    const found = this.kept.get(key);
    if (!found) return undefined;
    // The last asked stands last.
    this.kept.delete(key);
    this.kept.set(key, found);
    return found.numbers;
  }

  isKept({ key }: Atom): boolean {
    return this.kept.has(key);
  }

  /** Keeps what was read at this revision, and lets go of what nobody has asked for longest. */
  keep(atom: Atom, numbers: NumberSet): void {
    this.bytes += numbers.bytes - (this.kept.get(atom.key)?.numbers.bytes ?? 0);
    this.kept.set(atom.key, { atom, numbers });
    for (const [oldest, { numbers: old }] of this.kept) {
      if (this.bytes <= MOST_BYTES) break;
      this.kept.delete(oldest);
      this.bytes -= old.bytes;
    }
  }

  /** The index at a later revision: those of the changed numbers that are not among the documents are gone. */
  after(revision: number, changed: readonly number[], documents: readonly WrittenDocument[]): Known {
    const size = Math.max(this.limit, ...changed.map((number) => number + 1));
    const [sets, audiences, days] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    sets.set(this.sets);
    audiences.set(this.audiences);
    days.set(this.days);
    for (const number of changed) {
      sets[number] = NONE;
      audiences[number] = NONE;
    }
    for (const { number, set, audience, day } of documents) {
      sets[number] = set;
      audiences[number] = audience;
      days[number] = day;
    }
    const kept = [...this.kept.values()].map(({ atom, numbers }) => {
      const holding = new Set(
        documents.filter(({ terms }) => holds(terms[atom.field], atom)).map(({ number }) => number),
      );
      const added = [...holding].filter((number) => !numbers.has(number));
      const taken = changed.filter((number) => !holding.has(number) && numbers.has(number));
      return { atom, numbers: numbers.with(added, taken) };
    });
    const { table, origin } = this;
    return new Known({ table, revision }, { sets, audiences, days }, { kept, origin });
  }
}
