// What holds for any text whatever. Work is counted, not timed: twice the text may cost about twice the steps.
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { termsOfText, wordsOfQuery } from "./analyse.ts";
import { detectLanguage } from "./detect-language.ts";
import { bestPassage, findHits, markHits } from "./highlight.ts";
import { otherLayouts } from "./keyboard-layout.ts";
import { normaliseNumber, normaliseWord } from "./normalise.ts";
import { spellingCandidates } from "./spelling-candidates.ts";
import { stemKazakh } from "./stem-kazakh.ts";
import { buildThesaurus } from "./build-thesaurus.ts";
import { tokenise } from "./tokenise.ts";
import { cyrillicReadings } from "./transliterate.ts";
import { Vocabulary } from "./typos.ts";

/** Letters, signs and marks that the rules speak of, in any order, beside anything at all. */
const odd = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from("абвгқғңіыийё ьсті146¹²-–—­​ \n\t.,()«»’'\"[];CKMOPabtkm№ІÅﬁⅦ́̆")),
    fc.constantFrom("құқық", "146-1", "ҚК-нің", "ста-\nтьи", "УПК РК", "17.11.2014", "6\u00A0748", "оның"),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 60,
});
const language = fc.constantFrom("kk" as const, "ru" as const, "en" as const);

const thesaurus = buildThesaurus([
  {
    id: "act:a",
    kind: "act",
    names: { ru: "Уголовный кодекс", kk: "Қылмыстық кодекс" },
    abbreviations: { ru: ["УК", "УПК РК"] },
  },
  { id: "term:b", kind: "term", names: { ru: "а а а а а б", kk: "құқық", en: "right, law" } },
]);
const vocabulary = new Vocabulary([
  ["құқық", 1],
  ["кодекс", 2],
  ["обращение", 3],
]);

describe("whatever the text", () => {
  test("nothing throws", () => {
    fc.assert(
      fc.property(odd, language, (text, declared) => {
        termsOfText(text, declared);
        wordsOfQuery(text, thesaurus);
        detectLanguage(text);
        otherLayouts(text);
        cyrillicReadings(text);
        spellingCandidates(text, () => true);
        thesaurus.namedIn(tokenise(text));
        vocabulary.corrections(text);
        bestPassage(text, findHits(text, declared, wordsOfQuery(text)));
      }),
      { numRuns: 1000 },
    );
  });

  test("a normalised word or number is normal", () => {
    fc.assert(
      fc.property(odd, (text) => {
        for (const { text: word, kind } of tokenise(text)) {
          const again = kind === "word" ? normaliseWord(word) : normaliseNumber(word);
          expect(again).toBe(word);
        }
        expect(normaliseWord(normaliseWord(text))).toBe(normaliseWord(text));
      }),
      { numRuns: 1000 },
    );
  });

  test("tokens stand in it in order, and none overlaps another", () => {
    fc.assert(
      fc.property(odd, (text) => {
        let at = 0;
        for (const { start, end, text: word } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toBe("");
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  test("the marked parts of it are it", () => {
    fc.assert(
      fc.property(odd, odd, language, (text, question, declared) => {
        const hits = findHits(text, declared, wordsOfQuery(question));
        for (const { start, end } of hits) expect(0 <= start && start < end && end <= text.length).toBe(true);
        expect(
          markHits(text, hits)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });

  test("a passage shown is a passage of it", () => {
    fc.assert(
      fc.property(odd, language, (text, declared) => {
        const long = `${text} `.repeat(12);
        const shown = bestPassage(long, findHits(long, declared, wordsOfQuery(text)));
        const inside = shown?.parts.filter((part) => part.text !== "…").map((part) => part.text) ?? [];
        expect(long).toContain(inside.join(""));
      }),
    );
  });

  test("a stem is no longer than its word, nor empty", () => {
    fc.assert(
      fc.property(odd, (text) => {
        for (const { text: word, kind } of tokenise(text)) {
          if (kind === "number") continue;
          const stem = stemKazakh(word);
          expect(stem).not.toBe("");
          // «халқ» gets its vowel back.
          expect(stem.length).toBeLessThanOrEqual(word.length + 1);
        }
      }),
    );
  });

  test("a number has one term in every language, and no correction", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 20 }),
        (article, inserted) => {
          const number = `${article}-${inserted}`;
          for (const each of ["kk", "ru", "en"] as const)
            expect(termsOfText(number, each)).toEqual([`n:${number}`]);
          expect(vocabulary.corrections(number)).toEqual([]);
        },
      ),
    );
  });
});

describe("twice the text costs at most twice the work", () => {
  const grows = (stepsOf: (size: number) => number): void => {
    const [small, large] = [stepsOf(500), stepsOf(1000)];
    expect(small).toBeGreaterThan(0);
    expect(large).toBeLessThanOrEqual(2.1 * small + 50);
  };

  test("in choosing a passage where every word answers", () => {
    grows((size) => {
      const work = { steps: 0 };
      const text = "пытки ".repeat(size);
      bestPassage(text, findHits(text, "ru", wordsOfQuery("пытки ")), work);
      return work.steps;
    });
  });

  test("in finding names that all but begin at every word", () => {
    grows((size) => {
      const work = { steps: 0 };
      thesaurus.namedIn(tokenise("УПК уголовный ".repeat(size)), work);
      return work.steps;
    });
  });

  test.each(["а", "¹", "-", "1-", "а-\n", "1\u00A0234", "17.11.", "'", "\u00AD", "(", "A1"])(
    "in cutting %j repeated: there are no more tokens than signs",
    (unit) => {
      const text = unit.repeat(20_000);
      expect(tokenise(text).length).toBeLessThanOrEqual(text.length);
    },
  );
});
