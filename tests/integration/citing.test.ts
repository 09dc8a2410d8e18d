import { describe, expect, test } from "vitest";

import { decideCitation, decisionSchema } from "#app/features/citing/decide-citation.server.ts";
import { followRegistry, rereadingNeeded } from "#app/features/citing/follow-registry.server.ts";
import { printReread } from "#app/features/citing/print-reread.server.ts";
import { rereadBatch, START } from "#app/features/citing/reread.server.ts";
import { viewCitedBy } from "#app/features/citing/view-cited-by.server.ts";
import { countWorklists, listUnknownActs, listWork } from "#app/features/citing/worklists.server.ts";
import { createAppeal } from "#app/features/appeals/create-appeal.server.ts";
import { newAppealSchema } from "#app/features/appeals/schema.ts";
import { stageLaw } from "#app/features/laws/import/stage-law.server.ts";
import { storeLaw } from "#app/features/laws/import/store-law.server.ts";
import { saveAct } from "#app/features/laws/save-act.server.ts";
import { actSchema } from "#app/features/laws/schema.ts";
import { createRecord } from "#app/features/records/create-record.server.ts";
import { editRecord } from "#app/features/records/edit-record.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { recordEvent } from "#app/features/records/record-event.server.ts";
import { editRecordSchema, newEventSchema } from "#app/features/records/schema.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { db } from "#app/platform/db.server.ts";
import { readWaiting } from "#tests/support/citations.ts";
import { buildAct, buildRecord, buildStaff } from "#tests/support/factories.ts";

type Staff = Awaited<ReturnType<typeof buildStaff>>;

let last = 0;
/** A code of a name that no other act bears. */
async function code(given: Parameters<typeof buildAct>[0] = {}) {
  const name = NAMES[last++ % NAMES.length] ?? "";
  const serial = String(last);
  return buildAct({
    slug: `code-${serial}`,
    form: "code",
    titleRu: `${name} кодекс ${serial}`,
    titleEn: `Code ${serial}`,
    abbrRu: [`К${LETTERS.charAt(last % 7)}${LETTERS.charAt(Math.floor(last / 7))}Щ`],
    ...given,
  });
}
const LETTERS = "ЖЗЦФЭЮЯ";
const NAMES = ["Горный", "Речной", "Полевой", "Степной", "Озёрный", "Дорожный", "Сетевой", "Ледовый"];
/** As a lawyer names it. */
const named = (act: { readonly abbrRu: string[] }): string => `${act.abbrRu[0] ?? ""} РК`;

async function record(staff: Staff, summary: string, given: { readonly year?: number } = {}) {
  return createRecord(staff, {
    kind: "proposal",
    year: given.year ?? 2024,
    language: "ru",
    titles: { ru: "О мерах" },
    summaries: { ru: summary },
  });
}

async function rewrite(staff: Staff, number: string, summary: string): Promise<void> {
  const { revision } = await db.record.findUniqueOrThrow({ where: { number }, select: { revision: true } });
  const edit = {
    ...{ revision, year: 2024, language: "ru", visibility: "staff" },
    ...{ titles: { ru: "О мерах" }, summaries: { ru: summary } },
  };
  await editRecord(staff, number, editRecordSchema.parse(edit));
}

const citationsOf = (number: string) =>
  db.citation.findMany({
    where: { record: { number } },
    select: {
      ...{ id: true, quote: true, state: true, reason: true, field: true, finding: true, decision: true },
      ...{ start: true, path: true, named: true },
      act: { select: { slug: true } },
      provision: { select: { path: true } },
    },
    orderBy: [{ field: "asc" }, { start: "asc" }, { path: "asc" }],
  });
const targets = async (number: string) =>
  (await citationsOf(number)).map(({ act, provision }) => `${act?.slug ?? "?"}#${provision?.path ?? ""}`);
const decide = (staff: Staff, id: string, deed: object) =>
  decideCitation(staff, id, decisionSchema.parse(deed));
const countOf = async (slug: string, path: string) =>
  (await db.provision.findFirst({ where: { act: { slug }, path }, select: { citedCount: true } }))
    ?.citedCount;
const never = new AbortController().signal;

