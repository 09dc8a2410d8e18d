import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { provisionDocuments } from "#app/features/finding/provision-documents.server.ts";
import { writeLawReferences } from "#app/features/citing/law-references.server.ts";
import { readImport } from "#app/features/laws/import/read-import.server.ts";
import { stageLaw } from "#app/features/laws/import/stage-law.server.ts";
import { storeLaw } from "#app/features/laws/import/store-law.server.ts";
import { heldTexts } from "#app/features/laws/text/held-texts.server.ts";
import { storedUnits } from "#app/features/laws/text/stored-units.server.ts";
import { viewComparison } from "#app/features/laws/text/view-comparison.server.ts";
import { viewProvision } from "#app/features/laws/text/view-provision.server.ts";
import { viewText } from "#app/features/laws/text/view-text.server.ts";
import { db } from "#app/platform/db.server.ts";
import { buildAct, buildRecord, buildStaff } from "#tests/support/factories.ts";

// The act is invented and says so: no such norm exists.
const fixture = (language: string) => readFileSync(`content/laws/fixtures/invented-code-${language}.md`);
const russian = fixture("ru").toString("utf8");
const bytes = (text: string) => new TextEncoder().encode(text);
const code = () => buildAct({ form: "code", structure: "part_point", lastArticle: 4 });

type Staff = Awaited<ReturnType<typeof buildStaff>>;
type Language = "kk" | "ru" | "en";
async function imported(
  staff: Staff | null,
  slug: string,
  on: string,
  text: string,
  { language = "ru", source = null }: { language?: Language; source?: string | null } = {},
) {
  const id = await stageLaw(
    staff,
    slug,
    { language, on, source },
    { fileName: "act.md", bytes: bytes(text) },
  );
  return storeLaw(staff, slug, id);
}
const textOf = async (actId: string, on: string, path: string, language: Language = "ru") => {
  const held = (await heldTexts(actId, on)).find((text) => text.language === language);
  if (!held) return null;
  return (await storedUnits(held.editionId, language)).find((unit) => unit.path === path)?.text ?? null;
};

describe("an act's text", () => {
  test("is only looked at until somebody stores it", async () => {
    const drafter = await buildStaff();
    const act = await code();
    const file = { fileName: "act.md", bytes: bytes(russian) };
    const id = await stageLaw(drafter, act.slug, { language: "ru", on: "2020-01-01", source: null }, file);
    await expect(readImport(act.slug, id)).resolves.toMatchObject({
      storedAt: null,
      startedBy: drafter.name,
    });
    await expect(db.provision.count({ where: { actId: act.id } })).resolves.toBe(0);
    await expect(heldTexts(act.id, "2026-01-01")).resolves.toEqual([]);
  });

  test("is stored whole, audited, and told to the search engine", async () => {
    const drafter = await buildStaff();
    const act = await code();
    await expect(imported(drafter, act.slug, "2020-01-01", russian)).resolves.toEqual({
      isChanged: true,
      units: 33,
    });
    await expect(textOf(act.id, "2024-05-16", "art_2.p_2.sp_1")).resolves.toBe("он короче десяти слов;");
    const provision = await db.provision.findUniqueOrThrow({
      where: { actId_path: { actId: act.id, path: "art_2.p_2.sp_1" } },
      select: { id: true, parent: { select: { path: true } } },
    });
    expect(provision.parent).toEqual({ path: "art_2.p_2" });
    await expect(
      db.outboxEntry.count({ where: { entity: "provision", entityId: provision.id } }),
    ).resolves.toBe(1);
    await expect(
      db.auditEntry.findMany({ where: { entity: "act", entityId: act.id } }),
    ).resolves.toMatchObject([
      { action: "textImported", staffId: drafter.id, after: { language: "ru", on: "2020-01-01", units: 33 } },
    ]);
    // The text has an article beyond the last one that the registry knew.
    await expect(db.act.findUnique({ where: { id: act.id } })).resolves.toMatchObject({ lastArticle: 5 });
  });

  test("changes nothing when the same file comes again", async () => {
    const drafter = await buildStaff();
    const act = await code();
    await imported(drafter, act.slug, "2020-01-01", russian);
    const count = () =>
      Promise.all([
        db.provisionText.findMany({ where: { provision: { actId: act.id } }, orderBy: { id: "asc" } }),
        db.auditEntry.count(),
        db.outboxEntry.count(),
        db.lawImport.count(),
      ]);
    const before = await count();
    await expect(imported(drafter, act.slug, "2020-01-01", russian)).resolves.toMatchObject({
      isChanged: false,
    });
    await expect(count()).resolves.toEqual(before);
  });

  test("stands beside the other languages, provision by provision", async () => {
    const act = await code();
    for (const language of ["kk", "ru", "en"] as const)
      await imported(null, act.slug, "2020-01-01", fixture(language).toString("utf8"), { language });
    await expect(db.provision.count({ where: { actId: act.id } })).resolves.toBe(33);
    await expect(heldTexts(act.id, "2020-01-01")).resolves.toHaveLength(3);
    await expect(textOf(act.id, "2020-01-01", "art_5", "kk")).resolves.toBe("Қысқа мысал қысқа.");
  });
});

