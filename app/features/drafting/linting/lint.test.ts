import { describe, expect, test } from "vitest";

import { compileRegistry } from "#content/citations/lexicon/compile.ts";
import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";

import { draftKinds } from "../schema.ts";
import { buildTemplate } from "../templates/build-template.ts";
import { heading, paragraph, table } from "../templates/blocks.ts";
import { datesIn } from "./dates.ts";
import { knownAct } from "./known-acts.ts";
import type { Knowledge } from "./knowledge.ts";
import { lint } from "./lint.ts";
import { lintTextOf } from "./lint-text.ts";

const registry = citationRegistry(await readContent("content"));
const known: Knowledge = {
  ...{ language: "ru", recordKind: "recommendation", isTable: false, on: "2024-10-05" },
  lexicon: compileRegistry(registry),
  acts: new Map(registry.acts.map((act) => [act.slug, knownAct(act)])),
  faultOf: (slug, path) => (slug === "civil-code" && path.startsWith("art_41") ? "repealed" : null),
  terms: [{ term: 15, unit: "working_day" }],
  counterpart: null,
  applicants: [],
};
const of = (...lines: string[]) => ({ type: "doc", content: lines.map((line) => paragraph(line)) });
const found = (lines: readonly string[], given: Partial<Knowledge> = {}) =>
  lint(of(...lines), { ...known, ...given }).map(
    ({ rule, reason, quote, fix }) => `${rule}.${reason}: ${quote}${fix === null ? "" : ` → ${fix}`}`,
  );

describe("a reference", () => {
  test.each([
    ["ru", "Согласно статье 41 Гражданского кодекса Республики Казахстан", "citation.repealed"],
    ["kk", "Қазақстан Республикасы Азаматтық кодексінің 41-бабына сәйкес", "citation.repealed"],
    ["en", "Under Article 41 of the Civil Code of the Republic of Kazakhstan", "citation.repealed"],
    ["ru", "Согласно статье 9999 Уголовного кодекса Республики Казахстан", "citation.impossible"],
    ["kk", "Қазақстан Республикасы Қылмыстық кодексінің 9999-бабына сәйкес", "citation.impossible"],
    ["en", "Under Article 9999 of the Criminal Code of the Republic of Kazakhstan", "citation.impossible"],
  ] as const)("in %s: %s", (language, line, wanted) => {
    expect(found([line], { language })[0]).toContain(wanted);
  });

  test.each([
    ["ru", "Согласно статье 40 Гражданского кодекса Республики Казахстан"],
    ["kk", "Қазақстан Республикасы Азаматтық кодексінің 40-бабына сәйкес"],
    ["en", "Under Article 40 of the Civil Code of the Republic of Kazakhstan"],
  ] as const)("to the law in force is none in %s: %s", (language, line) => {
    expect(found([line], { language })).toEqual([]);
  });

  test("that was inserted is judged by what it points at, whatever it is called", () => {
    const reference = { target: "act", name: "civil-code", path: "art_41", label: "та самая статья" };
    const json = {
      type: "doc",
      content: [
        paragraph([
          { type: "text", text: "См. " },
          { type: "citation", attrs: reference },
        ]),
      ],
    };
    expect(lint(json, known)).toMatchObject([
      { reason: "repealed", quote: "та самая статья", place: { block: 0, from: 4, to: 19 } },
    ]);
  });
});

test.each([
  [
    "ru",
    "Закон «Об Уполномоченном по правам человека Республики Казахстан»",
    "Об Уполномоченном по правам человека в Республике Казахстан",
  ],
  [
    "kk",
    "«Қазақстан Республикасының Адам құқықтары жөніндегі уәкіл туралы» Конституциялық заң",
    "Қазақстан Республикасындағы Адам құқықтары жөніндегі уәкіл туралы",
  ],
  [
    "en",
    "the Law “On the Commissioner on Human Rights in the Republic of Kazakhstan”",
    "On the Commissioner for Human Rights in the Republic of Kazakhstan",
  ],
] as const)("a title printed wrongly is mended in %s: %s", (language, line, official) => {
  expect(found([line], { language })).toContainEqual(expect.stringContaining(`→ ${official}`));
});

test.each([
  ["ru", "Закон «Об Уполномоченном по правам человека в Республике Казахстан»"],
  ["ru", "Закон «Об Уполномоченном по правам человека»"],
  ["kk", "«Қазақстан Республикасындағы Адам құқықтары жөніндегі уәкіл туралы» Конституциялық заң"],
  ["en", "the Law “On the Commissioner for Human Rights”"],
  ["ru", "Общественное объединение «Закон и справедливость для каждого человека»"],
] as const)("a title that is right, and what is no title, is left alone in %s: %s", (language, line) => {
  expect(found([line], { language })).toEqual([]);
});

