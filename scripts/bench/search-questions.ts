import { termsOfText, wordsOfQuery } from "#search/analysis/analyse.ts";
import { tokenise } from "#search/analysis/tokenise.ts";
import type { Language, SearchDocument, SearchFilters } from "#search/engine.ts";

import { randomFrom } from "./search-text.ts";

export interface Question {
  readonly text: string;
  readonly filters: SearchFilters;
}

export interface QuestionClass {
  readonly name: string;
  readonly questions: readonly Question[];
}

interface Word {
  /** As it stands in a text. */
  readonly form: string;
  readonly language: Language;
  /** In which share of documents it is found. */
  readonly share: number;
}

const LANGUAGES = ["kk", "ru", "en"] as const satisfies readonly Language[];

/** The words of some of the documents, each once by its stem, the commonest first. */
function wordsIn(documents: readonly SearchDocument[]): Word[] {
  const found = new Map<string, { form: string; language: Language; count: number }>();
  for (const { titles, texts } of documents) {
    const seen = new Set<string>();
    for (const language of LANGUAGES) {
      for (const passage of [titles[language] ?? "", ...(texts[language] ?? "").split("\n\n")]) {
        const tokens = tokenise(passage);
        termsOfText(passage, language).forEach((term, place) => {
          const token = tokens[place];
          if (term === null || token?.kind !== "word" || token.text.length < 4 || seen.has(term)) return;
          seen.add(term);
          const known = found.get(term);
          if (known) known.count += 1;
          else found.set(term, { form: token.text, language, count: 1 });
        });
      }
    }
  }
  return [...found.values()]
    .filter(({ form }) => wordsOfQuery(`${form} `).length === 1)
    .map(({ form, language, count }) => ({ form, language, share: count / documents.length }))
    .sort((a, b) => b.share - a.share);
}

/**
 * Questions by class, none of them twice in any class: each word is asked for the first time. A space behind a word
 * says that it is whole; without one it is also taken as a beginning.
 */
export function questionsFrom(
  sample: readonly SearchDocument[],
  documents: number,
  many: number,
  seed: number,
): QuestionClass[] {
  const random = randomFrom(seed + 77);
  const words = wordsIn(sample);
  const used = new Set<string>();
  const pick = (count: number, passes: (word: Word) => boolean): string[] => {
    const fitting = words.filter((word) => !used.has(word.form) && passes(word));
    const step = Math.max(1, Math.floor(fitting.length / count));
    const picked = fitting.filter((_, place) => place % step === 0).slice(0, count);
    for (const { form } of picked) used.add(form);
    return picked.map(({ form }) => form);
  };
  const whole = (texts: readonly string[]): Question[] =>
    texts.map((text) => ({ text: `${text} `, filters: {} }));
  const sharing = (least: number, most: number) => (word: Word) => word.share >= least && word.share <= most;

  const commonest = words.slice(0, 10).map(({ form }) => form);
  for (const form of commonest) used.add(form);
  const filtersAt = (place: number): SearchFilters => ({
    ...(place % 2 === 0 ? { year: [String(2002 + (place % 25))] } : { kind: ["proposal"] }),
    ...(place % 3 === 0 ? { body: [`body-${String(place % 7)}`] } : { act: [`act-${String(place % 9)}`] }),
  });
  const pairs = pick(many * 2, sharing(0.1, 0.8));
  const beginnings = new Set(
    words
      .filter(({ form }) => form.length > 4)
      .map(({ form }) => form.slice(0, 3 + Math.floor(random() * 3))),
  );
  return [
    { name: "the commonest words", questions: whole(commonest) },
    { name: "a word in some 40 %", questions: whole(pick(many, sharing(0.25, 0.6))) },
    { name: "a word in some 5 %", questions: whole(pick(many, sharing(0.03, 0.08))) },
    { name: "a word in some 1 %", questions: whole(pick(many, sharing(0.005, 0.02))) },
    { name: "a rare word", questions: whole(pick(many, sharing(0, 0.003))) },
    {
      name: "two common words",
      questions: whole(
        pairs.slice(0, pairs.length / 2).map((one, at) => `${one} ${pairs[pairs.length - 1 - at] ?? ""}`),
      ),
    },
    {
      name: "a common and a rare one",
      questions: whole(
        pick(many, sharing(0, 0.003)).map((rare, at) => `${commonest[at % commonest.length] ?? ""} ${rare}`),
      ),
    },
    { name: "a beginning", questions: [...beginnings].slice(0, many).map((text) => ({ text, filters: {} })) },
    {
      name: "a number",
      questions: Array.from({ length: many }, (_, at) => ({
        text: sample[(at * 97) % sample.length]?.number ?? String((at * 977) % documents),
        filters: {},
      })),
    },
    {
      name: "filters only",
      questions: Array.from({ length: many }, (_, at) => ({ text: "", filters: filtersAt(at) })),
    },
    {
      name: "words and filters",
      questions: whole(pick(many, sharing(0.05, 0.6))).map((question, at) => ({
        ...question,
        filters: filtersAt(at),
      })),
    },
    ...(["kk", "ru", "en"] as const).map((language) => ({
      name: { kk: "Kazakh, two words", ru: "Russian, two words", en: "English, two words" }[language],
      questions: whole(
        pick(many * 2, (word) => word.language === language && word.share > 0.002)
          .map((form, at, all) => (at % 2 === 0 ? `${form} ${all[at + 1] ?? ""}` : ""))
          .filter((text) => text !== ""),
      ),
    })),
  ];
}
