import { expect, test } from "vitest";

import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";

import { cite } from "../cite.ts";
import { compileRegistry } from "../lexicon/compile.ts";
import { readQuery } from "./read-query.ts";

const lexicon = compileRegistry(citationRegistry(await readContent("content")));

test.each([
  ["ст. 146 УК", "criminal-code", "146", null, null],
  ["УК 146", "criminal-code", "146", null, null],
  ["146 ук рк", "criminal-code", "146", null, null],
  ["статья 146 УК РК", "criminal-code", "146", null, null],
  ["ҚК 146-бап", "criminal-code", "146", null, null],
  ["ҚК-нің 146-бабы", "criminal-code", "146", null, null],
  ["146-бап ҚК", "criminal-code", "146", null, null],
  ["163(2)(5) Social Code", "social-code", "163", "2", "5"],
  ["criminal code 146", "criminal-code", "146", null, null],
  ["146 ч. 3 ук", "criminal-code", "146", "3", null],
  ["конституция 13", "constitution", "13", null, null],
  ["iccpr 7", "iccpr", "7", null, null],
  ["об образовании ст 8", "law-education", "8", null, null],
  ["ГК 951", "civil-code-special", "951", null, null],
  ["еңбек кодексі 23", "labor-code", "23", null, null],
] as const)("%s is a citation and nothing else", (question, act, article, level1, level2) => {
  const { citations, whole } = readQuery(question, lexicon);
  expect(whole).toBe(true);
  expect(citations).toMatchObject([{ act, article, level1, level2, state: "matched" }]);
});

test.each(["146 CC", "ст 163 ск"])("%s leaves the act open", (question) => {
  const { citations, whole } = readQuery(question, lexicon);
  expect(whole).toBe(true);
  expect(citations[0]).toMatchObject({ act: null, state: "ambiguous" });
  expect(citations[0]?.candidates.length).toBeGreaterThan(1);
});

test.each([
  "пытки",
  "torture article 146",
  "146",
  "cat",
  "ст. 131 УК РФ",
  "ҚК-нің 146-бабы бойынша өтініштер",
  "",
])("%j is not a citation alone", (question) => {
  expect(readQuery(question, lexicon).whole).toBe(false);
});

test.each(["Жили в УК 146 лет.", "146 ук рк", "УК 146"])("running text is read more strictly: %s", (text) => {
  expect(cite(text, lexicon).filter(({ article }) => article !== null)).toEqual([]);
});
