import { expect, test } from "vitest";

import { caseAsked, casesOf } from "./case-asked.ts";

test.each([
  ["В соответствии со ", "instrumental"],
  ["в соответствии с ", "instrumental"],
  ["Согласно ", "dative"],
  ["противоречит ", "dative"],
  ["закреплено в ", "prepositional"],
  ["Предлагаем внести изменения в ", "accusative"],
  ["нарушает ", "accusative"],
  ["на основании ", "genitive"],
  ["требованиям ", "genitive"],
  ["(", "nominative"],
  ["", "nominative"],
] as const)("behind «%s» a Russian reference stands in the %s", (before, name) => {
  expect(caseAsked(before, "ru")).toBe(name);
});

test("a Kazakh reference goes first, so nothing before it decides", () => {
  expect(caseAsked("Заңның ", "kk")).toBe("nominative");
});

test("every form is offered once, the one asked for first", () => {
  const forms = casesOf("ru", "dative");
  expect(forms[0]).toBe("dative");
  expect(new Set(forms).size).toBe(6);
});
