import type { Finding } from "../finding.ts";
import type { KnownAct, Knowledge } from "../knowledge.ts";
import { type LintText, matchesIn } from "../lint-text.ts";

/** A title in quotation marks beside the word for its form: «…» заң, Закон «…», the Law “…”, the Law On …. */
const TITLE =
  /(?<before>(?:закон\p{L}*|law|кодекс\p{L}*|code)(?:\s+республики\s+казахстан|\s+рк|\s+of\s+the\s+republic\s+of\s+kazakhstan)?\s+)?[«“"](?<title>[^«»“”"]{8,300})[»”"](?<after>(?:\s+қазақстан\s+республикасы\p{L}*|\s+қр)?(?:\s+конституциялық)?\s+заң\p{L}*|\s+кодекс\p{L}*)?/giu;

const normal = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
const words = (title: string): string[] => normal(title).split(" ");

/** Two titles are taken for one, misprinted, if they share at least this part of their words. */
const ALIKE = 0.7;

function likeness(one: string, other: string): number {
  const [first, second] = [new Set(words(one)), new Set(words(other))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return (2 * shared) / (first.size + second.size);
}

/** An act whose title is printed otherwise than it is. What is no title of ours, nor nearly, is left alone. */
export function titleFindings(text: LintText, { acts, language }: Knowledge): Finding[] {
  const known = [...acts.values()];
  return matchesIn(text, TITLE).flatMap(({ match, place }) => {
    const { before, title = "", after } = match.groups ?? {};
    if ((before ?? after) === undefined) return [];
    if (known.some((act) => namesOf(act).some((name) => normal(name) === normal(title)))) return [];
    const official = nearest(title, known, language);
    if (official === null) return [];
    const from = place.from + match[0].indexOf(title);
    return [
      {
        ...{ rule: "title" as const, reason: "wrong", isGrave: false, quote: title, fix: official },
        place: { block: place.block, from, to: from + title.length },
        values: { quote: title, official },
      },
    ];
  });
}

const namesOf = ({ title, otherNames }: KnownAct): string[] => [
  ...[title.kk, title.ru, title.en].filter((name) => name !== null),
  ...otherNames,
];

function nearest(title: string, acts: readonly KnownAct[], language: Knowledge["language"]): string | null {
  let best: { readonly official: string; readonly like: number } | null = null;
  for (const act of acts) {
    const official = act.title[language];
    const like = official === null ? 0 : likeness(title, official);
    if (official !== null && like >= ALIKE && like > (best?.like ?? 0)) best = { official, like };
  }
  return best?.official ?? null;
}