describe("editions", () => {
  const later = russian
    .replace("Короткий пример краток.", "Короткий пример очень краток.")
    .replace(/\*\*Статья 2-1[^*]+\*\*\n\n.+\n/u, "");

  test("give each day its own words, under the same paths", async () => {
    const act = await code();
    await imported(null, act.slug, "2024-01-01", later);
    await imported(null, act.slug, "2020-01-01", russian);
    await expect(textOf(act.id, "2019-12-31", "art_5")).resolves.toBeNull();
    await expect(textOf(act.id, "2023-12-31", "art_5")).resolves.toBe("Короткий пример краток.");
    await expect(textOf(act.id, "2024-01-01", "art_5")).resolves.toBe("Короткий пример очень краток.");
    const editions = await db.edition.findMany({ where: { actId: act.id }, orderBy: { validFrom: "asc" } });
    expect(editions.map(({ validTo }) => validTo?.toISOString().slice(0, 10) ?? null)).toEqual([
      "2023-12-31",
      null,
    ]);
  });

  test("lose no provision: one that a later edition lacks stays, with its earlier words", async () => {
    const act = await code();
    await imported(null, act.slug, "2020-01-01", russian);
    await imported(null, act.slug, "2024-01-01", later);
    await expect(textOf(act.id, "2024-01-01", "art_2-1")).resolves.toBeNull();
    await expect(textOf(act.id, "2020-01-01", "art_2-1")).resolves.toContain("Вставленный пример");
    await expect(db.provision.count({ where: { actId: act.id, path: "art_2-1" } })).resolves.toBe(1);
  });

  test("tell the search engine of what changed alone, and of one to come on its day", async () => {
    const act = await code();
    await imported(null, act.slug, "2020-01-01", russian);
    await db.outboxEntry.deleteMany();
    await imported(null, act.slug, "2024-01-01", later);
    const told = async () => {
      const entries = await db.outboxEntry.findMany({ where: { entity: "provision" } });
      const ids = entries.map(({ entityId }) => entityId);
      const rows = await db.provision.findMany({ where: { id: { in: ids } }, orderBy: { path: "asc" } });
      return { paths: rows.map(({ path }) => path), dueAt: entries[0]?.dueAt ?? null };
    };
    await expect(told()).resolves.toMatchObject({ paths: ["art_2-1", "art_5"] });
    await db.outboxEntry.deleteMany();
    await imported(null, act.slug, "2199-01-01", russian);
    const { paths, dueAt } = await told();
    expect(paths).toEqual(["art_2-1", "art_5"]);
    expect(dueAt?.toISOString()).toBe("2198-12-31T19:00:00.000Z");
  });

  test("say when a later one was in force whose text is not held", async () => {
    const act = await code();
    await imported(null, act.slug, "2020-01-01", russian);
    await db.edition.create({ data: { actId: act.id, validFrom: new Date("2025-09-16") } });
    await expect(heldTexts(act.id, "2025-09-15")).resolves.toMatchObject([{ overtakenOn: null }]);
    await expect(heldTexts(act.id, "2025-09-16")).resolves.toMatchObject([{ overtakenOn: "2025-09-16" }]);
  });
});

