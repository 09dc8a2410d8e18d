import { readdirSync, readFileSync } from "node:fs";

import ExcelJS from "exceljs";
import Papa from "papaparse";

import { beforeAll, describe, expect, test } from "vitest";

import { openApiDocument } from "#app/features/api/openapi.server.ts";
import { loadContent } from "#app/features/loading/load-content.server.ts";
import { citationsInApi } from "#app/features/reading/citations-in-api.server.ts";
import { LONGEST_TEXT, MOST_CITATIONS } from "#app/features/reading/limits.ts";
import { exportReading } from "#app/features/reading/export-reading.server.ts";
import { readByForm } from "#app/features/reading/read-by-form.server.ts";
import { readCitations } from "#app/features/reading/read-citations.server.ts";
import { citationsBodySchema } from "#app/features/reading/schema.ts";
import { viewReading } from "#app/features/reading/view-reading.server.ts";
import { createToken } from "#app/features/staff/tokens.server.ts";
import { answerApi, readJson } from "#app/platform/api.server.ts";
import { cite } from "#content/citations/cite.ts";
import { labelled } from "#content/citations/labelled.ts";
import { compileRegistry } from "#content/citations/lexicon/compile.ts";
import type { Example } from "#content/citations/score.ts";
import { citationRegistry } from "#content/read/citation-registry.ts";
import { readContent } from "#content/read/read-content.ts";
import { db } from "#app/platform/db.server.ts";
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

/** One of each standing, and two of a list. */
const LETTER = `По ст. 146 УК РК и ст.ст. 7 и 23 Трудового кодекса.
Article 128 of the CPC; п. 5 ст. 999 УК РК.
Закон «О волшебстве». Налоговый кодекс 2017 года.`;

describe("a text on the page", () => {
  test("tells what is matched, open, impossible, unknown and outdated, with pages and candidates", async () => {
    const { rows, counts, total, lang } = await viewReading("en", LETTER, "2026-05-16");
    expect(rows.map(({ start, end, standing }) => [LETTER.slice(start, end), standing])).toEqual([
      ["ст. 146 УК РК", "matched"],
      ["ст.ст. 7 и 23 Трудового кодекса", "matched"],
      ["ст.ст. 7 и 23 Трудового кодекса", "matched"],
      ["Article 128 of the CPC", "open"],
      ["п. 5 ст. 999 УК РК", "impossible"],
      ["Закон «О волшебстве»", "unknown"],
      ["Налоговый кодекс 2017", "outdated"],
    ]);
    expect([total, counts, lang]).toEqual([
      7,
      { matched: 3, open: 1, outdated: 1, unknown: 1, impossible: 1 },
      "ru",
    ]);
    expect(rows.map(({ line }) => line)).toEqual([1, 1, 1, 2, 2, 3, 3]);
    // Both articles of the list are printed in one place.
    expect(rows.map(({ place }) => place)).toEqual([1, 2, 2, 4, 5, 6, 7]);
    expect(rows[0]?.norm).toMatchObject({ slug: "criminal-code", path: "art_146", label: "Art. 146" });
    expect(rows[3]?.candidates.map(({ slug }) => slug)).toEqual([
      "civil-procedure-code",
      "criminal-procedure-code",
    ]);
    expect(rows[3]?.norm).toBeNull();
    expect(rows[6]?.norm?.inForceTo).toBe("2025-12-31");
  });

  test("leads to the page of a provision that is held, else of what stands above it, on the day", async () => {
    const act = await db.act.findUniqueOrThrow({ where: { slug: "criminal-code" } });
    await db.provision.deleteMany({ where: { actId: act.id, path: { startsWith: "art_201" } } });
    await db.provision.create({ data: { actId: act.id, path: "art_201", order: "art_00201" } });
    const { rows } = await viewReading("ru", "ч. 2 ст. 201 УК РК, ст. 202 УК РК", "2024-05-16");
    expect(rows.map(({ norm }) => norm?.href)).toEqual([
      "/laws/criminal-code/art_201?on=2024-05-16",
      "/laws/criminal-code?on=2024-05-16",
    ]);
  });

  test("comes back when it is not taken, with what is wrong", async () => {
    const sent = (fields: Record<string, string | File>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      return new Request("http://127.0.0.1/citations/read", { method: "POST", body });
    };
    const read = (fields: Record<string, string | File>) =>
      readByForm(sent(fields), ({ text }) => Promise.resolve({ text }));
    const errorsOf = async (fields: Record<string, string | File>) => {
      const answer = await read(fields);
      return "data" in answer ? answer.data.errors : answer;
    };
    expect(await errorsOf({ text: "  " })).toEqual({ text: { key: "validation.required", values: {} } });
    expect(await errorsOf({ text: "ст. 1", date: "вчера" })).toEqual({
      date: { key: "validation.date", values: {} },
    });
    const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], "a.png");
    expect(await errorsOf({ file: picture })).toMatchObject({ file: { key: "reading.refusal.format" } });
    // Browsers end the lines of a field by two characters; spans count one.
    expect(await read({ text: "ст. 1\r\nУК" })).toEqual({ text: "ст. 1\nУК" });
  });

  test.each(["docx", "pdf"] as const)("may be a %s, of which nothing is kept", async (type) => {
    const folder = process.env["USYNYS_DATA"] ?? "";
    const before = readdirSync(folder, { recursive: true });
    const body = new FormData();
    body.set("file", new File([readFileSync(`tests/files/answer.${type}`)], `answer.${type}`));
    const request = new Request("http://127.0.0.1/citations/read", { method: "POST", body });
    const answer = await readByForm(request, ({ text }) => Promise.resolve({ text }));
    expect("text" in answer && answer.text.length).toBeGreaterThan(100);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
    await expect(db.file.count()).resolves.toBe(0);
  });
});

describe("the file of a text's citations", () => {
  const asked = async (type: "csv" | "xlsx" | "jsonl") => {
    const body = new FormData();
    body.set("text", LETTER);
    body.set("date", "16.05.2026");
    const answer = await exportReading(
      new Request("http://127.0.0.1/", { method: "POST", body }),
      "en",
      type,
    );
    if (!(answer instanceof Response)) throw new Error("the form was not taken");
    expect(answer.headers.get("Content-Disposition")).toMatch(
      new RegExp(`^attachment; filename="citations-[\\d-]+\\.${type}"$`, "u"),
    );
    return answer;
  };

  test("has a row a citation, with its state, act, candidates and place", async () => {
    const { data } = Papa.parse<string[]>(await (await asked("csv")).text(), {
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(8);
    expect(data[0]?.slice(0, 4)).toEqual(["No.", "State", "Citation", "Act"]);
    expect(data[4]?.slice(1, 6)).toEqual([
      ...["Open", "Article 128 of the CPC", "", ""],
      "Civil Procedure Code; Criminal Procedure Code",
    ]);
    expect(data[1]?.slice(-4)).toEqual(["criminal-code", "art_146", "3", "16"]);
  });

  test("is a workbook too", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await (await asked("xlsx")).arrayBuffer());
    expect(workbook.worksheets[0]?.rowCount).toBe(8);
  });

  test("is lines of JSON as the API answers them", async () => {
    const lines = (await (await asked("jsonl")).text()).trimEnd().split("\n");
    const { citations } = await citationsInApi({ text: LETTER, date: "2026-05-16" });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(citations);
  });
});