describe("what a text cites", () => {
  test("is read when it is saved, with the provision, its place and its words, and counted at every level", async () => {
    const drafter = await buildStaff();
    const act = await code();
    const text = `Часть 2 статьи 14 ${named(act)} нарушена. См. также статью 15 ${named(act)}.`;
    const { number } = await record(drafter, text);
    const citations = await citationsOf(number);
    expect(await targets(number)).toEqual([`${act.slug}#art_14.p_2`, `${act.slug}#art_15`]);
    for (const { start, quote } of citations) expect(text.slice(start ?? 0).startsWith(quote)).toBe(true);
    expect(await countOf(act.slug, "art_14")).toBe(1);
    expect(await countOf(act.slug, "art_14.p_2")).toBe(1);
    await expect(db.act.findUnique({ where: { id: act.id } })).resolves.toMatchObject({ citedCount: 1 });
    await expect(db.record.findUnique({ where: { number } })).resolves.toMatchObject({ actIds: [act.id] });

    await rewrite(drafter, number, `Только статья 15 ${named(act)}.`);
    expect(await targets(number)).toEqual([`${act.slug}#art_15`]);
    expect(await countOf(act.slug, "art_14")).toBe(0);
    await rewrite(drafter, number, "Ничего.");
    expect(await targets(number)).toEqual([]);
    await expect(db.act.findUnique({ where: { id: act.id } })).resolves.toMatchObject({ citedCount: 0 });
    await expect(db.record.findUnique({ where: { number } })).resolves.toMatchObject({ actIds: [] });
  });

  test("stands as links in the texts of its page, as the law was on its day", async () => {
    const drafter = await buildStaff();
    const act = await code();
    const { number } = await record(drafter, `**Важно**: статья 14 ${named(act)}.`);
    const event = {
      type: "noted",
      note: { ru: `Упомянута статья 15 ${named(act)}.` },
      happenedOn: "2024-03-05",
    };
    await recordEvent(drafter, number, newEventSchema.parse(event));
    const found = await findRecord(drafter, number);
    if (!found) throw new Error("gone");
    const view = viewRecord(drafter, found);
    expect(view.summaries.ru).toBe(
      `<p><strong>Важно</strong>: <a href="/laws/${act.slug}/art_14?on=2024-12-31">статья 14 ${named(act)}</a>.</p>`,
    );
    const eventId = view.events.find(({ type }) => type === "noted")?.id ?? "";
    expect(view.spans[`${eventId} noteRu`]).toEqual([
      {
        start: 10,
        end: 10 + `статья 15 ${named(act)}`.length,
        href: `/laws/${act.slug}/art_15?on=2024-03-05`,
        isOpen: false,
      },
    ]);
  });

  test("of an event that was corrected is no longer cited", async () => {
    const drafter = await buildStaff();
    const act = await code();
    const { number } = await record(drafter, "Ничего.");
    const noted = { type: "noted", note: { ru: `Статья 15 ${named(act)}.` }, happenedOn: "2024-03-05" };
    await recordEvent(drafter, number, newEventSchema.parse(noted));
    expect(await targets(number)).toEqual([`${act.slug}#art_15`]);
    const { id } = await db.event.findFirstOrThrow({ where: { record: { number }, type: "noted" } });
    await recordEvent(
      drafter,
      number,
      newEventSchema.parse({ ...noted, note: { ru: `Статья 16 ${named(act)}.` }, correctsId: id }),
    );
    expect(await targets(number)).toEqual([`${act.slug}#art_16`]);
  });

  test("of an appeal is read as well, by the law of the day on which it came", async () => {
    const drafter = await buildStaff();
    const old = await code({ inForceTo: new Date("2024-06-30") });
    const fresh = await code({
      ...{ titleRu: old.titleRu, abbrRu: old.abbrRu, adoptedOn: new Date("2024-06-01") },
      inForceFrom: new Date("2024-07-01"),
    });
    await db.act.update({ where: { id: old.id }, data: { successorId: fresh.id } });
    const appeal = async (on: string) => {
      const given = {
        ...{ year: 2024, receivedOn: on, category: "other", language: "ru" },
        ...{ titles: { ru: "Жалоба" }, summaries: { ru: `По статье 9 ${named(old)}.` } },
      };
      const { id } = await createAppeal(drafter, newAppealSchema.parse(given));
      return db.citation.findMany({ where: { appealId: id }, select: { act: { select: { slug: true } } } });
    };
    expect(await appeal("2024-03-05")).toEqual([{ act: { slug: old.slug } }]);
    expect(await appeal("2024-09-05")).toEqual([{ act: { slug: fresh.slug } }]);
  });

  test("is stored with the text or not at all", async () => {
    const drafter = await buildStaff();
    const act = await code();
    const { number } = await record(drafter, `Статья 1 ${named(act)}.`);
    await db.$executeRaw`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''disk full''; END'`;
    await db.$executeRaw`CREATE TRIGGER refuse BEFORE INSERT ON "LawReference" EXECUTE FUNCTION refuse()`;
    try {
      await expect(rewrite(drafter, number, `Статья 2 ${named(act)}.`)).rejects.toThrow("disk full");
    } finally {
      await db.$executeRaw`DROP FUNCTION refuse CASCADE`;
    }
    await expect(db.record.findUnique({ where: { number } })).resolves.toMatchObject({
      summaryRu: `Статья 1 ${named(act)}.`,
    });
    expect(await targets(number)).toEqual([`${act.slug}#art_1`]);
    expect(await countOf(act.slug, "art_1")).toBe(1);
  });

  test("is made once by many who name the same new provision at the same moment", async () => {
    const drafter = await buildStaff();
    const act = await code();
    const part = (n: number) => `Часть ${String(n)} статьи 77 ${named(act)}.`;
    await Promise.all([1, 2, 1, 2, 3, 3].map((n) => record(drafter, part(n))));
    expect(await countOf(act.slug, "art_77")).toBe(6);
    await expect(db.provision.count({ where: { actId: act.id } })).resolves.toBe(4);
  });

  test("in a very long text is read soon after, by the worker", async () => {
    const drafter = await buildStaff();
    const act = await code();
    const { number } = await record(drafter, `${"Слово. ".repeat(9_500)}Статья 3 ${named(act)}.`);
    expect(await targets(number)).toEqual([]);
    await readWaiting();
    expect(await targets(number)).toEqual([`${act.slug}#art_3`]);
    await expect(db.record.findUnique({ where: { number } })).resolves.toMatchObject({ actIds: [act.id] });
  });
});

