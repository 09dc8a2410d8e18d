import { describe, expect, test } from "vitest";

import { plainTextOf } from "#app/editor/document/plain-text.ts";
import { buildState } from "#app/editor/document/yjs-document.ts";

import { draftKinds } from "../schema.ts";
import { buildTemplate, type RecordFacts } from "./build-template.ts";

const bare: RecordFacts = {
  title: "О круге индивидуальных помощников",
  addressees: [],
  norms: [],
  atIssue: [],
  appeals: null,
  requestedOn: null,
};
const full: RecordFacts = {
  ...bare,
  addressees: ["Министерство труда и социальной защиты населения"],
  norms: [
    {
      ...{
        slug: "social-code",
        path: "art_163.p_2.sp_5",
        label: "ст. 163, п. 2, пп. 5) Социального кодекса",
      },
      ...{ current: "не назначается", proposed: "может быть назначен", because: "Отказ ничем не оправдан." },
      isSummary: true,
    },
  ],
  atIssue: [{ slug: "civil-code", path: "art_1", label: "ст. 1 ГК", position: "not_conforms" }],
  appeals: { count: 35, atLeast: false },
  requestedOn: "5 октября 2024 года",
};
const cases = draftKinds.flatMap((kind) =>
  (["kk", "ru", "en"] as const).map((lang) => [kind, lang] as const),
);

describe.each(cases)("%s in %s", (kind, lang) => {
  test.each([
    ["with nothing known", bare],
    ["filled", full],
  ])("is a document that the editor knows, %s", (_, facts) => {
    expect(() => buildState(buildTemplate(kind, lang, facts))).not.toThrow();
  });
});

test("a letter names the addressee, the law it rests on, the norms and the number of appeals", () => {
  const letter = plainTextOf(buildTemplate("proposal_letter", "ru", full));
  for (const words of [
    "Министерство труда",
    "статьёй 11 Конституционного закона",
    "ст. 163, п. 2, пп. 5) Социального кодекса",
    "35 обращений",
  ])
    expect(letter).toContain(words);
});

test("a table says that a wording is a summary where it is no text of the law", () => {
  const rows = plainTextOf(buildTemplate("comparative_table", "ru", full))
    .split("\n")
    .at(-1);
  expect(rows).toContain("Изложение, не текст закона: не назначается\t");
});

test("an opinion states the position on each norm at issue", () => {
  expect(plainTextOf(buildTemplate("court_opinion", "kk", full))).toContain(
    "ст. 1 ГК: Конституцияға сәйкес емес.",
  );
});
