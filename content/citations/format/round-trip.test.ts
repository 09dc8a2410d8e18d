import { describe, expect, test } from "vitest";

import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";

import { cite } from "../cite.ts";
import { compileRegistry } from "../lexicon/compile.ts";
import type { RegistryAct } from "../types.ts";
import type { GrammaticalCase } from "./cases.ts";
import { type CitedUnits, format } from "./format.ts";

const registry = citationRegistry(await readContent("content"));
const lexicon = compileRegistry(registry);

const CASES: Readonly<Record<"en" | "ru" | "kk", readonly GrammaticalCase[]>> = {
  en: ["nominative"],
  ru: ["nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"],
  kk: ["nominative", "genitive", "dative", "accusative", "locative", "ablative", "instrumental"],
};
const BEFORE = { en: "It follows from ", ru: "Как видно, ", kk: "Сонымен, " };

/** Something that the act can have: an article with units below, or a paragraph of rules. */
function unitsOf(act: RegistryAct): CitedUnits {
  if (act.structure === "rules_paragraph") return { level1: "12", level2: "3" };
  return { article: String(act.firstArticle ?? 14), level1: "2", level2: "3" };
}

/** Editions that share a name are told apart by their date. */
const isDated = (act: RegistryAct): boolean =>
  act.form === "constitution" ||
  act.successor !== undefined ||
  registry.acts.some(({ successor }) => successor === act.slug);

const readable = registry.acts.filter(
  ({ slug, title }) => title.ru !== undefined && title.kk !== undefined && !slug.startsWith("un-doc:"),
);

describe.each(["en", "ru", "kk"] as const)("what is formatted in %s is read again", (language) => {
  test.each(readable.map((act) => [act.slug, act] as const))("%s", (slug, act) => {
    for (const grammaticalCase of CASES[language]) {
      const units = unitsOf(act);
      const text = format(units, act, { language, grammaticalCase, dated: isDated(act) });
      const [found] = cite(`${BEFORE[language]}${text} қолданылды.`, lexicon, {});
      expect({
        text,
        act: found?.act,
        article: found?.article,
        level1: found?.level1,
        level2: found?.level2,
      }).toEqual({
        text,
        act: slug,
        article: units.article ?? null,
        level1: units.level1,
        level2: units.level2,
      });
    }
  });
});

test.each([
  [
    "ru",
    "genitive",
    { article: "72", level1: "8", level2: "4" },
    "criminal-code",
    "пункта 4) части восьмой статьи 72 Уголовного кодекса Республики Казахстан",
  ],
  [
    "ru",
    "instrumental",
    { article: "91", level1: "2", level2: "11" },
    "family-code",
    "подпунктом 11) пункта 2 статьи 91 Кодекса Республики Казахстан «О браке (супружестве) и семье»",
  ],
  [
    "ru",
    "dative",
    { article: "8" },
    "law-education",
    "статье 8 Закона Республики Казахстан «Об образовании»",
  ],
  [
    "ru",
    "nominative",
    { article: "189", note: true },
    "criminal-code",
    "примечание к статье 189 Уголовного кодекса Республики Казахстан",
  ],
  ["ru", "prepositional", null, "iccpr", "Международном пакте о гражданских и политических правах"],
  [
    "kk",
    "nominative",
    { article: "72", level1: "8", level2: "4" },
    "criminal-code",
    "Қазақстан Республикасының Қылмыстық кодексінің 72-бабының сегізінші бөлігінің 4) тармағы",
  ],
  [
    "kk",
    "dative",
    { article: "146" },
    "criminal-code",
    "Қазақстан Республикасының Қылмыстық кодексінің 146-бабына",
  ],
  ["kk", "genitive", null, "law-education", "«Білім туралы» Қазақстан Республикасының Заңының"],
  [
    "en",
    "nominative",
    { article: "91", level1: "2", level2: "11" },
    "labor-code",
    "subparagraph 11) of paragraph 2 of Article 91 of the Labor Code of the Republic of Kazakhstan",
  ],
] as const)("formats in %s, %s", (language, grammaticalCase, units, slug, expected) => {
  const act = registry.acts.find((one) => one.slug === slug);
  expect(act && format(units, act, { language, grammaticalCase })).toBe(expected);
});
