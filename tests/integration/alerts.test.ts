import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { db, disconnect, pool } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { engine } from "#app/platform/search.server.ts";
import { editSearch } from "#app/features/alerts/edit-search.server.ts";
import { followSearch, MOST_ANSWERS } from "#app/features/alerts/follow-search.server.ts";
import { listSearches } from "#app/features/alerts/list-searches.server.ts";
import { markSeen } from "#app/features/alerts/mark-seen.server.ts";
import { newForYou } from "#app/features/alerts/new-hits.server.ts";
import { noteHits } from "#app/features/alerts/note-hits.server.ts";
import { removeSearch } from "#app/features/alerts/remove-search.server.ts";
import { citingAddress } from "#app/features/alerts/saved-address.ts";
import { saveSearch } from "#app/features/alerts/save-search.server.ts";
import { shareSearch } from "#app/features/alerts/share-search.server.ts";
import { suggestName } from "#app/features/alerts/suggest-name.server.ts";
import { startAlertWorker } from "#app/features/alerts/alert-worker.server.ts";
import { unfollowSearch } from "#app/features/alerts/unfollow-search.server.ts";
import { viewSaved } from "#app/features/alerts/view-saved.server.ts";
import { indexOutbox } from "#app/features/finding/index-outbox.server.ts";
import { startIndexWorker } from "#app/features/finding/index-worker.server.ts";
import { reindexAll } from "#app/features/finding/reindex-all.server.ts";
import { removeGroup } from "#app/features/staff/remove-group.server.ts";
import { listGroups } from "#app/features/staff/groups.server.ts";
import { saveGroup } from "#app/features/staff/save-group.server.ts";
import { buildFollowed, indexed, type Person } from "#tests/support/alerts.ts";
import { buildAct, buildRecord, buildStaff } from "#tests/support/factories.ts";

beforeAll(() => engine.prepare());
afterAll(disconnect);

const sent = (titleRu: string) => buildRecord({ status: "sent", titleRu });

/** What stands as new on the page of a search. */
const fresh = async (staff: Person, id: string): Promise<string[]> => {
  const view = await viewSaved(staff, "ru", id, 1);
  return (view?.found?.hits ?? []).filter(({ isNew }) => isNew).map(({ document }) => document);
};

const countOf = async (staff: Person, id: string): Promise<number | undefined> => {
  const { own, shared } = await listSearches(staff);
  return [...own, ...shared].find((search) => search.id === id)?.fresh;
};

describe("a saved search", () => {
  test("is kept once, however its parameters are ordered, and leaves out the page one stood on", async () => {
    const staff = await buildStaff();
    const save = (address: string) => saveSearch(staff, { name: "Пытки", note: "", address });
    const first = await save("q=пытки&year=2024&kind=proposal&page=3");
    expect(first.isNew).toBe(true);
    expect(await save("kind=proposal&q=+пытки&year=2024")).toEqual({ id: first.id, isNew: false });
    expect((await save("q=пытки&year=2023&kind=proposal")).isNew).toBe(true);
  });

  test("that asks for nothing is refused", async () => {
    const staff = await buildStaff();
    await expect(saveSearch(staff, { name: "x", note: "", address: "q=+&page=2" })).rejects.toThrow(
      "refusal.searchAsksNothing",
    );
  });

  test("is named, noted and removed by its owner alone", async () => {
    const [owner, other] = [await buildStaff(), await buildStaff({ role: "head" })];
    const id = await buildFollowed(owner, "переименование");
    await editSearch(owner, id, { name: "Новое имя", note: "Для совещания" });
    expect(await viewSaved(owner, "ru", id, 1)).toMatchObject({ name: "Новое имя", note: "Для совещания" });
    await expect(editSearch(other, id, { name: "Чужое", note: "" })).rejects.toThrow("refusal.notFound");
    await expect(removeSearch(other, id)).rejects.toThrow("refusal.notFound");
    expect(await viewSaved(other, "ru", id, 1)).toBeNull();
    await removeSearch(owner, id);
    expect(await viewSaved(owner, "ru", id, 1)).toBeNull();
  });

  test("of what cites a provision is called by the provision", async () => {
    await buildAct({ slug: "code-for-names", titleRu: "Кодекс для имён", titleEn: "Code for Names" });
    expect(await suggestName(citingAddress("code-for-names#art_146"), "en")).toMatch(
      /^Code for Names, .*146$/u,
    );
    expect(await suggestName("q=пытки&kind=court_opinion&year=2024", "ru")).toMatch(/^пытки, .+, 2024$/u);
  });
});