describe("what the search engine is given of a provision", () => {
  test("is the wording in force today, not an earlier or a later one, before our summary", async () => {
    const act = await code();
    await imported(null, act.slug, "2020-01-01", russian.replace("краток.", "прежний."));
    await imported(null, act.slug, "2024-01-01", russian);
    await imported(null, act.slug, "2199-01-01", russian.replace("краток.", "будущий."));
    const { id } = await db.provision.findFirstOrThrow({ where: { actId: act.id, path: "art_5" } });
    await db.provisionText.create({
      data: {
        provisionId: id,
        language: "ru",
        kind: "summary",
        heading: "Наш заголовок",
        text: "Наше изложение.",
      },
    });
    const [document] = await provisionDocuments([id]);
    expect(document?.texts.ru).toBe("Короткий пример краток.\n\nНаше изложение.");
    expect(document?.titles.ru).toContain("Короткий пример");
    expect(document?.url).toBe(`/laws/${act.slug}/art_5`);
  });
});

describe("the pages of the law", () => {
  const reader = () => buildStaff({ role: "reader" });
  const paths = (text: Awaited<ReturnType<typeof viewText>>) =>
    text?.blocks.flatMap(({ units }) => units.map(({ path }) => path)) ?? [];

  test("show one chapter at a time, aligned by provision, whatever day is asked for", async () => {
    const act = await code();
    await imported(null, act.slug, "2020-01-01", russian);
    await imported(null, act.slug, "2020-01-01", fixture("kk").toString("utf8"), { language: "kk" });
    const first = await viewText(await reader(), "ru", act.id, "2021-01-01", null);
    expect(first).toMatchObject({ current: "ch_1", previous: null, next: "pt_2" });
    expect(paths(first)).not.toContain("art_4");
    const article = first?.blocks.find(({ path }) => path === "art_2-1")?.units[0];
    expect(article?.words).toMatchObject({
      kk: { heading: "Бұрын болмаған мысал" },
      ru: { heading: "Пример, которого раньше не было" },
    });
    expect(paths(await viewText(await reader(), "ru", act.id, "2021-01-01", "art_4.p_2"))).toEqual([
      ...["art_4.p_2", "art_4.p_2.sp_1", "art_4.p_2.sp_2", "art_4.p_2.ind_2", "art_4.note", "art_5"],
    ]);
    await expect(viewText(await reader(), "ru", act.id, "2019-12-31", null)).resolves.toBeNull();
  });

  test("hold a long act back to what a page may carry", async () => {
    const act = await code();
    const article = (n: number) => `Статья ${String(n)}. Пример\n\n${"слово ".repeat(400)}.`;
    const long = `Глава 1. Примеры\n\n${Array.from({ length: 60 }, (_, at) => article(at + 1)).join("\n\n")}`;
    await imported(null, act.slug, "2020-01-01", long);
    const text = await viewText(await reader(), "ru", act.id, "2021-01-01", null);
    expect(paths(text).length).toBeLessThan(6);
    const next = await viewText(await reader(), "ru", act.id, "2021-01-01", text?.next ?? "");
    expect(paths(next)[0]).toBe(text?.next);
  });

  test("of a provision show its words, what stands above, its neighbours, and only records that may be seen", async () => {
    const person = await reader();
    const act = await code();
    await imported(null, act.slug, "2020-01-01", russian);
    const part = await db.provision.findFirstOrThrow({ where: { actId: act.id, path: "art_2.p_2" } });
    const seen = await buildRecord({ status: "sent" });
    const draft = await buildRecord({ status: "draft" });
    for (const { id } of [seen, draft]) {
      const cited = {
        field: "source",
        quote: "ч. 2 ст. 2",
        prefix: "по ",
        suffix: " Кодекса",
        state: "matched",
      } as const;
      await db.citation.create({ data: { ...cited, recordId: id, actId: act.id, provisionId: part.id } });
      await writeLawReferences(db, { records: [id], appeals: [] });
    }
    const page = await viewProvision(person, "ru", act.slug, "art_2", new URLSearchParams("on=2021-01-01"));
    expect(page).toMatchObject({
      place: {
        above: [{ path: "pt_1" }, { path: "sec_1" }, { path: "ch_1" }],
        previous: "art_1",
        next: "art_2-1",
      },
      cited: {
        total: 1,
        rows: [
          {
            number: seen.number,
            sentences: [{ quote: "ч. 2 ст. 2", prefix: "по ", path: "art_2.p_2" }],
          },
        ],
      },
    });
    expect(page?.texts[0]?.rows.map(({ path }) => path)).toContain("art_2.p_2.sp_1");
    await expect(viewProvision(person, "ru", act.slug, "art_999", new URLSearchParams())).resolves.toBeNull();
  });

  test("say of a norm that the Court gave the legislature time to amend whether it was, and since when", async () => {
    const person = await reader();
    const act = await code();
    await imported(null, act.slug, "2020-01-01", russian);
    const changed = await db.provision.findFirstOrThrow({ where: { actId: act.id, path: "art_5" } });
    const left = await db.provision.findFirstOrThrow({ where: { actId: act.id, path: "art_2.p_2" } });
    const decision = await db.courtDecision.create({
      data: { number: "999-НП", decidedOn: new Date("2021-03-01") },
    });
    const amendBy = new Date("2021-09-01");
    for (const provisionId of [changed.id, left.id])
      await db.courtHolding.create({
        data: { decisionId: decision.id, provisionId, amendBy, holding: "not_conforms", confirmed: true },
      });
    const said = async (path: string) =>
      (await viewProvision(person, "ru", act.slug, path, new URLSearchParams()))?.holdings[0];
    await expect(said("art_5")).resolves.toMatchObject({ amendedFrom: null, isOverdue: true });
    await imported(
      null,
      act.slug,
      "2021-10-01",
      russian.replace("Короткий пример краток.", "Короткий пример очень краток."),
    );
    await expect(said("art_5")).resolves.toMatchObject({
      ...{ amendBy: "2021-09-01", amendedFrom: "2021-10-01", isOverdue: false },
    });
    await expect(said("art_2")).resolves.toMatchObject({ amendedFrom: null, isOverdue: true });
  });

  test("compare two editions of a provision and of the act, word by word", async () => {
    const act = await code();
    await imported(null, act.slug, "2020-01-01", russian);
    await imported(null, act.slug, "2024-01-01", russian.replace("пример краток.", "пример очень краток."));
    const asked = new URLSearchParams("on=2024-05-16&with=2020-01-01");
    const page = await viewProvision(await reader(), "kk", act.slug, "art_5", asked);
    const added = expect.arrayContaining([
      { kind: "ins", text: expect.stringContaining("очень") as string },
    ]) as object;
    expect(page?.difference).toMatchObject({ before: "2020-01-01", after: "2024-01-01", pieces: added });
    await expect(viewComparison("ru", act.slug, new URLSearchParams())).resolves.toMatchObject({
      ...{ from: "2020-01-01", to: "2024-01-01" },
      difference: { total: 1, changes: [{ path: "art_5", kind: "changed", pieces: added }] },
    });
  });
});

describe("a text is refused", () => {
  test.each(["reader", "representative", "administrator"] as const)("from a %s", async (role) => {
    const person = await buildStaff({ role });
    const act = await code();
    await expect(imported(person, act.slug, "2020-01-01", russian)).rejects.toMatchObject({
      key: "refusal.mayNotWrite",
    });
    await expect(db.lawImport.count({ where: { actId: act.id } })).resolves.toBe(0);
  });

  test("where two units bear one number, and nothing of it is kept", async () => {
    const act = await code();
    const doubled = "Статья 1. А\n\n1) один;\n\n1) снова.";
    await expect(imported(null, act.slug, "2020-01-01", doubled)).rejects.toMatchObject({
      key: "laws.refusal.grave",
      values: { line: 5 },
    });
    await expect(db.provision.count({ where: { actId: act.id } })).resolves.toBe(0);
  });

  test("where nothing can be read of it, with the reason", async () => {
    const act = await code();
    await expect(imported(null, act.slug, "2020-01-01", "Прошу ответить.")).rejects.toMatchObject({
      key: "laws.refusal.noStructure",
      field: "file",
    });
  });
});
