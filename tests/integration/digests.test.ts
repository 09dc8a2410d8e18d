import { spawn } from "node:child_process";

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { db, disconnect } from "#app/platform/db.server.ts";
import { type Mailer, smtpMailer } from "#app/platform/mail.server.ts";
import { engine } from "#app/platform/search.server.ts";
import { mailLedger, mailTrouble } from "#app/features/alerts/mail-ledger.server.ts";
import { mailTurn } from "#app/features/alerts/mail-worker.server.ts";
import { markSeen } from "#app/features/alerts/mark-seen.server.ts";
import { unfollowSearch } from "#app/features/alerts/unfollow-search.server.ts";
import { buildFollowed, indexed, type Person } from "#tests/support/alerts.ts";
import { buildRecord, buildStaff } from "#tests/support/factories.ts";
import { startMailServer } from "#tests/support/mail-server.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let server: Awaited<ReturnType<typeof startMailServer>>;
let mailer: Mailer;

beforeAll(async () => {
  await engine.prepare();
  server = await startMailServer();
  mailer = smtpMailer(server.url, "Usynys <usynys@office.example>");
});
afterAll(async () => {
  await server.stop();
  await disconnect();
});
beforeEach(async () => {
  server.behave("take");
  server.received.length = 0;
  // Nobody of an earlier test is told again.
  await db.follow.updateMany({ data: { endedAt: new Date() }, where: { endedAt: null } });
});

let turns = 0;
/** Long after what was found: a Monday, eight in the morning in Kazakhstan, of another week each time. */
function nextMonday(): number {
  turns += 1;
  return Date.parse("2031-01-06T03:00:00Z") + turns * 28 * DAY;
}
const turn = (at: number, by: Mailer | null = mailer, note: (line: string) => void = () => undefined) =>
  mailTurn(by, () => at, note);

async function found(titleEn: string): Promise<{ id: string; number: string; document: string }> {
  const { id, number } = await buildRecord({ status: "sent", titleEn, titleRu: null, titleKk: null });
  await indexed("record", id);
  return { id, number, document: `record:${id}` };
}

const states = async (staff: Person) =>
  (await db.digest.findMany({ where: { staffId: staff.id }, orderBy: { dueOn: "asc" } })).map(
    ({ state, count }) => ({ state, count }),
  );

describe("a digest", () => {
  test("names what is new with its address, once; the next morning there is none", async () => {
    const staff = await buildStaff({ role: "reader" });
    const id = await buildFollowed(staff, "lighthouse", "daily");
    const record = await found("The <lighthouse> & its keeper");
    const monday = nextMonday();
    await turn(monday);
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail).toMatchObject({ to: staff.email, subject: "New in your subscriptions: 1 document" });
    for (const part of [record.number, "The <lighthouse> & its keeper", `/records/${record.number}`])
      expect(mail?.text).toContain(part);
    expect(mail?.html).toContain("The &lt;lighthouse&gt; &amp; its keeper");
    expect(mail?.html).toContain(`/subscriptions/${id}`);
    await turn(monday + HOUR);
    await turn(monday + DAY);
    expect(server.received).toHaveLength(1);
    expect(await states(staff)).toEqual([{ state: "sent", count: 1 }]);
  });

  test("goes out at its hour: what is found later in the morning waits for the next day", async () => {
    const staff = await buildStaff({ role: "reader" });
    await buildFollowed(staff, "windmill", "daily");
    const record = await found("A windmill");
    const monday = nextMonday();
    const at = new Date(monday + HOUR);
    await db.followHit.updateMany({ where: { document: record.document }, data: { foundAt: at } });
    await turn(monday + 2 * HOUR);
    expect(server.received).toEqual([]);
    await turn(monday + DAY - 1);
    expect(server.received).toEqual([]);
    await turn(monday + DAY);
    expect(server.received).toHaveLength(1);
  });

  test("of a week goes out on Monday, also where nothing ran that morning", async () => {
    const staff = await buildStaff({ role: "reader" });
    await buildFollowed(staff, "waterwheel", "weekly");
    const record = await found("A waterwheel");
    const monday = nextMonday();
    const tuesday = new Date(monday - 6 * DAY);
    await db.followHit.updateMany({ where: { document: record.document }, data: { foundAt: tuesday } });
    await turn(monday - DAY);
    expect(server.received).toEqual([]);
    await turn(monday + 2 * DAY);
    expect(server.received).toHaveLength(1);
    const [digest] = await db.digest.findMany({ where: { staffId: staff.id } });
    expect(digest?.dueOn).toEqual(new Date(new Date(monday).toISOString().slice(0, 10)));
  });

  test("leaves out what its reader has seen in the product, or follows no more", async () => {
    const staff = await buildStaff({ role: "reader" });
    const [seen, ended] = [
      await buildFollowed(staff, "aqueduct", "daily"),
      await buildFollowed(staff, "viaduct", "daily"),
    ];
    const record = await found("An aqueduct");
    await found("A viaduct");
    await markSeen(staff, seen, { documents: [record.document] });
    await unfollowSearch(staff, ended);
    await turn(nextMonday());
    expect(server.received).toEqual([]);
  });

  test("is not written to those who want none, and in one mail for all that one follows", async () => {
    const [staff, silent] = [await buildStaff({ role: "reader" }), await buildStaff({ role: "reader" })];
    await buildFollowed(silent, "observatory");
    await buildFollowed(staff, "observatory", "daily");
    await buildFollowed(staff, "planetarium", "daily");
    await found("An observatory");
    await found("A planetarium");
    await turn(nextMonday());
    expect(server.received).toMatchObject([
      { to: staff.email, subject: "New in your subscriptions: 2 documents" },
    ]);
  });

  test("speaks the language of its reader", async () => {
    const [kazakh, russian] = [
      await buildStaff({ role: "reader", language: "kk" }),
      await buildStaff({ role: "reader", language: "ru" }),
    ];
    for (const staff of [kazakh, russian]) await buildFollowed(staff, "barometer", "daily");
    await found("A barometer");
    await turn(nextMonday());
    const subjects = new Map(server.received.map(({ to, subject }) => [to, subject]));
    expect(subjects.get(kazakh.email)).toContain("Жазылымдар");
    expect(subjects.get(russian.email)).toContain("подпискам");
  });
});