describe("following", () => {
  test("tells nothing of what answers already, also when that is edited", async () => {
    const staff = await buildStaff({ role: "reader" });
    const old = await sent("О протезах для старика");
    await indexed("record", old.id);
    const id = await buildFollowed(staff, "протезы");
    await indexed("record", old.id);
    expect(await fresh(staff, id)).toEqual([]);
    expect(await countOf(staff, id)).toBe(0);
  });

  test("tells of what comes to answer, once, however often it is edited or the index built anew", async () => {
    const staff = await buildStaff({ role: "reader" });
    const id = await buildFollowed(staff, "опекунство");
    const record = await sent("Об опекунстве над братом");
    await indexed("record", record.id);
    expect(await fresh(staff, id)).toEqual([`record:${record.id}`]);
    expect(await countOf(staff, id)).toBe(1);
    await markSeen(staff, id, { documents: [`record:${record.id}`] });
    await indexed("record", record.id);
    await reindexAll();
    while ((await noteHits()) > 0);
    await indexed("record", record.id);
    expect(await fresh(staff, id)).toEqual([]);
    expect(await countOf(staff, id)).toBe(0);
    expect((await viewSaved(staff, "ru", id, 1))?.found?.total).toBe(1);
  });

  test("tells of an old document that an edit makes an answer", async () => {
    const staff = await buildStaff({ role: "reader" });
    const record = await sent("О чём-то другом");
    await indexed("record", record.id);
    const id = await buildFollowed(staff, "лесничество");
    await db.record.update({ where: { id: record.id }, data: { titleRu: "О лесничестве" } });
    await indexed("record", record.id);
    expect(await fresh(staff, id)).toEqual([`record:${record.id}`]);
  });

  test("asks for every word to the letter: less is no answer", async () => {
    const staff = await buildStaff({ role: "reader" });
    const id = await buildFollowed(staff, "ветеринарная аптека");
    const [half, whole] = [await sent("Ветеринарная служба"), await sent("Об аптеке ветеринарной")];
    await indexed("record", half.id, whole.id);
    expect(await fresh(staff, id)).toEqual([`record:${whole.id}`]);
  });

  test("a provision tells of a record that cites it or a part of it, and not of one that cites another", async () => {
    const staff = await buildStaff({ role: "reader" });
    const act = await buildAct({ slug: "followed-code" });
    const { id } = await saveSearch(staff, {
      ...{ name: "Ст. 146", note: "" },
      address: citingAddress("followed-code#art_146"),
    });
    await followSearch(staff, id, "none");
    const citing = async (path: string) => {
      const provision = await db.provision.create({
        data: { actId: act.id, path, order: path },
        select: { id: true },
      });
      const record = await sent("О норме");
      await db.citation.create({
        data: {
          ...{ recordId: record.id, actId: act.id, provisionId: provision.id },
          ...{ field: "summary", quote: "ст. 146", state: "matched" },
        },
      });
      await indexed("record", record.id);
      return `record:${record.id}`;
    };
    const cited = await citing("art_146.p_2");
    await citing("art_147");
    expect(await fresh(staff, id)).toEqual([cited]);
  });

  test("too much is refused, with nothing written", async () => {
    const staff = await buildStaff({ role: "reader" });
    const first = await sent("Несметность");
    await indexed("record", first.id);
    // To write so many by the engine would take half a minute: they are the first, multiplied.
    const columns = "facet_set, audience, year, day, updated_at, title_vector, vector, payload";
    const change = (sql: string) => pool.query(`${sql}; update search.revision set number = number + 1`);
    await change(`insert into search.document (ref, ${columns}) select 'record:many-' || i, ${columns}
      from search.document, generate_series(1, ${String(MOST_ANSWERS)}) i where ref = 'record:${first.id}'`);
    const id = await buildFollowed(staff, "несметность", "not followed");
    await expect(followSearch(staff, id, "none")).rejects.toThrow("refusal.followTooMuch");
    expect(await db.follow.count({ where: { staffId: staff.id } })).toBe(0);
    await change("delete from search.document where ref = 'record:many-1'");
    await followSearch(staff, id, "none");
    expect(await db.followHit.count({ where: { follow: { staffId: staff.id } } })).toBe(MOST_ANSWERS);
    await change("delete from search.document where ref like 'record:many-%'");
  });

  test("ended tells nothing more; begun again it begins anew", async () => {
    const staff = await buildStaff({ role: "reader" });
    const id = await buildFollowed(staff, "мелиорация");
    await unfollowSearch(staff, id);
    const meanwhile = await sent("Мелиорация полей");
    await indexed("record", meanwhile.id);
    await followSearch(staff, id, "none");
    await indexed("record", meanwhile.id);
    expect(await fresh(staff, id)).toEqual([]);
    const later = await sent("Мелиорация лугов");
    await indexed("record", later.id);
    expect(await fresh(staff, id)).toEqual([`record:${later.id}`]);
  });

  test("counts a document once on the front page, however many searches it answers", async () => {
    const staff = await buildStaff({ role: "reader" });
    await buildFollowed(staff, "пасека");
    await buildFollowed(staff, "пасечник");
    const record = await sent("Пасека и пасечник");
    await indexed("record", record.id);
    const { count, newest } = await newForYou(staff, "ru");
    expect(count).toBe(1);
    expect(newest).toMatchObject([{ document: `record:${record.id}`, title: { ru: "Пасека и пасечник" } }]);
  });
});

