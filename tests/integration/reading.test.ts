import { readdirSync, readFileSync } from "node:fs";

import { beforeAll, describe, expect, test } from "vitest";

import { openApiDocument } from "#app/features/api/openapi.server.ts";
import { loadContent } from "#app/features/loading/load-content.server.ts";
import { citationsInApi } from "#app/features/reading/citations-in-api.server.ts";
import { LONGEST_TEXT, MOST_CITATIONS } from "#app/features/reading/limits.ts";
import { readCitations } from "#app/features/reading/read-citations.server.ts";
import { citationsBodySchema } from "#app/features/reading/schema.ts";
import { createToken } from "#app/features/staff/tokens.server.ts";
import { answerApi, readJson } from "#app/platform/api.server.ts";
import { cite } from "#content/citations/cite.ts";
import { labelled } from "#content/citations/labelled.ts";
import { compileRegistry } from "#content/citations/lexicon/compile.ts";
import type { Example } from "#content/citations/score.ts";
import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";
import { buildStaff } from "#tests/support/factories.ts";

const FIXTURES = "content/citations/fixtures/";
let token = "";

beforeAll(async () => {
  await loadContent();
  token = await createToken(await buildStaff({ role: "reader", language: "en" }), "reading");
}, 120_000);

async function ask(body: unknown, bearer = token) {
  const request = new Request("http://127.0.0.1/api/v1/citations", {
    method: "POST",
    headers: { Authorization: `Bearer ${bearer}` },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  const answer = await answerApi(request, async () =>
    citationsInApi(citationsBodySchema.parse(await readJson(request))),
  );
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

describe("a text sent to the API", () => {
  test("is answered as the command answers it, for every labelled sentence", async () => {
    const lexicon = compileRegistry(citationRegistry(await readContent("content")));
    const examples = readdirSync(FIXTURES)
      .flatMap((name) =>
        readFileSync(FIXTURES + name, "utf8")
          .split("\n")
          .filter(Boolean),
      )
      .map((line) => JSON.parse(line) as Example);
    const differing: string[] = [];
    for (const { id, text, date } of examples) {
      const { citations } = await citationsInApi(citationsBodySchema.parse({ text, date }));
      const printed = cite(text, lexicon, { date }).map(labelled);
      if (JSON.stringify(citations) !== JSON.stringify(printed)) differing.push(id);
    }
    expect(examples.length).toBeGreaterThan(900);
    expect(differing).toEqual([]);
  });

  test("gets spans, the act, and the levels by both their names", async () => {
    const text = "Дело по ч. 2 ст. 416 УК РК.";
    const { status, body } = await ask({ text, language: "ru", date: "2024-05-16" });
    expect(status).toBe(200);
    expect(body).toEqual({
      citations: [
        expect.objectContaining({
          ...{ start: 8, end: 26, span: [8, 26], text: "ч. 2 ст. 416 УК РК", state: "matched" },
          ...{ act: "criminal-code", article: "416", level1: "2", part_or_paragraph: "2" },
          ...{ level2: null, subparagraph: null, candidates: [], unresolved: false, act_only: false },
        }),
      ],
    });
  });

  test("is read by the document's date", async () => {
    const acts = async (date: string | null) => {
      const { body } = await ask({ text: "under Article 13 of the Constitution", date });
      return (body["citations"] as { act: string }[]).map(({ act }) => act);
    };
    expect(await acts("2024-05-16")).toEqual(["constitution"]);
    expect(await acts("2026-09-01")).toEqual(["constitution-2026"]);
  });

  test.each([
    ["nothing that could be read", "{", 400, undefined],
    ["no text", { language: "ru" }, 422, "/text"],
    ["a text that is a number", { text: 5 }, 422, "/text"],
    ["a text that is too long", { text: "а".repeat(LONGEST_TEXT + 1) }, 422, "/text"],
    ["a language that nobody reads", { text: "", language: "de" }, 422, "/language"],
    ["a day that there never was", { text: "", date: "2024-02-30" }, 422, "/date"],
    ["a year instead of a day", { text: "", date: "2024" }, 422, "/date"],
    ["more citations than a document has", { text: "ст. 1 УК; ".repeat(MOST_CITATIONS + 1) }, 422, "/text"],
  ] as const)("is refused for %s, and the field is named", async (_, sent, status, pointer) => {
    const { status: given, body } = await ask(sent);
    expect(given).toBe(status);
    expect(body["type"]).toMatch(/^\/api\/v1\/problems#/u);
    const errors = body["errors"] as { pointer: string; detail: string }[] | undefined;
    expect(errors?.map((error) => error.pointer)).toEqual(pointer === undefined ? undefined : [pointer]);
    for (const { detail } of errors ?? []) expect(detail).toMatch(/^[A-Z].*\.$/u);
  });

  test("is refused without a token", async () => {
    expect((await ask({ text: "" }, "usy_nobody-has-this-token-at-all")).status).toBe(401);
  });

  test("is described, with its fields", () => {
    const described = JSON.stringify(openApiDocument().paths["/citations"]);
    for (const name of ["text", "language", "date"]) expect(described).toContain(`"${name}"`);
    expect(described).toContain(`"maxLength":${String(LONGEST_TEXT)}`);
  });
});

test("a long text lets others be answered while it is read", async () => {
  const text = "Жалоба по ст. 146 УК РК рассмотрена. Иных слов здесь нет, и норм тоже.\n\n".repeat(9_000);
  let turns = 0;
  let isReading = true;
  const others = () => {
    turns += 1;
    if (isReading) setImmediate(others);
  };
  setImmediate(others);
  const citations = await readCitations(text, null);
  isReading = false;
  expect(citations).toHaveLength(9_000);
  // Once a piece of the text at least.
  expect(turns).toBeGreaterThan(5);
});
