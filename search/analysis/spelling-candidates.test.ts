import { describe, expect, test } from "vitest";

import { termsOfText } from "./analyse.ts";
import { otherLayouts } from "./keyboard-layout.ts";
import { spellingCandidates, withoutKazakhLetters } from "./spelling-candidates.ts";
import { cyrillicReadings } from "./transliterate.ts";

const indexed = new Set([
  ...termsOfText(
    "Запрет пыток, право осуждённых, статья Уголовного кодекса, обращение, личность, преступление",
    "ru",
  ),
  ...termsOfText("құқық азаптау қылмыс заң әкімдік ұсыныс өмір сот бап министрлік шағым", "kk"),
  ...termsOfText("rights of prisoners, torture", "en"),
]);
const hasTerm = (term: string): boolean => indexed.has(term);
const offered = (text: string): string[] =>
  spellingCandidates(text, hasTerm).map((candidate) => candidate.text);

describe("a question on the wrong layout", () => {
  test.each([
    ["gsnrb", "пытки"],
    ["ghfdj jce;ltyys[", "право осужденных"],
    ["090s0", "құқық"],
    ["090ы0", "құқық"],
    ["0skvsc", "қылмыс"],
    ["cjn", "сот"],
    ["кшпреы", "rights"],
    ["cnfnmz 146 eujkjdyjuj rjltrcf", "статья 146 уголовного кодекса"],
  ])("%s is offered as %s", (typed, meant) => {
    expect(offered(typed)).toContain(meant);
  });

  test("keeps its numbers", () => {
    expect(otherLayouts("gsnrb 146-1").map(({ text }) => text)).toContain("пытки 146-1");
    expect(otherLayouts("146")).toEqual([]);
  });

  test("ends with a full stop, not with «ю»", () => {
    expect(otherLayouts("cn. 146").map(({ text }) => text)).toContain("ст. 146");
  });
});

describe("a question in Latin letters", () => {
  test.each([
    ["pytki", "пытки"],
    ["statya", "статья"],
    ["obrashchenie", "обращение"],
    ["obraschenie", "обращение"],
    ["prestuplenie", "преступление"],
    ["lichnost'", "личность"],
    ["quqyq", "құқық"],
    ["qūqyq", "құқық"],
    ["kukyk", "құқық"],
    ["azaptau", "азаптау"],
    ["qylmys", "қылмыс"],
    ["qılmıs", "қілміс"],
    ["zan", "заң"],
    ["äkımdık", "әкімдік"],
    ["usynys", "ұсыныс"],
    ["omir", "өмір"],
    ["ministrlik", "министрлік"],
    ["shagym", "шағым"],
  ])("%s may be %s", (typed, meant) => {
    const readings = cyrillicReadings(typed).map(({ text }) => text);
    const inOne = (language: "ru" | "kk"): boolean =>
      readings.some((text) => termsOfText(text, language)[0] === termsOfText(meant, language)[0]);
    expect(inOne("ru") || inOne("kk")).toBe(true);
  });

  test("is offered only in words that the index has", () => {
    expect(offered("quqyq")).toEqual(["құқық"]);
    expect(offered("pytki")).toEqual(["пытки"]);
    expect(offered("torture")).toEqual([]);
    expect(offered("sinkhrofazotron")).toEqual([]);
    expect(offered("azaptau sinkhrofazotron")).toEqual([]);
  });

  test("has a bounded number of readings", () => {
    expect(cyrillicReadings("a".repeat(1000))).toEqual([]);
    expect(cyrillicReadings("yiyiyiyiyiyiyiyiyiyiyiyiyiyi").length).toBeLessThanOrEqual(48);
  });
});

test("a Kazakh word typed without Kazakh letters folds to what was typed", () => {
  expect(withoutKazakhLetters("құқық")).toBe("кукык");
  expect(withoutKazakhLetters("өмір")).toBe("омир");
});
