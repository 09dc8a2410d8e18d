import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { wordsOfQuery } from "./analyse.ts";
import { type RegistryNames, thesaurusOfRegistry } from "./registry-thesaurus.ts";
import { buildThesaurus } from "./build-thesaurus.ts";
import { tokenise } from "./tokenise.ts";

const registry = new URL("../../content/registry/", import.meta.url);
// The files are checked by `npm run content:check`; here they are taken as they stand.
const listIn = <Item>(name: string): Item[] => parse(readFileSync(new URL(name, registry), "utf8")) as Item[];

const thesaurus = thesaurusOfRegistry({
  acts: readdirSync(new URL("acts", registry)).flatMap((name) =>
    listIn<RegistryNames["acts"][number]>(`acts/${name}`),
  ),
  bodies: listIn<RegistryNames["bodies"][number]>("bodies.yaml"),
  terms: listIn<RegistryNames["terms"][number]>("glossary.yaml"),
});

const meant = (text: string): string[] => thesaurus.namedIn(tokenise(text)).flatMap(({ ids }) => ids);

describe("an abbreviation or a name is one thing in three languages", () => {
  test.each([
    ["УПК РК", "act:criminal-procedure-code"],
    ["упк", "act:criminal-procedure-code"],
    ["ҚПК-нің", "act:criminal-procedure-code"],
    ["Қылмыстық-процестік кодексінің", "act:criminal-procedure-code"],
    ["Criminal Procedure Code", "act:criminal-procedure-code"],
    ["Code of Criminal Procedure", "act:criminal-procedure-code"],
    ["ИВС", "term:temporary-detention-facility"],
    ["УҰИ", "term:temporary-detention-facility"],
    ["УАҚИ", "term:temporary-detention-facility"],
    ["TDF", "term:temporary-detention-facility"],
    ["изоляторах временного содержания", "term:temporary-detention-facility"],
    ["MSE", "term:medical-social-expertise"],
    ["МСЭ", "term:medical-social-expertise"],
    ["МӘС", "term:medical-social-expertise"],
    ["PWDs", "term:person-with-disability"],
    ["МВД", "body:mia"],
    ["Ішкі істер министрлігіне", "body:mia"],
    ["Ministry of Internal Affairs", "body:mia"],
    ["УДО", "term:parole"],
    ["пыток", "term:torture"],
    ["азаптауға", "term:torture"],
    ["Family Code", "act:family-code"],
    ["омбудсмена", "body:ombudsman"],
  ])("%s: %s", (text, id) => {
    expect(meant(text)).toEqual([id]);
  });
});

describe("an ambiguous abbreviation means all it may, and says so", () => {
  test.each([
    ["СК", ["act:family-code", "act:social-code"]],
    ["CC", ["act:criminal-code", "act:civil-code", "act:civil-code-special", "body:constitutional-court"]],
    ["CPC", ["act:criminal-procedure-code", "act:civil-procedure-code"]],
    ["SC", ["act:social-code", "body:supreme-court"]],
    ["MCI", ["body:mci", "term:monthly-calculation-index"]],
  ])("%s", (text, ids) => {
    const last = thesaurus.namedIn(tokenise(`статья 5 ${text}`)).at(-1);
    expect([...(last?.ids ?? [])].sort()).toEqual([...ids].sort());
    for (const id of ids) {
      const label = thesaurus.labelOf(id);
      expect(label?.ru && label.kk && label.en).toBeTruthy();
    }
  });

  test("a whole name does not", () => {
    expect(meant("Социальный кодекс")).toEqual(["act:social-code"]);
    expect(meant("Constitutional Court")).toEqual(["body:constitutional-court"]);
  });
});

describe("a name in a text", () => {
  test("is the longest there, in its place", () => {
    expect(thesaurus.namedIn(tokenise("Нарушение норм УПК РК в ИВС"))).toEqual([
      { from: 2, to: 4, ids: ["act:criminal-procedure-code"] },
      { from: 5, to: 6, ids: ["term:temporary-detention-facility"] },
    ]);
  });

  test("of a question is asked for as the thing, or by all its words", () => {
    const [word, ...others] = wordsOfQuery("УПК РК ", thesaurus);
    expect(others).toEqual([]);
    expect(word).toMatchObject({ text: "УПК РК", terms: ["c:act:criminal-procedure-code"] });
    expect(word?.together.map(({ text }) => text)).toEqual(["упк", "рк"]);
    expect(wordsOfQuery("пытки", thesaurus)).toMatchObject([
      { text: "пытки", terms: ["r:пытк", "k:пытки", "c:term:torture"], prefixes: ["r:пытки", "k:пытки"] },
    ]);
  });
});

describe("a line of a glossary", () => {
  const built = buildThesaurus([
    {
      id: "term:parts",
      kind: "term",
      names: { kk: "тарау, бап", ru: "глава, статья", en: "chapter, article" },
    },
    { id: "term:refoulement", kind: "term", names: { ru: "невысылка, невыдача", en: "non-refoulement" } },
  ]);
  const idsOf = (text: string): string[] => built.namedIn(tokenise(text)).flatMap(({ ids }) => ids);

  test("with as many names in each language is as many things", () => {
    expect(idsOf("статья")).toEqual(["term:parts#2"]);
    expect(idsOf("тарау")).toEqual(["term:parts#1"]);
  });

  test("with more names in one language is one thing", () => {
    expect(idsOf("невыдача")).toEqual(["term:refoulement"]);
    expect(idsOf("невысылки")).toEqual(["term:refoulement"]);
  });
});
