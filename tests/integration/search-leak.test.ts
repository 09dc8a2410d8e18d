import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { reindexAll } from "#app/features/finding/reindex-all.server.ts";
import { search } from "#app/features/finding/search-records.server.ts";
import { searchInApi } from "#app/features/finding/search-in-api.server.ts";
import { searchQuerySchema } from "#app/features/finding/search-query.ts";
import { completions, suggestions } from "#app/features/finding/suggestions.server.ts";
import { viewSearch } from "#app/features/finding/view-search.server.ts";
import { precedentsOf } from "#app/features/precedents/find-precedents.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { engine } from "#app/platform/search.server.ts";
import { buildAct, buildBody, buildRecord, buildRegion, buildStaff } from "#tests/support/factories.ts";

const SECRET = ["L-DRAFT", "L-LEGAL"];
/** Words, numbers, fields and mistakes that what is secret would answer. */
const QUESTIONS = [
  ...["перлюстрация", "перлюстрацыя", "перлюст", "gthk.cnhfwbz", "perlustratsiya", '"тайная перлюстрация"'],
  ...["L-DRAFT", "number:L-LEGAL", "77-тайна", "надзор", "надзор -перлюстрация", "перлюстрация надзор почты"],
  ...["kind:proposal year:2031", "status:draft", "body:secret-body", "region:ulytau", "act:secret-act"],
  ...["cites:secret-act#art_7", "ст. 7 закона о перлюстрации", "after:2031-01-01", ""],
];

const withoutClock = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === "tookMs" ? undefined : value)));

/** All that a person can learn of records by searching, in one value. */
async function everything(staff: StaffMember): Promise<unknown> {
  const filters = { kind: ["proposal"] };
  return withoutClock({
    pages: await Promise.all(
      QUESTIONS.flatMap((q) => [
        viewSearch(staff, "ru", new URLSearchParams({ q })),
        viewSearch(staff, "ru", new URLSearchParams({ q, kind: "proposal", sort: "newest" })),
      ]),
    ),
    api: await Promise.all(QUESTIONS.map((q) => searchInApi(staff, searchQuerySchema.parse({ q })))),
    hits: await Promise.all(
      QUESTIONS.map((text) =>
        search(staff, { text, filters, limit: 50, offset: 0, sort: "relevance" }, "ru"),
      ),
    ),
    suggested: await Promise.all(QUESTIONS.map((q) => suggestions(staff, q, "ru"))),
    completed: await Promise.all(QUESTIONS.map((q) => completions(q, "ru"))),
    matching: await Promise.all(
      ["перлюстрация", "надзор"].map((text) =>
        engine.matching({
          ...{ text, filters: {}, readerTags: ["all", `staff:${staff.id}`], language: "ru" },
          ...{ among: null, limit: 100 },
        }),
      ),
    ),
    precedents: await Promise.all(
      ["L-OPEN", "L-OTHER", ...SECRET].map((number) => precedentsOf(staff, "ru", number, 20)),
    ),
  });
}

async function writeSecrets(): Promise<void> {
  const same = {
    ...{ titleRu: "Тайная перлюстрация почты и надзор", titleKk: null, titleEn: null, year: 2031 },
    ...{ summaryRu: "Перлюстрация и надзор за перепиской осуждённых.", bodyIds: ["secret-body"] },
    regionId: "ulytau",
  };
  const draft = await buildRecord({ ...same, number: "L-DRAFT", status: "draft" });
  await buildRecord({ ...same, number: "L-LEGAL", status: "sent", visibility: "legal" });
  const act = await db.act.findUniqueOrThrow({ where: { slug: "secret-act" } });
  await db.citation.create({
    data: { recordId: draft.id, actId: act.id, quote: "ст. 7", state: "matched", field: "summary" },
  });
  await db.event.create({
    data: { recordId: draft.id, type: "sent", letterNumber: "77-тайна", noteRu: "Письмо о перлюстрации" },
  });
  // A letter in work, of a record that everybody sees.
  const open = await db.record.findUniqueOrThrow({ where: { number: "L-OPEN" } });
  const { id: createdById } = await buildStaff();
  await db.draft.create({
    data: {
      ...{ recordId: open.id, kind: "proposal_letter", language: "ru", schemaVersion: 1, createdById },
      ...{ title: "Письмо о перлюстрации", plainText: "Перлюстрация, ст. 7 Закона о тайне переписки." },
      ...{ state: new Uint8Array(), json: {} },
    },
  });
  await reindexAll();
}

const ROLES = ["reader", "administrator", "representative"] as const;
const before = new Map<string, { readonly staff: StaffMember; readonly learnt: unknown }>();

beforeAll(async () => {
  await buildBody("secret-body");
  await buildRegion("ulytau");
  await buildAct({ slug: "secret-act", titleRu: "Закон о тайне переписки" });
  const open = { status: "sent", year: 2024 } as const;
  await buildRecord({ ...open, number: "L-OPEN", titleRu: "О надзоре за перепиской осуждённых" });
  await buildRecord({ ...open, number: "L-OTHER", titleRu: "О почте осуждённых и её тайне" });
  await reindexAll();
  for (const role of ROLES) {
    const staff = await buildStaff({ role });
    before.set(role, { staff, learnt: await everything(staff) });
  }
  await writeSecrets();
});
afterAll(disconnect);

describe("what only legal staff may see", () => {
  test.each(ROLES)(
    "leaves no trace for a %s: in hits, counts, marks, corrections, suggestions, likenesses, letters, orders",
    async (role) => {
      const { staff, learnt } = before.get(role) ?? {};
      expect(learnt).toBeDefined();
      if (staff) expect(await everything(staff)).toEqual(learnt);
    },
  );

  test("is found by them in all these ways", async () => {
    const drafter = await buildStaff({ role: "drafter" });
    const learnt = JSON.stringify(await everything(drafter));
    for (const number of SECRET) expect(learnt).toContain(number);
    expect(learnt).toContain("/drafts/");
    const { found } = await viewSearch(drafter, "ru", new URLSearchParams({ q: "77-тайна" }));
    expect(found?.numbered.map(({ number, letter }) => [number, letter])).toEqual([["L-DRAFT", "77-тайна"]]);
  });
});

test("a letter is found by everybody once it is frozen and has left the office", async () => {
  const reader = await buildStaff({ role: "reader" });
  const found = async () =>
    (
      await search(
        reader,
        { text: "перлюстрация", filters: { kind: ["draft"] }, limit: 5, offset: 0, sort: "relevance" },
        "ru",
      )
    ).hits.length;
  expect(await found()).toBe(0);
  await db.draft.updateMany({ data: { frozenAt: new Date(), stage: "sent" } });
  await reindexAll();
  expect(await found()).toBe(1);
});
