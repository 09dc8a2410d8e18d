import { describe, expect, test } from "vitest";

import { listAppeals } from "#app/features/appeals/list-appeals.server.ts";
import { similarAppeals } from "#app/features/appeals/similar-appeals.server.ts";
import { briefTitle } from "#app/features/laws/brief-title.server.ts";
import { similarActs } from "#app/features/laws/similar-acts.server.ts";
import { sameMeetings } from "#app/features/meetings/same-meetings.server.ts";
import { hashPassword, signIn } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { buildAct, buildAppeal, buildStaff } from "#tests/support/factories.ts";

const day = (iso: string) => ({ on: new Date(iso), precision: "day" }) as const;
const none = { kk: null, ru: null, en: null };
const untitled = { titleKk: null, titleRu: null, titleEn: "Quite unlike the others" };
const numbers = (found: readonly { number: string }[]) => found.map(({ number }) => number);

describe("what an act may be already", () => {
  test("is the act of its number and date, whatever its title", async () => {
    const { slug } = await buildAct({ number: "505-L", adoptedOn: new Date("2017-07-26") });
    const same = { ...untitled, number: "505-L", titleRu: "Совсем другое название" };
    expect(numbers(await similarActs({ ...same, adoptedOn: day("2017-07-26") }))).toEqual([slug]);
    expect(numbers(await similarActs({ ...same, adoptedOn: day("2018-07-26") }))).toEqual([]);
    expect(numbers(await similarActs({ ...same, adoptedOn: null }))).toEqual([]);
  });

  test("is an act of nearly its title, but not one that shares a few words", async () => {
    const { slug } = await buildAct({ titleRu: "О правах ребёнка и защите детства" });
    const titled = (titleRu: string) => similarActs({ ...untitled, titleRu, number: null, adoptedOn: null });
    expect(numbers(await titled("О правах ребенка и защите детства"))).toEqual([slug]);
    expect(numbers(await titled("О правах потребителей и защите рынка"))).toEqual([]);
  });
});

describe("what an appeal may be already", () => {
  const account = "Осуждённому отказали в переводе ближе к семье, хотя места в учреждении были свободны";
  test("is an appeal of the same matter within a year", async () => {
    const { number } = await buildAppeal({
      year: 2024,
      titleRu: "Отказ в переводе осуждённого ближе к дому",
    });
    const of = (year: number) =>
      similarAppeals({
        year,
        regionId: null,
        titles: { ...none, ru: "Отказ в переводе осужденного ближе к дому" },
        summaries: none,
      });
    expect(numbers(await of(2024))).toEqual([number]);
    expect(numbers(await of(2025))).toEqual([number]);
    expect(numbers(await of(2026))).toEqual([]);
  });

  test("is an appeal told in the same words in the same region, not in another", async () => {
    await db.region.upsert({
      where: { id: "abai" },
      create: { id: "abai", nameKk: "Абай облысы", nameRu: "область Абай", nameEn: "Abai", order: 1 },
      update: {},
    });
    const { number } = await buildAppeal({ year: 2024, regionId: "abai", summaryRu: account });
    const from = (regionId: string | null) =>
      similarAppeals({
        year: 2024,
        regionId,
        titles: { ...none, ru: "Совершенно иначе названо" },
        summaries: { ...none, ru: `${account}.` },
      });
    expect(numbers(await from("abai"))).toEqual([number]);
    expect(numbers(await from(null))).toEqual([]);
  });
});

test("a meeting may be there already if one of its kind was held that very day", async () => {
  const happenedOn = new Date("2024-12-18");
  await db.meeting.create({
    data: { number: "TM-1", kind: "conference", year: 2024, happenedOn, precision: "day", titleRu: "Форум" },
  });
  const on = { kind: "conference", happenedOn: day("2024-12-18") } as const;
  expect(numbers(await sameMeetings(on))).toEqual(["TM-1"]);
  expect(await sameMeetings({ ...on, kind: "commission" })).toEqual([]);
  expect(await sameMeetings({ ...on, happenedOn: { on: happenedOn, precision: "month" } })).toEqual([]);
  expect(await sameMeetings({ ...on, happenedOn: null })).toEqual([]);
});

test("appeals are found by words of a title and by a whole number, as written and not as a pattern", async () => {
  const reader = await buildStaff({ role: "reader" });
  const { number } = await buildAppeal({ titleRu: "Скидка 50% на лекарства" });
  const found = async (q: string) =>
    numbers((await listAppeals(reader, "ru", new URLSearchParams({ q }))).rows);
  expect(await found("скидка 50%")).toEqual([number]);
  expect(await found("50%лек")).toEqual([]);
  expect(await found(number.toLowerCase())).toEqual([number]);
});

test("an act is named by its short name, else by a title of a line, else by form, number and date", () => {
  const act = {
    form: "cc_resolution",
    number: "60-НП",
    adoptedOn: "2024-12-23",
    titleKk: null,
    titleRu:
      "О рассмотрении на соответствие Конституции Республики Казахстан части второй статьи 109 кодекса",
    titleEn: "On telephone calls",
    shortKk: null,
    shortRu: null,
    shortEn: null,
  } as const;
  expect(briefTitle(act)).toEqual({
    kk: null,
    ru: "Нормативное постановление Конституционного Суда № 60-НП от 23.12.2024",
    en: "On telephone calls",
  });
  expect(briefTitle({ ...act, shortRu: "О телефонных разговорах" }).ru).toBe("О телефонных разговорах");
  expect(briefTitle({ ...act, number: null, adoptedOn: null }).ru).toBe(act.titleRu);
});

test("a language chosen before signing in becomes the person's own; none chosen changes nothing", async () => {
  const person = await buildStaff({ language: "ru", passwordHash: await hashPassword("a long password") });
  const credentials = { email: person.email, password: "a long password" };
  const request = new Request("http://127.0.0.1/");
  await expect(signIn(request, credentials)).resolves.toMatchObject({ language: "ru" });
  await expect(signIn(request, { ...credentials, language: "kk" })).resolves.toMatchObject({
    language: "kk",
  });
  await expect(signIn(request, { ...credentials, language: null })).resolves.toMatchObject({
    language: "kk",
  });
});
