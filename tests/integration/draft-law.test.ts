import { afterAll, describe, expect, test } from "vitest";

import { citeSources } from "#app/features/citing/cite-sources.server.ts";
import { citeLive } from "#app/features/drafting/law/cite-live.server.ts";
import { findReferences } from "#app/features/drafting/law/find-references.server.ts";
import { stageLaw } from "#app/features/laws/import/stage-law.server.ts";
import { storeLaw } from "#app/features/laws/import/store-law.server.ts";
import { briefNorm } from "#app/features/laws/text/brief-norm.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { buildDraft } from "#tests/support/collab.ts";
import { buildAct, buildRecord, buildStaff } from "#tests/support/factories.ts";

afterAll(disconnect);

let serial = 0;
/** A code whose text is held, with an article that was struck out. */
async function code() {
  serial += 1;
  const abbreviation = `Щ${"БГДЖЗ".charAt(serial)}Ц`;
  const act = await buildAct({
    ...{ slug: `live-code-${String(serial)}`, form: "code", structure: "part_point", lastArticle: 9 },
    ...{ titleRu: `Живой кодекс ${String(serial)}`, titleEn: `Live Code ${String(serial)}` },
    abbrRu: [`${abbreviation} РК`],
  });
  const text =
    "Статья 1. Пример\n\n1. Слова первой части.\n\n2. Слова второй части.\n\nСтатья 2. Исключена\n\nСтатья 4. Ещё\n\nСлова.";
  const file = { fileName: "act.md", bytes: new TextEncoder().encode(text) };
  const edition = { language: "ru", on: "2020-01-01", source: null } as const;
  await storeLaw(null, act.slug, await stageLaw(null, act.slug, edition, file));
  return { act, name: `${abbreviation} РК` };
}

describe("what a drafter types", () => {
  test("shows of each citation how it stands: found, struck out, never there, of no act, of several", async () => {
    const { act, name } = await code();
    const { id, author } = await buildDraft();
    const text = `Часть 2 статьи 1 ${name}, статья 2 ${name}, статья 3 ${name}, статья 99 ${name}. Приказ № 77777.`;
    const reading = await citeLive(author, id, "ru", text);
    expect(
      reading?.citations.map(({ look, norms }) => [
        look,
        norms[0]?.path,
        norms[0]?.finding,
        norms[0]?.reason,
      ]),
    ).toEqual([
      ["matched", "art_1.p_2", null, "named"],
      ["broken", "art_2", "provision_repealed", "named"],
      ["broken", "art_3", "provision_absent", "named"],
      ["broken", "art_99", null, "beyond-last-article"],
      ["unknown", null, null, "not-in-registry"],
    ]);
    for (const { start, end, quote } of reading?.citations ?? []) expect(text.slice(start, end)).toBe(quote);
    expect(reading?.citations[0]?.norms[0]).toMatchObject({
      ...{ slug: act.slug, label: "ст. 1, ч. 2" },
      href: `/laws/${act.slug}/art_1.p_2?on=${reading?.on ?? ""}`,
    });
  });

  test("is read for nobody who may not read the draft", async () => {
    const { id } = await buildDraft();
    const reader = await buildStaff({ role: "reader" });
    await expect(citeLive(reader, id, "ru", "Статья 1 УК РК")).resolves.toBeNull();
  });
});

describe("what is meant by a few letters behind @", () => {
  test("is a provision in its official wording, in the case that the sentence asks for, and in every other", async () => {
    const { act, name } = await code();
    const { id, author } = await buildDraft();
    const found = await findReferences(author, id, { query: `1 ${name}`, before: "в соответствии со " });
    expect(found?.[0]).toMatchObject({ target: "act", name: act.slug, path: "art_1" });
    expect(found?.[0]?.label).toMatch(/^статьей 1 /u);
    expect(found?.map(({ label }) => label).filter((label) => label.startsWith("статьи 1 "))).toHaveLength(1);
  });

  test("is no record that the drafter may not see, and nothing for who may not read the draft", async () => {
    const { id, author } = await buildDraft();
    const { number } = await buildRecord({
      status: "sent",
      titleKk: "Ерекше шара туралы",
      titleEn: "Ерекше шара туралы",
      titleRu: "Ерекше шара туралы",
    });
    const found = await findReferences(author, id, { query: number, before: "" });
    expect(found).toContainEqual({
      ...{ target: "record", name: number, path: null, label: number, note: "Ерекше шара туралы" },
    });
    const reader = await buildStaff({ role: "reader" });
    await expect(findReferences(reader, id, { query: number, before: "" })).resolves.toBeNull();
  });
});

describe("a norm beside a text", () => {
  test("has its words of the day asked for and the records about it, as far as they may be seen", async () => {
    const { act, name } = await code();
    const reader = await buildStaff({ role: "reader" });
    const drafter = await buildStaff();
    const said = await buildRecord({ status: "sent", summaryRu: `О части 2 статьи 1 ${name}.` });
    const secret = await buildRecord({ status: "draft", summaryRu: `Ещё о части 2 статьи 1 ${name}.` });
    await db.$transaction((tx) => citeSources(tx, "record", [said.id, secret.id]));
    const norm = async (staff: typeof reader, on: string) =>
      briefNorm(staff, "ru", act.slug, "art_1.p_2", new URLSearchParams({ on }));
    await expect(norm(reader, "2021-01-01")).resolves.toMatchObject({
      wording: { language: "ru", from: "2020-01-01" },
      units: [{ text: "Слова второй части." }],
      records: [{ number: said.number }],
    });
    await expect(norm(reader, "2019-01-01")).resolves.toMatchObject({ wording: null, units: [] });
    const seen = (await norm(drafter, "2021-01-01"))?.records.map(({ number }) => number).sort();
    expect(seen).toEqual([said.number, secret.number].sort());
  });
});
