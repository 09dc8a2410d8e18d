import fc from "fast-check";
import { expect, test } from "vitest";

import { printLaw } from "./print-law.ts";
import { readLaw } from "./read-law.ts";
import type { Language, LawUnit } from "./types.ts";

const words = {
  ru: ["пример", "образец", "правило", "читатель", "слово", "страница", "в", "без", "№ 5", "12.03.2020"],
  kk: ["мысал", "үлгі", "қағида", "оқырман", "сөз", "бет", "үшін", "№ 5", "ғылым"],
  en: ["example", "pattern", "rule", "reader", "word", "page", "of", "No. 5"],
} as const;
const marks = {
  ru: {
    ...{
      sec: (n: string) => `Раздел ${n}.`,
      ch: (n: string) => `Глава ${n}.`,
      art: (n: string) => `Статья ${n}.`,
    },
    ...{ par: (n: string) => `Параграф ${n}.`, note: "Примечание." },
  },
  kk: {
    ...{
      sec: (n: string) => `${n}-бөлім.`,
      ch: (n: string) => `${n}-тарау.`,
      art: (n: string) => `${n}-бап.`,
    },
    ...{ par: (n: string) => `${n}-параграф.`, note: "Ескертпе." },
  },
  en: {
    ...{
      sec: (n: string) => `Section ${n}.`,
      ch: (n: string) => `Chapter ${n}.`,
      art: (n: string) => `Article ${n}.`,
    },
    ...{ par: (n: string) => `Paragraph ${n}.`, note: "Note." },
  },
} as const;

type Own = Pick<LawUnit, "step" | "number" | "path" | "depth" | "mark" | "heading" | "text">;
const phrase = (language: Language) =>
  fc.array(fc.constantFrom(...words[language]), { minLength: 1, maxLength: 9 }).map((list) => {
    const text = list.join(" ");
    return text.charAt(0).toUpperCase() + text.slice(1);
  });
/** 1, 2, 2-1, 3 …: as a reader counts. */
const counted = (most: number) =>
  fc.array(fc.constantFrom(false, false, true), { minLength: 1, maxLength: most }).map((inserted) => {
    let [main, sub] = [0, 0];
    return inserted.map((isInserted) => {
      if (isInserted && main > 0) sub += 1;
      else [main, sub] = [main + 1, 0];
      return sub === 0 ? String(main) : `${String(main)}-${String(sub)}`;
    });
  });

/** Some act: chapters with articles, of which each has words, points, or numbered parts with points. */
const act = (language: Language) => {
  const say = phrase(language);
  const of = marks[language];
  const point = (above: string, depth: number) =>
    counted(4).chain((numbers) =>
      fc.tuple(...numbers.map(() => say)).map((texts) =>
        numbers.map((number, at): Own => ({
          ...{ step: "sp", number, path: `${above}.sp_${number}`, depth, mark: `${number})`, heading: null },
          text: `${texts[at] ?? ""}${at === numbers.length - 1 ? "." : ";"}`,
        })),
      ),
    );
  const part = (above: string, depth: number, number: string) => {
    const path = `${above}.p_${number}`;
    const own = (text: string): Own => ({
      step: "p",
      number,
      path,
      depth,
      mark: `${number}.`,
      heading: null,
      text,
    });
    return fc.oneof(
      say.map((text) => [own(`${text}.`)]),
      fc.tuple(say, point(path, depth + 1)).map(([text, points]) => [own(`${text}:`), ...points]),
    );
  };
  const article = (number: string) => {
    const path = `art_${number}`;
    const own = (heading: string, text: string): Own => ({
      ...{ step: "art", number, path, depth: 1, mark: of.art(number), heading, text },
    });
    const note = say.map((text): Own[] => [
      {
        step: "note",
        number: "",
        path: `${path}.note`,
        depth: 2,
        mark: of.note,
        heading: null,
        text: `${text}.`,
      },
    ]);
    const body = fc.oneof(
      fc.tuple(say, say).map(([heading, text]) => [own(heading, `${text}.`)]),
      fc
        .tuple(say, say, point(path, 2))
        .map(([heading, text, points]) => [own(heading, `${text}:`), ...points]),
      fc
        .tuple(say, counted(4))
        .chain(([heading, numbers]) =>
          fc
            .tuple(...numbers.map((one) => part(path, 2, one)))
            .map((parts) => [own(heading, ""), ...parts.flat()]),
        ),
    );
    return fc.tuple(body, fc.option(note, { nil: [] })).map(([units, notes]) => [...units, ...notes]);
  };
  return fc.tuple(counted(3), counted(12)).chain(([chapters, articles]) =>
    fc.tuple(...chapters.map(() => say), ...[]).chain((headings) =>
      fc.tuple(...articles.map(article)).map((bodies) => {
        const each = Math.ceil(bodies.length / chapters.length);
        return chapters.flatMap((number, at): Own[] => [
          {
            ...{ step: "ch", number, path: `ch_${number}`, depth: 0, mark: of.ch(number) },
            ...{ heading: headings[at] ?? "", text: "" },
          },
          ...bodies.slice(at * each, (at + 1) * each).flat(),
        ]);
      }),
    ),
  );
};

test.each(["kk", "ru", "en"] as const)(
  "an act printed in %s is read into the same units",
  async (language) => {
    await fc.assert(
      fc.asyncProperty(act(language), async (units) => {
        const printed = printLaw(units.map((unit) => ({ ...unit, remark: null, excluded: false, line: 0 })));
        const law = await readLaw(new TextEncoder().encode(printed), language);
        expect(
          law.units.map(({ step, number, path, depth, mark, heading, text }): Own => ({
            ...{ step, number, path, depth, mark, heading, text },
          })),
        ).toEqual(units);
        // What is printed again is the same text.
        expect(printLaw(law.units)).toBe(printed);
      }),
      { numRuns: 150 },
    );
  },
);

test("whatever the text is, the answer is a tree with sound paths, or a reason", async () => {
  const path =
    /^(?:ann_\d+(?:-\d+)?\.?)?(?:pt_\d+\.?)?(?:sec_\d+(?:-\d+)?\.?)?(?:ch_\d+(?:-\d+)?\.?)?(?:par_\d+(?:-\d+)?\.?)?(?:art_\d+(?:-\d+)?\.?)?(?:p_\d+(?:-\d+)?\.?)?(?:sp_\d+(?:-\d+)?\.?)?(?:ind_\d+\.?)?(?:note)?$/u;
  const passage = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(
      ...[
        "Статья 1. А",
        "Статья 2¹",
        "1. Т:",
        "2-1) т;",
        "3) исключен",
        "Глава 2. Б",
        "Раздел IV",
        "«Статья 5. В",
      ],
      ...[
        "Примечание. 1. Г",
        "Сноска. Статья 1 исключена",
        "Приложение",
        "ОБЩАЯ ЧАСТЬ",
        "слова далее.",
        "»;",
        "| a | b |",
      ],
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(passage, { maxLength: 30 }), async (passages) => {
      try {
        const { units, problems } = await readLaw(new TextEncoder().encode(passages.join("\n\n")), "ru");
        for (const unit of units) expect(unit.path).toMatch(path);
        const twice = units.length - new Set(units.map((unit) => unit.path)).size;
        expect(problems.filter(({ kind }) => kind === "duplicate")).toHaveLength(twice);
      } catch (error) {
        expect(error).toMatchObject({ name: "UnreadableLaw" });
      }
    }),
    { numRuns: 300 },
  );
});