describe("the Constitution", () => {
  test("is that of 1995 in an opinion of 2024, and the new one in an opinion of 2026", async () => {
    const drafter = await buildStaff();
    const names = { titleRu: "Конституция Республики Казахстан", titleEn: "Constitution", abbrRu: [] };
    const fresh = await buildAct({
      ...{ slug: "constitution-2026", form: "constitution", ...names },
      ...{ adoptedOn: new Date("2026-03-15"), inForceFrom: new Date("2026-07-01") },
    });
    await buildAct({
      ...{ slug: "constitution", form: "constitution", ...names, successorId: fresh.id },
      ...{ adoptedOn: new Date("1995-08-30"), inForceTo: new Date("2026-06-30") },
    });
    const opinion = async (on: string) => {
      const { number } = await createRecord(drafter, {
        ...{ kind: "court_opinion", year: Number(on.slice(0, 4)), language: "ru" },
        titles: { ru: "О праве на защиту" },
        summaries: { ru: "По статье 13 Конституции." },
        opinionOn: { on: new Date(on), precision: "day" },
      });
      return targets(number);
    };
    expect(await opinion("2024-05-16")).toEqual(["constitution#art_13"]);
    expect(await opinion("2026-09-01")).toEqual(["constitution-2026#art_13"]);
  });
});

