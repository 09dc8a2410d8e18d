import { describe, expect, test } from "vitest";

import { contentOfFiles, problemsOf } from "./content-of-files.ts";
import { act, appeal, body, NAME, record } from "./small-content.ts";

const P1 = "records/2024/proposals/P-01.md";
const ACTS = "registry/acts/laws.yaml";
const APPEALS = "records/2024/appeals.yaml";

test("finds nothing wrong with what is right", async () => {
  const { problems, items } = await contentOfFiles({ [P1]: record(), [ACTS]: act(), [APPEALS]: appeal() });
  expect(problems).toEqual([]);
  expect(items.map(({ key }) => key)).toEqual(
    expect.arrayContaining(["registry/bodies#moj", "registry/acts#law-x", "records/2024/proposals/P-01"]),
  );
});

describe("says where a file is wrong", () => {
  test.each<[string, Record<string, string | Uint8Array>, string[]]>([
    [
      "YAML that cannot be read",
      { "registry/topics.yaml": `- { id: a, name: ${NAME} }\n- { id: b, name: [ }\n` },
      [
        "registry/topics.yaml:2:20 yaml: Flow sequence in block collection must be sufficiently indented and end with a ]",
        "registry/topics.yaml:2:21 yaml: Flow map in block collection must be sufficiently indented and end with a }",
      ],
    ],
    [
      "a key twice",
      { "registry/topics.yaml": `- id: children\n  name: ${NAME}\n  id: other\n` },
      ["registry/topics.yaml:3:3 yaml: Map keys must be unique"],
    ],
    [
      "a language missing in a list",
      { "registry/topics.yaml": `- id: children\n  name: { kk: "А", en: A }\n` },
      ["registry/topics.yaml:2:3 name.ru: is missing"],
    ],
    [
      "a field that no item has",
      { "registry/topics.yaml": `- id: children\n  name: ${NAME}\n  colour: red\n` },
      ["registry/topics.yaml:3:3 colour: is not a field of this file"],
    ],
    [
      "a map where a list belongs",
      { "registry/topics.yaml": "id: children\n" },
      ["registry/topics.yaml:1:1 : must be a list of items"],
    ],
    ["bytes that are not UTF-8", { [P1]: new Uint8Array([0x2d, 0xff, 0xfe]) }, [`${P1}:1:1 : is not UTF-8`]],
    [
      "a file that belongs nowhere",
      { "records/2024/notes.txt": "x" },
      ["records/2024/notes.txt:1:1 : no file of this name belongs here"],
    ],
    [
      "no front matter",
      { [P1]: "# kk\n\nА\n" },
      [`${P1}:1:1 : has no front matter: begin with --- and end it with ---`],
    ],
    [
      "a kind that there is not",
      { [P1]: record({ kind: "suggestion" }) },
      [expect.stringContaining(`${P1}:3:1 kind: must be one of proposal,`)],
    ],
    [
      "a day that there is not",
      { [P1]: record({ on: "2024-02-30" }) },
      [`${P1}:15:5 events[0].on: "2024-02-30" is not a date: write 2024, 2024-10 or 2024-10-05`],
    ],
    [
      "an answer without a verdict",
      { [P1]: record({ type: "answered" }) },
      [`${P1}:12:5 events[0].verdict: is missing`],
    ],
    [
      "an addressee of another shape",
      { [P1]: record({ addressees: "[{ body: moj, head: true }]" }) },
      [`${P1}:10:27 addressees[0].head: is not a field of this file`],
    ],
    [
      "a text in two languages",
      { [P1]: record().replace("# ru\n\nТекст.\n\n", "") },
      [`${P1}:27:1 # ru: the section is missing`],
    ],
    [
      "a text in one language twice",
      { [P1]: record().replace("# ru", "# kk") },
      [`${P1}:24:1 # kk: the section is there twice`, `${P1}:31:1 # ru: the section is missing`],
    ],
  ])("%s", async (_, files, expected) => {
    expect(await problemsOf({ [ACTS]: act(), ...files })).toEqual(expected);
  });
});