describe("a cell", () => {
  const rows = (...cells: string[][]) => ({
    type: "doc",
    content: [
      heading(1, "Таблица"),
      table(
        ["№", "Элемент", "Действующая", "Предлагаемая", "Обоснование"],
        cells.map((row) => row.map((cell) => paragraph(cell))),
      ),
    ],
  });
  test("of a comparative table that is empty is found, each", () => {
    const json = rows(["1", "ст. 1", "текст", "", "почему"], ["2", "ст. 2", "", "", "почему"]);
    const empty = lint(json, { ...known, isTable: true }).filter(({ rule }) => rule === "emptyCell");
    expect(empty.map(({ values: { row, column } }) => `${row ?? ""} ${column ?? ""}`)).toEqual([
      "1 Предлагаемая",
      "2 Действующая",
      "2 Предлагаемая",
    ]);
  });
  test("of a row that is not begun, or of another table, is none", () => {
    expect(lint(rows(["1", "", "", "", ""]), { ...known, isTable: true })).toEqual([]);
    expect(lint(rows(["1", "ст. 1", "", "", "б"]), known)).toEqual([]);
  });
});

describe("a short form", () => {
  test.each([
    ["ru", ["Национальный центр (далее – НЦПЧ). НЦПЧ просит.", "Центр (далее – НЦПЧ)."], "shortForm.twice"],
    [
      "kk",
      ["Ұлттық орталық (бұдан әрі – ҰОҚ). ҰОҚ сұрайды.", "Орталық (бұдан әрі – ҰОҚ)."],
      "shortForm.twice",
    ],
    [
      "en",
      ["The Centre (hereinafter – NCHR). NCHR asks.", "Centre (hereinafter – NCHR)."],
      "shortForm.twice",
    ],
    ["ru", ["Просим НЦПЧ ответить."], "shortForm.undefined: НЦПЧ"],
    ["kk", ["ҰОҚҚ осыны сұрайды."], "shortForm.undefined: ҰОҚҚ"],
    ["en", ["We ask NCHRX to answer."], "shortForm.undefined: NCHRX"],
    ["ru", ["Просим НЦПЧ.", "Центр (далее – НЦПЧ)."], "shortForm.early"],
  ] as const)("in %s: %j", (language, lines, wanted) => {
    expect(found(lines, { language }).join("\n")).toContain(wanted);
  });

  test.each([
    ["ru", ["Центр (далее – НЦПЧ).", "НЦПЧ просит МВД и ООН, УК РК."]],
    ["kk", ["Орталық (бұдан әрі – ҰОҚ).", "ҰОҚ ІІМ мен БҰҰ-ға жазды."]],
    ["en", ["The Centre (hereinafter – NCHR).", "NCHR wrote to the WHO, Part XIV."]],
    ["ru", ["О ЗАЩИТЕ ПРАВ ЧЕЛОВЕКА"]],
  ] as const)("that is defined or known is none, in %s: %j", (language, lines) => {
    expect(found(lines, { language })).toEqual([]);
  });
});

describe("the Kazakh and the Russian text", () => {
  const ru = "Согласно статье 40 Гражданского кодекса 5 октября 2024 года поступило 35 обращений.";
  test("that say the same differ in nothing", () => {
    const whole = "Азаматтық кодекстің 40-бабына сәйкес 2024 жылғы 5 қазанда 35 өтініш түсті.";
    expect(found([ru], { counterpart: lintTextOf(of(whole)) })).toEqual([]);
  });
  test.each([
    ["Азаматтық кодекстің 42-бабына сәйкес 2024 жылғы 5 қазанда 35 өтініш.", "provision"],
    ["Азаматтық кодекстің 40-бабына сәйкес 2024 жылғы 6 қазанда 35 өтініш.", "date"],
    ["Азаматтық кодекстің 40-бабына сәйкес 2024 жылғы 5 қазанда 53 өтініш.", "number"],
  ])("differ: %s", (whole, what) => {
    const reasons = lint(of(ru), { ...known, counterpart: lintTextOf(of(whole)) }).map(
      ({ reason }) => reason,
    );
    expect(reasons.sort()).toEqual([`${what}Missing`, `${what}Only`]);
  });
});

test.each([
  ["05.10.2024", "2024-10-05"],
  ["5 октября 2024 года", "2024-10-05"],
  ["2024 жылғы 5 қазанда", "2024-10-05"],
  ["5 October 2024", "2024-10-05"],
  ["1 мая 2025 года", "2025-05-01"],
  ["2025 жылғы 1 мамыр", "2025-05-01"],
])("the day %s is %s", (printed, on) => {
  expect(datesIn(printed).map((one) => one.on)).toEqual([on]);
});