describe("what a person decides", () => {
  test("stands over the machine, also when texts are read again, and can be taken back", async () => {
    const drafter = await buildStaff();
    const [act, other] = [await code(), await code()];
    const { number } = await record(drafter, `Статья 14 ${named(act)} нарушена.`);
    const [citation] = await citationsOf(number);
    const id = citation?.id ?? "";
    await decide(drafter, id, { deed: "correct", act: other.slug, provision: "15", remark: "опечатка" });
    expect(await targets(number)).toEqual([`${other.slug}#art_15`]);
    expect(await countOf(act.slug, "art_14")).toBe(0);
    expect(await countOf(other.slug, "art_15")).toBe(1);
    await rewrite(drafter, number, `Сначала о другом. Статья 14 ${named(act)} нарушена.`);
    expect(await targets(number)).toEqual([`${other.slug}#art_15`]);
    expect((await citationsOf(number)).map(({ id: same, start }) => [same, start])).toEqual([[id, 18]]);
    await decide(drafter, id, { deed: "reject" });
    expect(await citationsOf(number)).toMatchObject([{ state: "none", act: null, decision: "rejected" }]);
    await decide(drafter, id, { deed: "undo" });
    expect(await targets(number)).toEqual([`${act.slug}#art_14`]);
    await expect(
      db.auditEntry.findMany({
        where: { entity: "record", action: { startsWith: "citation" } },
        orderBy: { id: "desc" },
        take: 3,
        select: { action: true },
      }),
    ).resolves.toEqual(
      ["citationUndecided", "citationRejected", "citationCorrected"].map((action) => ({ action })),
    );
  });

  test("of one place is decided for all that read the same, if so asked", async () => {
    const drafter = await buildStaff();
    const act = await code();
    const { number, id } = await record(drafter, "Изменить статью 21. Статья 21 устарела.");
    await db.normChange.create({ data: { recordId: id, actId: act.id } });
    await decideAfterReading(drafter, number, act.slug);
    expect(await targets(number)).toEqual([`${act.slug}#art_21`, `${act.slug}#art_21`]);
  });

  test("is refused to who may not, of what leads nowhere, and of impossible articles", async () => {
    const drafter = await buildStaff();
    const act = await code({ lastArticle: 20 });
    const { number } = await record(drafter, `Статья 21 ${named(act)}.`);
    const [citation] = await citationsOf(number);
    expect(citation).toMatchObject({ state: "none", reason: "beyond-last-article" });
    const id = citation?.id ?? "";
    await expect(decide(drafter, id, { deed: "confirm" })).rejects.toMatchObject({
      key: "refusal.citationLeadsNowhere",
    });
    await expect(
      decide(drafter, id, { deed: "correct", act: act.slug, provision: "21" }),
    ).rejects.toMatchObject({
      key: "refusal.articleImpossible",
    });
    for (const role of ["reader", "representative", "administrator"] as const)
      await expect(decide(await buildStaff({ role }), id, { deed: "reject" })).rejects.toMatchObject({
        key: "refusal.mayNotWrite",
      });
    expect(await citationsOf(number)).toMatchObject([{ decision: null }]);
  });
});

/** Reads the record again, as its next save does, and decides its first citation everywhere. */
async function decideAfterReading(drafter: Staff, number: string, slug: string): Promise<void> {
  const { summaryRu } = await db.record.findUniqueOrThrow({ where: { number }, select: { summaryRu: true } });
  await rewrite(drafter, number, summaryRu ?? "");
  const [citation] = await citationsOf(number);
  await decide(drafter, citation?.id ?? "", {
    ...{ deed: "correct", act: slug, provision: citation?.path ?? "", everywhere: "yes" },
  });
}

describe("an act that arrives later", () => {
  test("is found in what was written before it, and what was decided stays", async () => {
    const drafter = await buildStaff();
    await followRegistry(never);
    expect(await rereadingNeeded()).toBeNull();
    const { number } = await record(drafter, "По приказу от 3 марта 2023 года № 7071.");
    const decided = await record(drafter, "По приказу от 3 марта 2023 года № 7071.");
    expect(await citationsOf(number)).toMatchObject([{ state: "none", named: "order:7071:2023-03-03" }]);
    await decide(drafter, (await citationsOf(decided.number))[0]?.id ?? "", { deed: "reject" });
    const unknown = await listUnknownActs(drafter, 1);
    expect(unknown.rows).toMatchObject([{ named: "order:7071:2023-03-03", sources: 1, citations: 1 }]);

    const act = {
      ...{ slug: "order:7071:2023-03-03", form: "order", number: "7071", adoptedOn: "2023-03-03" },
      ...{ titleEn: "On rules", titleRu: "О правилах" },
    };
    const slug = await saveAct(drafter, null, actSchema.parse(act));
    expect(await rereadingNeeded()).toMatchObject({ place: START });
    await followRegistry(never);
    expect(await targets(number)).toEqual([`${slug}#`]);
    await expect(db.record.findUnique({ where: { number } })).resolves.toMatchObject({
      actIds: [expect.any(String)],
    });
    expect(await citationsOf(decided.number)).toMatchObject([{ decision: "rejected", act: null }]);
    expect((await listUnknownActs(drafter, 1)).rows).toEqual([]);
  });

  test("is looked for from where the reading was stopped", async () => {
    const act = await code();
    for (let n = 0; n < 60; n++) await buildRecord({ summaryRu: `Статья ${String(n + 1)} ${named(act)}.` });
    const stopping = new AbortController();
    await followRegistry(stopping.signal, 0, () => {
      stopping.abort();
    });
    const stopped = await rereadingNeeded();
    expect(stopped?.place.afterId).not.toBeNull();
    const readSoFar = await db.citation.count({ where: { actId: act.id } });
    expect(readSoFar).toBeLessThan(60);
    await followRegistry(never);
    expect(await rereadingNeeded()).toBeNull();
    await expect(db.citation.count({ where: { actId: act.id } })).resolves.toBe(60);
    await expect(db.act.findUnique({ where: { id: act.id } })).resolves.toMatchObject({ citedCount: 60 });
  });

  test("can be looked for without storing anything, and what would change is told", async () => {
    const act = await code();
    const { number } = await buildRecord({ summaryRu: `Статья 8 ${named(act)}.` });
    const lines: string[] = [];
    for (let place: Parameters<typeof rereadBatch>[0] | null = START; place;) {
      const read: Awaited<ReturnType<typeof rereadBatch>> = await rereadBatch(place, { isLook: true });
      lines.push(...(await printReread(read)));
      place = read.next;
    }
    expect(lines).toContain(
      `+ ${number} summaryRu «Статья 8 ${named(act)}» ${act.slug}#art_8 (matched, named)`,
    );
    expect(await citationsOf(number)).toEqual([]);
  });
});

