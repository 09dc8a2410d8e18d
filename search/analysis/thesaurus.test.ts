import { readdirSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { type RegistryNames, thesaurusOfRegistry } from "./registry-thesaurus.ts";
import { buildThesaurus } from "./build-thesaurus.ts";

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

const meant = (text: string): string[] =>
  thesaurus.expand(text).flatMap(({ meanings }) => meanings.map(({ id }) => id));
const saying = (text: string): string[] =>
  thesaurus
    .expand(text)
    .flatMap(({ meanings }) => meanings)
    .flatMap(({ alternatives }) => alternatives.map(({ terms }) => terms.join(" ")));

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

  test.each([
    ["УПК", ["k:қпк", "e:cpc", "e:crimin e:procedur e:code"]],
    ["TDF", ["r:ивс", "k:уұи", "k:уақи"]],
    ["азаптау", ["r:пытк", "e:tortur"]],
    ["PWD", ["r:лиц r:инвалидн"]],
  ])("%s is also %j", (text, others) => {
    for (const other of others) expect(saying(text).some((each) => each.startsWith(other))).toBe(true);
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
    const [expansion] = thesaurus.expand(`статья 5 ${text}`).filter((each) => each.text === text);
    expect(expansion?.ambiguous).toBe(true);
    expect(expansion?.meanings.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(expansion?.meanings.every(({ label }) => label.ru && label.kk && label.en)).toBe(true);
  });

  test("a whole name does not", () => {
    expect(thesaurus.expand("Социальный кодекс").map(({ ambiguous }) => ambiguous)).toEqual([false]);
    expect(thesaurus.expand("Constitutional Court").map(({ ambiguous }) => ambiguous)).toEqual([false]);
  });
});

describe("an expansion", () => {
  test("covers the longest name and tells where it stands", () => {
    const [first] = thesaurus.expand("права по УПК РК, ст. 5").filter(({ text }) => text.startsWith("УПК"));
    expect(first).toMatchObject({ text: "УПК РК", from: 2, to: 4 });
  });

  test("keeps the places of the words of a name", () => {
    const names = thesaurus.expand("УПК").flatMap(({ meanings }) => meanings[0]?.alternatives ?? []);
    expect(names).toContainEqual({ terms: ["e:code", "e:crimin", "e:procedur"], places: [0, 2, 3] });
  });

  test("can stand in an index instead: the things a text names, in place", () => {
    expect(thesaurus.conceptsIn("Нарушение норм УПК РК в ИВС")).toEqual([
      { id: "act:criminal-procedure-code", at: 2 },
      { id: "term:temporary-detention-facility", at: 5 },
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
  const idsOf = (text: string): string[] =>
    built.expand(text).flatMap(({ meanings }) => meanings.map(({ id }) => id));

  test("with as many names in each language is as many things", () => {
    expect(idsOf("статья")).toEqual(["term:parts#2"]);
    expect(idsOf("тарау")).toEqual(["term:parts#1"]);
  });

  test("with more names in one language is one thing", () => {
    expect(idsOf("невыдача")).toEqual(["term:refoulement"]);
    expect(idsOf("невысылки")).toEqual(["term:refoulement"]);
  });
});
