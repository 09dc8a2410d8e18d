// Words that a mistyped word may have been. Numbers have no typos: 146 is not 145.

/** How many mistakes a word may hold by its length; none in a short word or in one with a digit. */
export function mistakesAllowed(word: string): 0 | 1 | 2 {
  if (/\p{N}/u.test(word)) return 0;
  const { length } = Array.from(word);
  if (length >= 9) return 2;
  return length >= 5 ? 1 : 0;
}

/** Counts cells of the table and words compared, so that a test can tell how much was done. */
interface Work {
  steps: number;
}

/**
 * Damerau's distance (a letter more, less, other, or two neighbours exchanged), or null beyond `most`. Only the cells
 * near the diagonal are filled, so the work grows with the length and not with its square.
 */
export function boundedDistance(
  one: string,
  other: string,
  most: number,
  work: Work = { steps: 0 },
): number | null {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (Math.abs(a.length - b.length) > most) return null;
  const beyond = most + 1;
  const width = 2 * most + 1;
  // A row holds the columns row - most … row + most only.
  const first = Array.from({ length: width }, (_, at) => (at >= most ? at - most : beyond));
  let [before, previous] = [first.map(() => beyond), first];
  for (let row = 1; row <= a.length; row += 1) {
    const current = first.map(() => beyond);
    for (let at = 0; at < width; at += 1) {
      const column = row - most + at;
      if (column < 0 || column > b.length) continue;
      work.steps += 1;
      const same = column > 0 && a[row - 1] === b[column - 1];
      const exchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[at] = Math.min(
        beyond,
        (previous[at + 1] ?? beyond) + 1,
        column > 0 ? (current[at - 1] ?? beyond) + 1 : beyond,
        column > 0 ? (previous[at] ?? beyond) + (same ? 0 : 1) : beyond,
        exchanged ? (before[at] ?? beyond) + 1 : beyond,
      );
    }
    [before, previous] = [previous, current];
    if (Math.min(...current, ...before) > most) return null;
  }
  const distance = previous[b.length - a.length + most] ?? beyond;
  return distance > most ? null : distance;
}

const trigramsOf = (word: string): string[] => {
  const letters = ["^", "^", ...Array.from(word), "$", "$"];
  return letters.slice(2).map((letter, at) => `${letters[at] ?? ""}${letters[at + 1] ?? ""}${letter}`);
};

/** One mistake touches at most four of a word's trigrams: an exchange of neighbours does. */
const TOUCHED = 4;

export interface Correction {
  readonly word: string;
  readonly mistakes: number;
  readonly frequency: number;
}

/**
 * The words of an index, to be asked which of them a mistyped word may be. Candidates share enough trigrams with it;
 * none within the distance is missed. Words with digits are not taken in.
 */
export class Vocabulary {
  private readonly words: { readonly word: string; readonly length: number; readonly frequency: number }[] =
    [];
  private readonly places = new Map<string, number[]>();
  private readonly known = new Set<string>();

  /** @param words normalised words, each with the number of documents that hold it */
  constructor(words: Iterable<readonly [word: string, frequency: number]>) {
    for (const [word, frequency] of words) {
      if (/\p{N}/u.test(word) || word === "" || this.known.has(word)) continue;
      this.known.add(word);
      const at = this.words.push({ word, length: Array.from(word).length, frequency }) - 1;
      for (const trigram of new Set(trigramsOf(word))) {
        const places = this.places.get(trigram);
        if (places) places.push(at);
        else this.places.set(trigram, [at]);
      }
    }
  }

  has(word: string): boolean {
    return this.known.has(word);
  }

  /** Words that differ by no more mistakes than its length allows, the nearest and then the most frequent first. */
  corrections(word: string, limit = 5, work: Work = { steps: 0 }): Correction[] {
    const most = mistakesAllowed(word);
    if (most === 0 || this.known.has(word)) return [];
    const found: Correction[] = [];
    for (const place of this.candidates(word, most, work)) {
      const entry = this.words[place];
      const mistakes = entry && boundedDistance(word, entry.word, most, work);
      if (entry && typeof mistakes === "number")
        found.push({ word: entry.word, mistakes, frequency: entry.frequency });
    }
    return found
      .sort((a, b) => a.mistakes - b.mistakes || b.frequency - a.frequency || (a.word < b.word ? -1 : 1))
      .slice(0, limit);
  }

  private candidates(word: string, most: number, work: Work): number[] {
    const trigrams = [...new Set(trigramsOf(word))];
    const { length } = Array.from(word);
    const shared = new Map<number, number>();
    for (const trigram of trigrams) {
      for (const place of this.places.get(trigram) ?? []) {
        work.steps += 1;
        if (Math.abs((this.words[place]?.length ?? 0) - length) <= most)
          shared.set(place, (shared.get(place) ?? 0) + 1);
      }
    }
    const least = Math.max(1, trigrams.length - TOUCHED * most);
    return [...shared].filter(([, count]) => count >= least).map(([place]) => place);
  }
}