describe("what fails half-way", () => {
  test("tells nobody and loses nothing: the next turn tells, once", async () => {
    const staff = await buildStaff({ role: "reader" });
    const id = await buildFollowed(staff, "полустанок");
    const record = await sent("Полустанок в степи");
    await db.$transaction((tx) => enqueue(tx, "search", "record", record.id));
    while ((await indexOutbox()) > 0);
    await pool.query(`create function refuse() returns trigger language plpgsql as $$
      begin raise exception 'cut short'; end $$;
      create trigger refuse before delete on "IndexedDocument" for each row execute function refuse()`);
    try {
      await expect(noteHits()).rejects.toThrow("cut short");
      expect(await fresh(staff, id)).toEqual([]);
    } finally {
      await pool.query("drop function refuse cascade");
    }
    while ((await noteHits()) > 0);
    expect(await fresh(staff, id)).toEqual([`record:${record.id}`]);
  });

  test("with the engine away what was indexed waits", async () => {
    const staff = await buildStaff({ role: "reader" });
    const id = await buildFollowed(staff, "водокачка");
    const record = await sent("Водокачка");
    await db.$transaction((tx) => enqueue(tx, "search", "record", record.id));
    while ((await indexOutbox()) > 0);
    await pool.query("alter table search.document rename to document_away");
    try {
      await expect(noteHits()).rejects.toThrow();
    } finally {
      await pool.query("alter table search.document_away rename to document");
    }
    while ((await noteHits()) > 0);
    expect(await fresh(staff, id)).toEqual([`record:${record.id}`]);
  });
});

