import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { db, disconnect } from "#app/platform/db.server.ts";
import { engine } from "#app/platform/search.server.ts";
import { atomFeed } from "#app/features/alerts/atom-feed.server.ts";
import { makeFeed, revokeFeed } from "#app/features/alerts/feed-address.server.ts";
import { followSearch } from "#app/features/alerts/follow-search.server.ts";
import { listSearches } from "#app/features/alerts/list-searches.server.ts";
import { mailTurn } from "#app/features/alerts/mail-worker.server.ts";
import { newForYou } from "#app/features/alerts/new-hits.server.ts";
import { shareSearch } from "#app/features/alerts/share-search.server.ts";
import { unfollowSearch } from "#app/features/alerts/unfollow-search.server.ts";
import { viewSaved } from "#app/features/alerts/view-saved.server.ts";
import { saveGroup } from "#app/features/staff/save-group.server.ts";
import type { Mail } from "#app/platform/mail.server.ts";
import { buildFollowed, indexed, type Person } from "#tests/support/alerts.ts";
import { buildAppeal, buildRecord, buildStaff } from "#tests/support/factories.ts";

const ORIGIN = "http://usynys.example";
const DAY = 86_400_000;

beforeAll(() => engine.prepare());
afterAll(disconnect);
beforeEach(() => db.follow.updateMany({ data: { endedAt: new Date() }, where: { endedAt: null } }));

let days = 0;
/** The mails of a morning long after what was found. */
async function mails(): Promise<Mail[]> {
  const sent: Mail[] = [];
  days += 28;
  const mailer = {
    send: (mail: Mail) => {
      sent.push(mail);
      return Promise.resolve();
    },
  };
  await mailTurn(mailer, () => Date.parse("2031-01-06T03:00:00Z") + days * DAY);
  return sent;
}

/** All that a person is told of what he follows, anywhere, and how much of it is said to be new. */
async function toldTo(staff: Person, id: string, secret: string) {
  const [view, lists, home, feed] = await Promise.all([
    viewSaved(staff, "ru", id, 1),
    listSearches(staff),
    newForYou(staff, "ru"),
    atomFeed(secret, ORIGIN),
  ]);
  const own = (await mails()).filter(({ to }) => to.address === staff.email);
  return {
    counts: {
      page: view?.found?.total ?? 0,
      list: [...lists.own, ...lists.shared].reduce((sum, { fresh }) => sum + fresh, 0),
      home: home.count,
      feed: feed?.match(/<entry>/gu)?.length ?? 0,
      mails: own.length,
    },
    words: JSON.stringify({ view: view?.found, home, feed, own }),
  };
}

const NOTHING = { page: 0, list: 0, home: 0, feed: 0, mails: 0 };
const ONCE = { page: 1, list: 1, home: 1, feed: 1, mails: 1 };

const outsiders = ["administrator", "representative", "reader"] as const;

describe.each(outsiders)("a follow of the role %s", (role) => {
  test("tells nothing of a draft or of what is for legal staff, nowhere, until he may see it", async () => {
    const staff = await buildStaff({ role });
    const word = `Тайнопись${role}`;
    const id = await buildFollowed(staff, word, "daily");
    const secret = await makeFeed(staff, id);
    const draft = await buildRecord({ status: "draft", titleRu: `Черновик: ${word}` });
    const legal = await buildRecord({ status: "sent", visibility: "legal", titleRu: `Служебное: ${word}` });
    await indexed("record", draft.id, legal.id);
    const told = await toldTo(staff, id, secret);
    expect(told.counts).toEqual(NOTHING);
    expect(told.words).not.toMatch(/Черновик|Служебное/u);
    expect(await db.followHit.count({ where: { follow: { staffId: staff.id } } })).toBe(0);

    await db.record.update({ where: { id: draft.id }, data: { status: "sent" } });
    await indexed("record", draft.id);
    expect((await toldTo(staff, id, secret)).counts).toEqual(ONCE);
  });

  test("forgets what was found before and is closed now, before the index hears of it", async () => {
    const staff = await buildStaff({ role });
    const word = `Тайновидение${role}`;
    const id = await buildFollowed(staff, word, "daily");
    const secret = await makeFeed(staff, id);
    const record = await buildRecord({ status: "sent", titleRu: `Закрытое: ${word}` });
    await indexed("record", record.id);
    await db.record.update({ where: { id: record.id }, data: { visibility: "legal" } });
    const told = await toldTo(staff, id, secret);
    expect(told.counts).toEqual(NOTHING);
    expect(told.words).not.toContain("Закрытое");
    expect((await db.digest.findMany({ where: { staffId: staff.id } })).map(({ state }) => state)).toEqual([
      "dropped",
    ]);
  });
});

test("legal staff and the author are told of a draft, and of the same question others are not", async () => {
  const [drafter, author, reader] = [
    await buildStaff({ role: "drafter" }),
    await buildStaff({ role: "representative" }),
    await buildStaff({ role: "reader" }),
  ];
  const follows = await Promise.all(
    [drafter, author, reader].map(async (staff) => {
      const id = await buildFollowed(staff, "криптограмма", "daily");
      return { staff, id, secret: await makeFeed(staff, id) };
    }),
  );
  const draft = await buildRecord({ status: "draft", titleRu: "Криптограмма", authorId: author.id });
  await indexed("record", draft.id);
  const sent = await mails();
  expect(sent.map(({ to }) => to.address).sort()).toEqual([author.email, drafter.email].sort());
  for (const { staff, id, secret } of follows) {
    const { page, list, home, feed } = (await toldTo(staff, id, secret)).counts;
    const n = staff.id === reader.id ? 0 : 1;
    expect({ page, list, home, feed }).toEqual({ page: n, list: n, home: n, feed: n });
  }
});

