import { describe, expect, test } from "vitest";

import { languageOfText, termsOfText, wordsOfQuery } from "./analyse.ts";
import { bestPassage, findHits, markHits } from "./highlight.ts";
import { normaliseNumber, normaliseWord } from "./normalise.ts";
import { tokenise } from "./tokenise.ts";

const texts = (text: string): string[] => tokenise(text).map((token) => token.text);

describe("a word has one spelling", () => {
  test.each([
    ["Осуждённый", "осужденный"],
    ["осуж\u00ADдённый", "осужденный"],
    ["и\u0306од", "йод"],
    ["cтатья", "статья"],
    ["Kодекс", "кодекс"],
    ["тiл", "тіл"],
    ["Ombudsman", "ombudsman"],
    ["ﬁle", "file"],
    ["omбудсмен", "омбудсмен"],
    ["жөнiндегi", "жөніндегі"],
    ["құқыӄ", "құқық"],
    ["мɵлшері", "мөлшері"],
    ["Сode", "code"],
  ])("%s: %s", (given, wanted) => {
    expect(normaliseWord(given)).toBe(wanted);
  });
});

describe("a number has one spelling", () => {
  test.each([
    ["CO-12", "co-12"],
    ["СО-12", "co-12"],
    ["P-01", "p-1"],
    ["Р‑1", "p-1"],
    ["60-НП", "60-нп"],
    ["60-HП", "60-нп"],
    ["60-NP", "60-нп"],
    ["154-VІІ", "154-vii"],
    ["C-MOH-10", "c-moh-10"],
  ])("%s: %s", (given, wanted) => {
    expect(normaliseNumber(given)).toBe(wanted);
  });
});

describe("a text is cut into words and numbers", () => {
  test.each([
    ["статья 146 УК", ["статья", "146", "ук"]],
    ["146-бабына", ["146", "бабына"]],
    ["P-01 и 154-VII", ["p-1", "и", "154-vii"]],
    ["от 17.11.2014 № 819", ["от", "17.11.2014", "819"]],
    ["уголовно-исполнительный", ["уголовно", "исполнительный"]],
    ["163(2)(5)", ["163", "2", "5"]],
    ["2024жылғы", ["2024", "жылғы"]],
    ["статья 6-1", ["статья", "6-1"]],
    ["60-НП, CO-12.", ["60-нп", "co-12"]],
    ["resolution 61-NP", ["resolution", "61-нп"]],
    ["15-летний", ["15", "летний"]],
    ["115-1-бабының", ["115-1", "бабының"]],
    ["32¹-бап, 413¹", ["32-1", "бап", "413-1"]],
    ["осуждённые⁶ в 2024³ году.²", ["осужденные", "в", "2024", "году"]],
    ["ҚК-нің 146-бабы, УПК-ға, НҚА-лардың", ["қк", "146", "бабы", "упк", "нқа"]],
    ["2024-тің 27-сі, 5-го, 154-VII-ден", ["2024", "27", "5", "154-vii"]],
    ["ста-\nтьи, теле\u00AD\nфон, Arti-\n cle", ["статьи", "телефон", "article"]],
    [
      "уголовно-\nисполнительный, медициналық-\nәлеуметтік",
      ["уголовно", "исполнительный", "медициналық", "әлеуметтік"],
    ],
    ["6\u00A0748 обращений", ["6748", "обращений"]],
    ["146,147", ["146", "147"]],
    ["146–1, 106—108", ["146-1", "106-108"]],
    ["the Prosecutor’s Office", ["the", "prosecutor", "s", "office"]],
    ["17.11.2014жылғы", ["17.11.2014", "жылғы"]],
    ["", []],
    ["— … «»", []],
  ])("%s", (given, wanted) => {
    expect(texts(given)).toEqual(wanted);
  });

  test("and each knows its place", () => {
    const text = "Запрет теле\u00ADфонных разгово-\nров, ст. 109";
    for (const { start, end, text: word } of tokenise(text)) {
      expect(normaliseWord(text.slice(start, end).replace("-\n", ""))).toBe(word);
    }
  });
});

describe("terms", () => {
  test.each(["146", "146-1", "32¹", "154-VII", "17.11.2014"])("of a number are the number: %s", (number) => {
    expect(termsOfText(number, "ru")).toEqual([expect.stringMatching(/^n:\d/u)]);
    expect(termsOfText(`${number} бап`, "kk")[0]).toBe(termsOfText(number, "ru")[0]);
  });

  test("leave out what tells nothing, and keep its place", () => {
    expect(termsOfText("права и свободы", "ru")).toEqual(["r:прав", null, "r:свобод"]);
  });

  test("of a Russian text in a Kazakh field are Russian", () => {
    const text = "О проверке норм уголовно-исполнительного законодательства о свиданиях с адвокатами";
    expect(languageOfText(text, "kk")).toBe("ru");
    expect(
      languageOfText("Сотталғандардың қорғаушымен кездесу құқығы туралы ұсыныстар енгізілді", "ru"),
    ).toBe("kk");
  });

  test("of a question are read in every language it may be in", () => {
    expect(wordsOfQuery("норма ").map(({ terms }) => terms)).toEqual([["r:норм", "k:норма"]]);
    expect(wordsOfQuery("құқықтарын ").map(({ terms }) => terms)).toEqual([["k:құқық"]]);
    expect(wordsOfQuery("rights ").map(({ terms }) => terms)).toEqual([["e:right"]]);
  });

  test("of the last word are beginnings too, unless it is ended or a number of law", () => {
    expect(wordsOfQuery("права телеф").map(({ prefixes }) => prefixes)).toEqual([[], ["r:телеф", "k:телеф"]]);
    expect(wordsOfQuery("телеф ")[0]?.prefixes).toEqual([]);
    expect(wordsOfQuery("статья 14")[1]?.prefixes).toEqual([]);
    expect(wordsOfQuery("CO-1")[0]?.prefixes).toEqual(["n:co-1"]);
    expect(wordsOfQuery("P-01")[0]?.prefixes).toEqual([]);
  });
});

describe("highlighting", () => {
  const words = wordsOfQuery("телефонный разговор ");

  test("marks other forms in the text as it was written", () => {
    const text = "Запрет теле\u00ADфонных разговоров в изоляторах";
    const parts = markHits(text, findHits(text, "ru", words));
    expect(parts.map(({ text: part }) => part).join("")).toBe(text);
    expect(parts.filter(({ hit }) => hit).map(({ text: part }) => part)).toEqual([
      "теле\u00ADфонных",
      "разговоров",
    ]);
  });

  test("shows the passage with most of the words", () => {
    const filler = "Иное предложение о другом предмете без всякой связи. ".repeat(12);
    const text = `Разговор. ${filler}Право на телефонный разговор с адвокатом. ${filler}`;
    const best = bestPassage(text, findHits(text, "ru", words));
    expect(best?.answered.size).toBe(2);
    expect(best?.parts.filter(({ hit }) => hit).map((part) => part.text)).toEqual(["телефонный", "разговор"]);
    expect(best?.parts.map((part) => part.text).join("").length).toBeLessThan(330);
  });

  test("is silent where nothing answers", () => {
    expect(bestPassage("Совсем о другом", findHits("Совсем о другом", "ru", words))).toBeNull();
  });
});
