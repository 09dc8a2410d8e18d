import { expect, test } from "vitest";

import { meantBy, mentionBegun, mentionedIn } from "./mentioned.ts";

const people = [
  { id: "1", name: "Айгүл Серік" },
  { id: "2", name: "Айгүл Серікова" },
  { id: "3", name: "Дәулет Ахметов" },
];
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

test.each([
  ["@Айгүл Серік, взгляните", ["1"]],
  ["@айгүл серікова и @Дәулет Ахметов", ["2", "3"]],
  ["Айгүл Серік писала", []],
  ["@Айгүл, взгляните", []],
])("%s turns to %j", (text, wanted) => {
  expect(ids(mentionedIn(text, people))).toEqual(wanted);
});

test("a name is offered by the beginnings of its words", () => {
  expect(mentionBegun("взгляните, @ай се", 17)).toBe("ай се");
  expect(mentionBegun("пишите на a@b.kz", 16)).toBeNull();
  expect(ids(meantBy("ай се", people))).toEqual(["1", "2"]);
  expect(ids(meantBy("", people))).toHaveLength(3);
});
