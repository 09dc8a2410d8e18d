import { expect, test } from "vitest";

import { typeset, typesetHtml } from "./typeset.ts";

const nb = "\u00A0";
const joiner = "\u2060";

test.each<["kk" | "ru" | "en", string, string]>([
  // One-letter words go with the next
  ["ru", "Внесено в Мажилис и Сенат", `Внесено в${nb}Мажилис и${nb}Сенат`],
  ["ru", "И о детях", `И${nb}о${nb}детях`],
  ["ru", "пункт «а» закона", "пункт «а» закона"],
  ["en", "Let a spouse serve", `Let a${nb}spouse serve`],
  // A number stays with its sign or abbreviation
  ["ru", "Закон № 245, ст. 15, п. 2", `Закон №${nb}245, ст.${nb}15, п.${nb}2`],
  ["ru", "есть. 15 дней", "есть. 15 дней"],
  ["en", "Art. 5", `Art.${nb}5`],
  // A Kazakh ending stays with its numeral
  ["kk", "кодекстің 163-бабы", `кодекстің 163-${joiner}бабы`],
  ["ru", "№ 154-VII", `№${nb}154-${joiner}VII`],
  // Numbers are not broken
  ["ru", "6 748 обращений, 15 %", `6\u202F748 обращений, 15${nb}%`],
  ["ru", "2024 100 000", "2024\u202F100\u202F000"],
])("%s: %j", (language, text, expected) => {
  expect(typeset(text, language)).toBe(expected);
});

test("leaves the tags of HTML alone", () => {
  expect(typesetHtml('<p title="в нём">в нём <b>и всё</b></p>', "ru")).toBe(
    `<p title="в нём">в${nb}нём <b>и${nb}всё</b></p>`,
  );
});
