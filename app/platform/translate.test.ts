import { compileMessage } from "@lingui/message-utils/compileMessage";
import { expect, test } from "vitest";

import { makeTranslate, type Language } from "./translate.ts";

const records = {
  kk: "{count, plural, one {# жазба} other {# жазба}}",
  ru: "{count, plural, one {# запись} few {# записи} many {# записей} other {# записи}}",
  en: "{count, plural, one {# record} other {# records}}",
} as const;

test.each<[Language, number, string]>([
  ["ru", 1, "1 запись"],
  ["ru", 3, "3 записи"],
  ["ru", 11, "11 записей"],
  ["ru", 21, "21 запись"],
  ["kk", 1, "1 жазба"],
  ["kk", 5, "5 жазба"],
  ["en", 1, "1 record"],
  ["en", 0, "0 records"],
  // As everywhere else in the product, whatever the browser knows of the language.
  ["kk", 4057, "4\u202F057 жазба"],
  ["ru", 1_234_567, "1\u202F234\u202F567 записей"],
  ["en", 4057, "4,057 records"],
])("counts in %s: %i", (language, count, expected) => {
  const t = makeTranslate(language, { "lists.count": compileMessage(records[language]) }, true);
  expect(t("lists.count", { count })).toBe(expected);
});

test("a message that is not there throws, or in production shows its key", () => {
  expect(() => makeTranslate("ru", {}, true)("lists.count")).toThrow('No message "lists.count" in ru');
  expect(makeTranslate("ru", {}, false)("lists.count")).toBe("lists.count");
});
