import { type Atom, atomOf, type Field } from "./atoms.ts";
import type { FacetSets } from "./facet-sets.ts";
import { type Known, MOST_BYTES } from "./known.ts";
import { readAtoms } from "./matches.ts";
import type { View } from "./mirror.ts";
import type { Queryable } from "./write.ts";

/** A smaller index is read faster than it is worth keeping. */
const LEAST_DOCUMENTS = 5_000;
/** Words in a smaller share of documents are found by PostgreSQL in a few milliseconds. */
const COMMON = 0.03;
/** Beginnings of words in so many documents are dear to find: hundreds of terms have them. */
const VERY_COMMON = 0.3;
/** A shorter beginning is never asked for; of a longer one PostgreSQL has fewer terms to join. */
const PREFIX = { shortest: 3, longest: 5 };
/** The rest is for what readers ask. */
const SHARE_OF_MEMORY = 0.75;
/** So many at a time, so that readers in between wait for a moment at most. */
const ATOMS_AT_ONCE = 3;
const SETS_AT_ONCE = 2_000;
/** How much longer it rests than it works. */
const REST = 2;

type Read = (ask: (client: Queryable, view: View) => Promise<boolean>) => Promise<boolean>;

/**
 * Reads in the background, after a start or a rebuild, what the first question for a common word would wait for: which
 * documents have it. PostgreSQL's own statistics say which words are common. What it cannot read it leaves to who asks.
 */
export class Warming {
  private begun: object | null = null;
  private readonly read: Read;
  private readonly sets: FacetSets;

  constructor(read: Read, sets: FacetSets) {
    this.read = read;
    this.sets = sets;
  }

  /** To be told what a reader was shown: a new beginning is warmed once. */
  noticed(known: Known): void {
    if (this.begun === known.origin) return;
    this.begun = known.origin;
    this.run(known.origin).catch(() => {
      // The database is away, or closing: the next question begins again.
      this.begun = null;
    });
  }

  private async run(origin: object): Promise<void> {
    let common: readonly Atom[] | null = null;
    for (;;) {
      const started = performance.now();
      const goesOn = await this.read(async (client, { known }) => {
        if (known.origin !== origin) return false;
        if (await this.readSets(client, known)) return true;
        common ??= await commonAtoms(client);
        if (known.keptBytes > MOST_BYTES * SHARE_OF_MEMORY) return false;
        const atoms = common.filter((atom) => !known.isKept(atom)).slice(0, ATOMS_AT_ONCE);
        const found = await readAtoms(client, atoms);
        found.forEach((numbers, place) => {
          if (atoms[place]) known.keep(atoms[place], numbers);
        });
        return atoms.length > 0;
      });
      if (!goesOn) return;
      await rest((performance.now() - started) * REST);
    }
  }

  /** Reads some of the combinations of facets that nobody has read; false if there are none. */
  private async readSets(client: Queryable, known: Known): Promise<boolean> {
    const missing = this.sets.missing(known.table, known.sets, SETS_AT_ONCE);
    if (missing.length === 0) return false;
    await this.sets.read(client, known.table, missing);
    return true;
  }
}

const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });

interface Common {
  readonly field: Field;
  readonly terms: string[];
  readonly shares: number[];
}

/** The most common terms, and beginnings of the very most common, by the statistics of the tables in use. */
async function commonAtoms(client: Queryable): Promise<Atom[]> {
  const { rows } = await client.query<Common>(
    `select s.attname as field, s.most_common_elems::text::text[] as terms,
       s.most_common_elem_freqs[1:cardinality(s.most_common_elems::text::text[])] as shares
     from pg_stats s join pg_class c on c.oid = 'search.document'::regclass
     where s.schemaname = 'search' and s.tablename = 'document' and s.attname in ('vector', 'title_vector')
       and s.most_common_elems is not null and c.reltuples >= $1`,
    [LEAST_DOCUMENTS],
  );
  const shares = new Map<string, { atom: Atom; share: number }>();
  const put = (atom: Atom, share: number) => {
    const before = shares.get(atom.key)?.share ?? 0;
    shares.set(atom.key, { atom, share: Math.max(before, share) });
  };
  for (const { field, terms, shares: ofTerms } of rows)
    terms.forEach((term, place) => {
      const share = ofTerms[place] ?? 0;
      if (share < COMMON) return;
      put(atomOf(field, term, false), share);
      if (share >= VERY_COMMON && !term.startsWith("n:"))
        for (const prefix of prefixesOf(term)) put(atomOf(field, prefix, true), share);
    });
  return [...shares.values()].sort((a, b) => b.share - a.share).map(({ atom }) => atom);
}

/** Beginnings of a term, each with the mark of its language. */
const prefixesOf = (term: string): string[] =>
  Array.from({ length: PREFIX.longest - PREFIX.shortest + 1 }, (_, more) => PREFIX.shortest + more)
    .filter((letters) => letters <= term.length - 2)
    .map((letters) => term.slice(0, letters + 2));