describe("a text of an act that arrives later", () => {
  const imported = async (slug: string, on: string, text: string): Promise<void> => {
    const about = { language: "ru", on, source: null } as const;
    const id = await stageLaw(null, slug, about, { fileName: "a.md", bytes: new TextEncoder().encode(text) });
    await storeLaw(null, slug, id);
  };
  test("shows which cited provisions were excluded or absent on the document's day", async () => {
    const drafter = await buildStaff();
    const act = await code();
    const { number } = await record(drafter, `Статьи 1, 2 и 3 ${named(act)}.`);
    expect((await citationsOf(number)).map(({ finding }) => finding)).toEqual([null, null, null]);
    await imported(
      act.slug,
      "2020-01-01",
      "Статья 1. Пример\n\nСлова.\n\nСтатья 2. Исключена\n\nСтатья 4. Пример\n\nСлова.",
    );
    await readWaiting();
    expect((await citationsOf(number)).map(({ provision, finding }) => [provision?.path, finding])).toEqual([
      ["art_1", null],
      ["art_2", "provision_repealed"],
      ["art_3", "provision_absent"],
    ]);
    const work = await listWork(drafter, "ru", { list: "outdated", named: null, page: 1 });
    expect(work.rows.filter((row) => row.number === number).map(({ path }) => path)).toEqual([
      "art_2",
      "art_3",
    ]);
    expect((await countWorklists(drafter)).outdated).toBe(work.total);
  });
});

describe("who refers to a norm", () => {
  test("is listed at each level, a page at a time, with the words, and no draft that a reader may not see", async () => {
    const [drafter, reader] = [await buildStaff(), await buildStaff({ role: "reader" })];
    const act = await code();
    const numbers: string[] = [];
    for (let n = 0; n < 25; n++) {
      const { id, number } = await record(
        drafter,
        `Нарушена часть ${String((n % 2) + 1)} статьи 5 ${named(act)}.`,
      );
      numbers.push(number);
      if (n < 24) await db.record.update({ where: { id }, data: { status: "sent" } });
    }
    const list = async (staff: Staff, query: string) => {
      const view = await viewCitedBy(staff, "ru", act.slug, new URLSearchParams(query));
      if (!view) throw new Error("no such norm");
      return view.cited;
    };
    expect(await list(drafter, "")).toMatchObject({ total: 25, pageCount: 2 });
    expect(await list(reader, "")).toMatchObject({ total: 24 });
    expect(await list(drafter, "at=art_5.p_1")).toMatchObject({ total: 13 });
    const second = await list(drafter, "at=5&page=2");
    expect(second.rows.map(({ number }) => number)).toEqual(numbers.slice(20));
    expect(second.rows[0]?.sentences).toMatchObject([{ prefix: "Нарушена ", path: "art_5.p_1" }]);
    expect(await list(drafter, "at=5&kind=court_opinion")).toMatchObject({ total: 0, rows: [] });
    expect(await list(drafter, "at=5&year=2024&way=cites")).toMatchObject({ total: 25 });
    await expect(viewCitedBy(drafter, "ru", act.slug, new URLSearchParams("at=999"))).resolves.toBeNull();
  });
});