describe("personal data", () => {
  test.each([
    ["ru", "ИИН 880101300010 указан", "personal.iin: 880101300010"],
    ["ru", "тел. +7 701 123 45 67", "personal.telephone: +7 701 123 45 67"],
    ["kk", "байланыс 8 (701) 123-45-67", "personal.telephone"],
    ["ru", "проживает по ул. Абая, 10, кв. 5", "personal.address"],
    ["kk", "Абай көшесі, 10-үй, 5-пәтер", "personal.address"],
    ["en", "lives at 10 Abai Street, apt. 5", "personal.address"],
    ["ru", "обратился гражданин Бекетов Бауыржан", "personal.name: Бекетов Бауыржан → Б.Б."],
    ["kk", "азамат Бекетов Бауыржан жүгінді", "personal.name: Бекетов Бауыржан → Б.Б."],
    ["en", "the citizen Beketov Bauyrzhan applied", "personal.name: Beketov Bauyrzhan → B.B."],
  ] as const)("left in is found in %s: %s", (language, line, wanted) => {
    expect(found([line], { language }).join("\n")).toContain(wanted);
  });

  test.each([
    ["ru", "Гражданин Республики Казахстан вправе обратиться; заявитель Б.Б. получил отказ."],
    ["kk", "Қазақстан Республикасының азаматы құқылы; азамат Б.Б. жүгінді."],
    ["en", "A citizen of Kazakhstan may apply; the applicant B.B. was refused."],
    ["ru", "Исходящий № 123456789012 и улица Абая"],
  ] as const)("is not what names nobody, in %s: %s", (language, line) => {
    expect(found([line], { language })).toEqual([]);
  });

  test("of an applicant of a linked appeal is found whole, in any case; a surname alone is not", () => {
    const applicants = [
      {
        name: "Сейтқали Марат",
        iin: null,
        telephone: "8 701 555 44 33",
        email: "m@example.org",
        address: null,
      },
    ];
    expect(found(["Жалоба Сейтқалиева Марата, 7015554433, m@example.org"], { applicants })).toHaveLength(3);
    expect(found(["Акын Сейтқали писал об этом"], { applicants })).toEqual([]);
  });
});

describe("a time to answer", () => {
  test.each([
    ["ru", "Просим сообщить о результатах в течение 15 дней.", "15 рабочих дней"],
    ["kk", "Нәтижесін 15 күн ішінде хабарлауды сұраймыз.", "15 жұмыс күні"],
    ["en", "We ask you to inform us within 15 days.", "15 working days"],
    ["ru", "Просим сообщить в течение 30 календарных дней.", "15 рабочих дней"],
  ] as const)("that is not the rule's is mended in %s: %s", (language, line, fix) => {
    expect(found([line], { language }).join("\n")).toContain(`→ ${fix}`);
  });

  test.each([
    ["ru", "Просим сообщить о результатах в течение 15 рабочих дней."],
    ["kk", "Нәтижесін 15 жұмыс күні ішінде хабарлауды сұраймыз."],
    ["en", "We ask you to inform us within 15 working days."],
    ["ru", "Срок ареста составляет 15 дней."],
  ] as const)("that is the rule's, or another matter's, is none in %s: %s", (language, line) => {
    expect(found([line], { language })).toEqual([]);
  });

  test("is not judged where no rule says any", () => {
    expect(found(["Просим сообщить в течение 15 дней."], { terms: [] })).toEqual([]);
  });
});

const facts = {
  title: "О круге индивидуальных помощников",
  addressees: ["Министерство труда и социальной защиты населения"],
  norms: [
    {
      ...{ slug: "social-code", path: "art_163.p_2.sp_5", label: "ст. 163, п. 2, пп. 5), Социальный кодекс" },
      ...{ current: "не назначается", proposed: "может быть назначен", because: "Отказ неоправдан." },
      isSummary: true,
    },
  ],
  atIssue: [{ slug: "civil-code", path: "art_1", label: "ст. 1 ГК", position: "not_conforms" as const }],
  appeals: { count: 35, atLeast: false },
  requestedOn: null,
};
const templates = draftKinds.flatMap((kind) =>
  (["kk", "ru", "en"] as const).flatMap((language) =>
    [facts, { ...facts, addressees: [], norms: [], atIssue: [], appeals: null }].map(
      (given) => [kind, language, given] as const,
    ),
  ),
);
test.each(templates)("%s in %s as the office begins it has nothing wrong", (kind, language, given) => {
  const isTable = kind === "comparative_table";
  const other = language === "kk" ? "ru" : "kk";
  const counterpart = lintTextOf(buildTemplate(kind, other, given));
  const knowledge = { ...known, language, isTable, counterpart };
  expect(lint(buildTemplate(kind, language, given), knowledge)).toEqual([]);
});