describe("says where files disagree", () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      "a number twice",
      { [P1]: record(), "records/2024/inline/P-01.md": record({ series: "inline" }) },
      [`${P1}:2:1 number: "P-01" is there twice: see records/2024/inline/P-01.md:2`],
    ],
    ["a slug twice", { [ACTS]: act() + act() }, [`${ACTS}:5:3 slug: "law-x" is there twice: see ${ACTS}:1`]],
    [
      "a file of another name",
      { "records/2024/proposals/P-02.md": record() },
      ["records/2024/proposals/P-02.md:2:1 number: the file is named P-02.md"],
    ],
    [
      "a kind in another's folder",
      { "records/2024/opinions/P-01.md": record() },
      ["records/2024/opinions/P-01.md:3:1 kind: proposal does not belong in opinions"],
    ],
    [
      "an unknown topic",
      { [P1]: record({ topics: "[children, space]" }) },
      [`${P1}:8:20 topics[1]: "space" is no topic of the registry or the records`],
    ],
    [
      "an unknown body",
      { [P1]: record({ addressees: "[{ body: mox }]", to: "mox" }) },
      [`${P1}:10:16 addressees[0].body: "mox" is no body of the registry or the records`],
    ],
    [
      "an event to nobody addressed",
      { [P1]: record({ to: "old-ministry", on: "2020" }) },
      [`${P1}:14:5 events[0].to: "old-ministry" is not among the addressees`],
    ],
    [
      "an unknown stage",
      { [P1]: record({ more: "    stage: third-reading\n" }) },
      [`${P1}:18:5 events[0].stage: "third-reading" is no stage of the registry or the records`],
    ],
    [
      "an unknown act",
      { [P1]: record({ more: "    act: law-y\n" }) },
      [`${P1}:18:5 events[0].act: "law-y" is no act of the registry or the records`],
    ],
    [
      "an unknown meeting",
      { [P1]: record({ more: "meetings: [M-2024-09]\n" }) },
      [`${P1}:18:12 meetings[0]: "M-2024-09" is no meeting of the registry or the records`],
    ],
    [
      "a link to nothing",
      { [P1]: record({ more: "links: [{ to: P-99, type: related }]\n" }) },
      [`${P1}:18:11 links[0].to: "P-99" is no record of the registry or the records`],
    ],
    [
      "an event key twice",
      { [P1]: record({ more: `  - { key: sent, type: received, note: ${NAME}, lines: 1 }\n` }) },
      [`${P1}:18:5 events[1]: "sent" is there twice`],
    ],
    [
      "a body addressed after its end",
      { [P1]: record({ addressees: "[{ body: old-ministry }]", to: "old-ministry", on: "2024-10" }) },
      [`${P1}:15:5 events[0].on: the body "old-ministry" ended on 2023-08-31`],
    ],
    [
      "successors in a circle",
      {
        "registry/bodies.yaml":
          body("moj", "successor: a") +
          body("a", "successor: b") +
          body("b", "successor: a") +
          body("old-ministry"),
      },
      [
        "registry/bodies.yaml:8:3 successor: goes in a circle: a → b → a",
        "registry/bodies.yaml:12:3 successor: goes in a circle: b → a → b",
      ],
    ],
    [
      "a period that ends before it begins",
      {
        "registry/bodies.yaml":
          body("moj", "validFrom: 2024-01-01\n  validTo: 2023-01-01") + body("old-ministry"),
      },
      ["registry/bodies.yaml:5:3 validTo: 2023-01-01 is before validFrom, 2024-01-01"],
    ],
    [
      "a slug of other parts than its fields",
      {
        [ACTS]: act({
          slug: '"order:12:2024-01-05"',
          form: "order",
          more: '  number: "13"\n  adoptedOn: 2024-01-06\n',
        }),
      },
      [
        `${ACTS}:4:3 number: the slug says "12", the number 13`,
        `${ACTS}:5:3 adoptedOn: the slug says "2024-01-05", adoptedOn 2024-01-06`,
      ],
    ],
    [
      "a slug of another form",
      { [ACTS]: act({ slug: '"order:12:2024-01-05"', more: '  number: "12"\n  adoptedOn: 2024-01-05\n' }) },
      [`${ACTS}:2:3 form: the slug says "order", the form law`],
    ],
    [
      "an Adilet identifier of another form",
      { [ACTS]: act({ more: "  adiletId: K2400000226\n" }) },
      [`${ACTS}:4:3 adiletId: begins with K; an act of the form law begins with Z`],
    ],
    [
      "an unknown category",
      { [APPEALS]: appeal({ category: "weather" }) },
      [`${APPEALS}:3:3 category: "weather" is no appeal category of the registry or the records`],
    ],
    [
      "an unknown region",
      { [APPEALS]: appeal({ more: "  region: mars\n" }) },
      [`${APPEALS}:9:3 region: "mars" is no region of the registry or the records`],
    ],
    [
      "initials in a title",
      { [APPEALS]: appeal({ title: '{ kk: "Б.А. шағымы", ru: А, en: A }' }) },
      [
        `${APPEALS}:4:17 [0].title.kk: looks like a person's name or initials, which stand under \`applicant\` only`,
      ],
    ],
    [
      "a name in a record's text",
      { [APPEALS]: appeal(), [P1]: record().replace("Текст.", "Жалоба Петровой.") },
      [`${P1}:26:8 : looks like a person's name or initials, which stand under \`applicant\` only`],
    ],
    [
      "initials in a comment",
      { [APPEALS]: `# from A. B., by telephone\n${appeal()}` },
      [`${APPEALS}:1:8 : looks like a person's name or initials, which stand under \`applicant\` only`],
    ],
  ])("%s", async (_, files, expected) => {
    expect(await problemsOf({ [ACTS]: act(), ...files })).toEqual(expected);
  });
});

test("that a body is no more may be noted after its end", async () => {
  const noted = record({
    addressees: "[{ body: old-ministry }]",
    to: "old-ministry",
    on: "2024",
    type: "noted",
  });
  expect(await problemsOf({ [P1]: noted })).toEqual([]);
});

test("a broken item costs itself only, and references to it are not mistakes", async () => {
  const { problems, of } = await contentOfFiles({
    [P1]: record({ kind: "suggestion" }),
    "records/2024/proposals/P-02.md": record({
      number: "P-02",
      more: "links: [{ to: P-01, type: related }]\n",
    }),
  });
  expect(problems.map(({ file }) => file)).toEqual([P1]);
  expect(of("record").map(({ id }) => id)).toEqual(["P-02"]);
});

test("how a file is laid out does not change what it says; what it says does", async () => {
  const shaOf = async (text: string) => (await contentOfFiles({ [P1]: text })).of("record")[0]?.sha256;
  const sha = await shaOf(record());
  expect(await shaOf(record().replace("year: 2024", "# a comment\nyear:   2024"))).toBe(sha);
  expect(await shaOf(record().replace("Текст.", "Другой текст."))).not.toBe(sha);
});
