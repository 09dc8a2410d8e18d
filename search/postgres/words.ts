import { type QueryWord, wordsOfQuery } from "../analysis/analyse.ts";
import { withoutKazakhLetters } from "../analysis/spelling-candidates.ts";
import { boundedDistance, mistakesAllowed } from "../analysis/typos.ts";
import type { Queryable } from "./write.ts";

/** Remembers the words of documents, to be offered for mistyped ones. */
export async function rememberWords(client: Queryable, words: ReadonlySet<string>): Promise<void> {
  // In one order for everybody, so that two writers of the same words do not wait for each other.
  const sorted = [...words].sort();
  if (sorted.length === 0) return;
  await client.query(
    "insert into search.word select * from unnest($1::text[], $2::text[]) on conflict do nothing",
    [sorted, sorted.map(withoutKazakhLetters)],
  );
}

/** A word that a mistyped one may have been. */
export interface Likely {
  readonly word: string;
  /** As a question asks for it. */
  readonly asked: QueryWord;
  readonly mistakes: number;
}

const MOST_LIKE = 60;
/** Kazakh letters typed as their Russian neighbours are less than a mistake. */
const OTHER_LETTERS = 0.5;

/**
 * Words that documents have and that differ from a given one by no more mistakes than its length allows, the nearest
 * first. Whether the reader finds anything by them is for the caller to ask.
 */
export async function wordsLike(client: Queryable, word: string): Promise<Likely[]> {
  const most = mistakesAllowed(word);
  const plain = withoutKazakhLetters(word);
  const { rows } = await client.query<{ word: string; plain: string }>(
    `select word, plain from search.word where word % $1 or plain % $2
     order by greatest(similarity(word, $1), similarity(plain, $2)) desc, word limit ${String(MOST_LIKE)}`,
    [word, plain],
  );
  const found = rows.flatMap((row): Likely[] => {
    const own = boundedDistance(word, row.word, most);
    const ofPlain = plain === row.plain ? OTHER_LETTERS : boundedDistance(plain, row.plain, most);
    const mistakes = Math.min(
      own ?? Infinity,
      ofPlain === null ? Infinity : Math.max(ofPlain, OTHER_LETTERS),
    );
    const [asked] = wordsOfQuery(`${row.word} `);
    return Number.isFinite(mistakes) && asked ? [{ word: row.word, asked, mistakes }] : [];
  });
  return found.sort((a, b) => a.mistakes - b.mistakes);
}

/** Of these words, those that some document has. */
export async function wordsThere(client: Queryable, words: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ word: string }>(
    "select word from search.word where word = any($1::text[])",
    [words],
  );
  return new Set(rows.map(({ word }) => word));
}