test("a search that legal staff share tells a reader only what a reader may see", async () => {
  const [head, reader] = [await buildStaff({ role: "head" }), await buildStaff({ role: "reader" })];
  const groupId = await saveGroup(head, null, { name: "Смешанная", memberIds: [head.id, reader.id] });
  const id = await buildFollowed(head, "стенограмма", "daily");
  await shareSearch(head, id, groupId);
  await followSearch(reader, id, "daily");
  const secret = await makeFeed(reader, id);
  const draft = await buildRecord({ status: "draft", titleRu: "Стенограмма" });
  await indexed("record", draft.id);
  expect((await newForYou(head, "ru")).count).toBe(1);
  expect(await db.followHit.count({ where: { follow: { staffId: reader.id } } })).toBe(0);
  const told = await toldTo(reader, id, secret);
  expect(told.counts).toEqual(NOTHING);
  expect(told.words).not.toContain("Стенограмма");
});

test("of an appeal nobody is told who appealed", async () => {
  const staff = await buildStaff({ role: "drafter" });
  const id = await buildFollowed(staff, "протезирование", "daily");
  const secret = await makeFeed(staff, id);
  const appeal = await buildAppeal({ titleRu: "О протезировании", titleEn: null });
  await db.applicant.create({
    data: {
      appealId: appeal.id,
      name: "Ахметова Неизвестная",
      iin: "900101300123",
      telephone: "87011234567",
    },
  });
  await indexed("appeal", appeal.id);
  const told = await toldTo(staff, id, secret);
  expect(told.counts).toEqual(ONCE);
  expect(told.words).toContain("протезировании");
  expect(told.words).not.toMatch(/Ахметова|900101300123|87011234567/u);
});

describe("who has left", () => {
  test("is told nothing: neither by mail nor by a feed, of what was found before or after", async () => {
    const staff = await buildStaff({ role: "drafter" });
    const id = await buildFollowed(staff, "астролябия", "daily");
    const secret = await makeFeed(staff, id);
    const before = await buildRecord({ status: "sent", titleRu: "Астролябия" });
    await indexed("record", before.id);
    await db.staff.update({ where: { id: staff.id }, data: { disabledAt: new Date() } });
    const after = await buildRecord({ status: "sent", titleRu: "Вторая астролябия" });
    await indexed("record", after.id);
    expect(await atomFeed(secret, ORIGIN)).toBeNull();
    expect(await mails()).toEqual([]);
    expect(await db.followHit.count({ where: { document: `record:${after.id}` } })).toBe(0);
  });

  test("gets no mail that was gathered before he left", async () => {
    const staff = await buildStaff({ role: "drafter" });
    await buildFollowed(staff, "секстант", "daily");
    const record = await buildRecord({ status: "sent", titleRu: "Секстант" });
    await indexed("record", record.id);
    const digest = await db.digest.create({
      data: { staffId: staff.id, period: "daily", dueOn: new Date("2030-01-01"), messageId: "<gathered@x>" },
    });
    await db.followHit.updateMany({
      where: { document: `record:${record.id}` },
      data: { digestId: digest.id },
    });
    await db.staff.update({ where: { id: staff.id }, data: { disabledAt: new Date() } });
    expect(await mails()).toEqual([]);
    expect((await db.digest.findUniqueOrThrow({ where: { id: digest.id } })).state).toBe("dropped");
  });
});

describe("the address of a feed", () => {
  test("is Atom that a program reads again and again with the same entries, whatever letters they have", async () => {
    const staff = await buildStaff({ role: "reader" });
    const id = await buildFollowed(staff, "гномон", "none");
    const secret = await makeFeed(staff, id);
    const title = "Гномон <b> & «тень» \u0007]]>";
    const record = await buildRecord({ status: "sent", titleRu: title, titleEn: null });
    await indexed("record", record.id);
    const feed = await atomFeed(secret, ORIGIN);
    expect(feed).toContain('xmlns="http://www.w3.org/2005/Atom"');
    expect(feed).toContain(`<link href="${ORIGIN}/records/${record.number}"/>`);
    expect(feed).toContain("&lt;b&gt; &amp; «тень»");
    expect(feed).not.toContain("\u0007");
    expect(feed).not.toContain(secret);
    expect(await atomFeed(secret, ORIGIN)).toBe(feed);
    expect((await newForYou(staff, "ru")).count).toBe(1);
  });

  test("opens nothing once it was revoked, replaced, or following ended; nor does any other", async () => {
    const staff = await buildStaff({ role: "reader" });
    const id = await buildFollowed(staff, "клепсидра", "none");
    const first = await makeFeed(staff, id);
    const second = await makeFeed(staff, id);
    expect(await atomFeed(first, ORIGIN)).toBeNull();
    expect(await atomFeed(second, ORIGIN)).not.toBeNull();
    expect(await atomFeed(second.slice(1), ORIGIN)).toBeNull();
    expect(await atomFeed("", ORIGIN)).toBeNull();
    await revokeFeed(staff, id);
    expect(await atomFeed(second, ORIGIN)).toBeNull();
    const third = await makeFeed(staff, id);
    await unfollowSearch(staff, id);
    expect(await atomFeed(third, ORIGIN)).toBeNull();
    expect(JSON.stringify(await db.feedAddress.findMany())).not.toContain(third);
  });
});