describe("a mail server", () => {
  test("that refuses is asked again later, and nothing is lost or told twice", async () => {
    const staff = await buildStaff({ role: "reader" });
    await buildFollowed(staff, "thermometer", "daily");
    await found("A thermometer");
    const monday = nextMonday();
    server.behave("refuse");
    await turn(monday);
    const trouble = await mailTrouble();
    expect(trouble.waiting).toBe(1);
    expect(trouble.lastError).toContain("450");
    server.behave("take");
    await turn(monday + 30_000);
    expect(server.received).toEqual([]);
    await turn(monday + 61_000);
    await turn(monday + DAY);
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.text).not.toContain("may have come already");
    expect(await mailTrouble()).toMatchObject({ waiting: 0 });
  });

  test("that is not there is told of, and the next turn after it came back sends", async () => {
    const staff = await buildStaff({ role: "reader" });
    await buildFollowed(staff, "hygrometer", "daily");
    await found("A hygrometer");
    const monday = nextMonday();
    await turn(monday, smtpMailer("smtp://127.0.0.1:1", "usynys@office.example"));
    const trouble = await mailTrouble();
    expect(trouble.waiting).toBe(1);
    expect(trouble.lastError).toContain("ECONNREFUSED");
    await turn(monday + 61_000);
    expect(server.received).toHaveLength(1);
    expect((await mailLedger(staff.id, 1)).mails).toMatchObject([
      { state: "sent", count: 1, address: staff.email, uncertain: false, nextAt: null },
    ]);
  });

  test("that is not set up gets nothing: the log says to whom and how many, and no more", async () => {
    const staff = await buildStaff({ role: "reader" });
    await buildFollowed(staff, "seismograph", "daily");
    const record = await found("A seismograph");
    const lines: string[] = [];
    await turn(nextMonday(), null, (line) => lines.push(line));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(staff.email);
    expect(lines[0]).toMatch(/\b1 new/u);
    expect(lines[0]).not.toMatch(new RegExp(`seismograph|${record.number}`, "u"));
    expect(await states(staff)).toEqual([{ state: "logged", count: 1 }]);
  });
});

test("a process killed while the server has the mail: the same mail again, which says so, and no other", async () => {
  const staff = await buildStaff({ role: "reader" });
  await buildFollowed(staff, "chronometer", "daily");
  await found("A chronometer");
  const monday = nextMonday();
  server.behave("silent");
  const script = `const { mailTurn } = await import("#app/features/alerts/mail-worker.server.ts");
    const { officeMailer } = await import("#app/platform/mail.server.ts");
    await mailTurn(officeMailer, () => ${String(monday)});`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    env: { ...process.env, SMTP_URL: server.url, MAIL_FROM: "Usynys <usynys@office.example>" },
    stdio: "inherit",
  });
  const ended = new Promise<void>((resolve) =>
    child.once("exit", () => {
      resolve();
    }),
  );
  await expect.poll(() => server.received.length, { timeout: 20_000 }).toBe(1);
  child.kill("SIGKILL");
  await ended;
  expect(await states(staff)).toEqual([{ state: "sending", count: 1 }]);

  server.behave("take");
  await expect
    .poll(
      async () => {
        await turn(monday + HOUR);
        return server.received.length;
      },
      { timeout: 10_000 },
    )
    .toBe(2);
  const [first, second] = server.received;
  expect(second?.messageId).toBe(first?.messageId);
  expect(first?.text).not.toContain("may have come already");
  expect(second?.text).toContain("may have come already");
  expect((await mailLedger(staff.id, 1)).mails).toMatchObject([{ state: "sent", uncertain: true }]);
  await turn(monday + DAY);
  expect(server.received).toHaveLength(2);
});
