import { withoutKazakhLetters } from "../analysis/spelling-candidates.ts";
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

const MOST_LIKE = 60;

/** Words that documents have and that share much with a given one, the likest first. */
export async function wordsLike(client: Queryable, word: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ word: string }>(
    `select word from search.word where word % $1 or plain % $2
     order by greatest(similarity(word, $1), similarity(plain, $2)) desc, word limit ${String(MOST_LIKE)}`,
    [word, withoutKazakhLetters(word)],
  );
  return rows.map((row) => row.word);
}

/** Of these words, those that some document has. */
export async function wordsThere(client: Queryable, words: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ word: string }>(
    "select word from search.word where word = any($1::text[])",
    [words],
  );
  return new Set(rows.map(({ word }) => word));
}