test("the workers tell of a change by themselves, and stop", async () => {
  const staff = await buildStaff({ role: "reader" });
  const id = await buildFollowed(staff, "скорый поезд");
  const errors: unknown[] = [];
  const workers = [
    startIndexWorker((error) => errors.push(error)),
    startAlertWorker((error) => errors.push(error)),
  ];
  try {
    const record = await sent("Скорый поезд");
    await db.$transaction((tx) => enqueue(tx, "search", "record", record.id));
    await expect.poll(() => fresh(staff, id), { timeout: 10_000 }).toEqual([`record:${record.id}`]);
  } finally {
    for (const worker of workers) await worker.stop();
  }
  expect(errors).toEqual([]);
});

describe("a group", () => {
  test("is made by heads and administrators, and its members are told who is in it", async () => {
    const [head, member, other] = [
      await buildStaff({ role: "head", name: "Начальник" }),
      await buildStaff({ role: "drafter", name: "Участник" }),
      await buildStaff({ role: "drafter", name: "Посторонний" }),
    ];
    await expect(saveGroup(member, null, { name: "Своя", memberIds: [member.id] })).rejects.toThrow(
      "refusal.mayNotWrite",
    );
    const id = await saveGroup(head, null, { name: "Пенитенциарная", memberIds: [member.id, head.id] });
    expect(await listGroups(member)).toEqual([
      { id, name: "Пенитенциарная", members: ["Начальник", "Участник"] },
    ]);
    expect(await listGroups(other)).toEqual([]);
    await expect(saveGroup(head, null, { name: "пенитенциарная", memberIds: [] })).rejects.toThrow(
      "refusal.groupThere",
    );
  });

  test("reads and follows what is shared with it, each member for himself, until that ends", async () => {
    const [head, owner, member, other] = [
      await buildStaff({ role: "head" }),
      await buildStaff({ role: "drafter" }),
      await buildStaff({ role: "reader" }),
      await buildStaff({ role: "reader" }),
    ];
    const groupId = await saveGroup(head, null, { name: "Вместе", memberIds: [owner.id, member.id] });
    const id = await buildFollowed(owner, "половодье");
    await shareSearch(owner, id, groupId);
    expect(await viewSaved(other, "ru", id, 1)).toBeNull();
    await expect(followSearch(other, id, "none")).rejects.toThrow("refusal.notFound");
    expect(await viewSaved(member, "ru", id, 1)).toMatchObject({ follow: null, isOwn: false });
    await followSearch(member, id, "none");
    const first = await sent("Половодье весной");
    await indexed("record", first.id);
    await markSeen(owner, id, { until: new Date() });
    expect(await fresh(owner, id)).toEqual([]);
    expect(await fresh(member, id)).toEqual([`record:${first.id}`]);

    await saveGroup(head, groupId, { name: "Вместе", memberIds: [owner.id] });
    expect(await viewSaved(member, "ru", id, 1)).toBeNull();
    expect((await newForYou(member, "ru")).count).toBe(0);
    const second = await sent("Половодье осенью");
    await indexed("record", second.id);
    expect(await db.followHit.count({ where: { document: `record:${second.id}` } })).toBe(1);
    expect(await fresh(owner, id)).toEqual([`record:${second.id}`]);
  });

  test("that one is not in is nobody to share with; taken away, it leaves searches to their owners", async () => {
    const [head, owner] = [await buildStaff({ role: "head" }), await buildStaff({ role: "drafter" })];
    const [foreign, own] = [
      await saveGroup(head, null, { name: "Чужая", memberIds: [head.id] }),
      await saveGroup(head, null, { name: "Наша", memberIds: [owner.id] }),
    ];
    const id = await buildFollowed(owner, "ледоход");
    await expect(shareSearch(owner, id, foreign)).rejects.toThrow("refusal.notFound");
    await shareSearch(owner, id, own);
    await removeGroup(head, own);
    expect(await viewSaved(owner, "ru", id, 1)).toMatchObject({ group: null });
  });
});
