import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { expect, request as playwrightRequest, test, type APIRequestContext } from "@playwright/test";

import { type PersonRole, roles, sameOrigin, signInByRequest } from "#tests/support/people.ts";

type Who = PersonRole | "nobody";
const everyone: readonly Who[] = [...roles, "nobody"];

interface Rule {
  /** An address that exists with the cycle of 2024 loaded. */
  readonly address: string;
  /** Who may read; others get 403, nobody is sent to the sign-in page. */
  readonly read: readonly PersonRole[] | "anybody";
  /** What the address names does not exist: whoever has the right gets 404. */
  readonly missing?: boolean;
  /** Who may send something; absent where nothing is taken. */
  readonly write?: readonly PersonRole[] | "anybody";
}

const all = roles;
const legal: readonly PersonRole[] = ["head", "drafter"];
const suggesters: readonly PersonRole[] = ["head", "drafter", "representative"];
const NOWHERE = "00000000-0000-4000-8000-000000000000";
const groupMakers: readonly PersonRole[] = ["head", "administrator"];
const registrars: readonly PersonRole[] = ["head", "drafter", "administrator"];

/** Every route of pages by its id. A route that is not here fails the test. */
const PAGES: Readonly<Record<string, Rule>> = {
  "routes/_index": { address: "/", read: all },
  "routes/$": { address: "/no-such-page", read: "anybody", missing: true },
  ...Object.fromEntries(
    [
      "proposals",
      "special-recommendations",
      "recommendations",
      "suggestions",
      "opinions",
      "regulatory-amendments",
    ].flatMap((list) => [
      [`routes/${list}`, { address: `/${list}`, read: all }],
      [`routes/${list}[.]csv`, { address: `/${list}.csv`, read: all }],
      [`routes/${list}[.]xlsx`, { address: `/${list}.xlsx`, read: all }],
    ]),
  ),
  "routes/records.$number": { address: "/records/P-01", read: all, write: legal },
  "routes/files.$id": { address: `/files/${NOWHERE}`, read: all, missing: true },
  "routes/records.new": { address: "/records/new", read: suggesters, write: suggesters },
  "routes/records.$number_.edit": { address: "/records/P-01/edit", read: legal, write: legal },
  "routes/records.$number_.events.new": { address: "/records/P-01/events/new", read: legal, write: legal },
  "routes/records.$number_.similar": { address: "/records/P-01/similar", read: all },
  "routes/records.$number_.links": { address: "/records/P-01/links", read: legal, write: legal },
  "routes/records.$number_.decision": { address: "/records/CO-12/decision", read: legal, write: legal },
  // A norm that nobody named: whoever may write learns that it is not there.
  "routes/records.$number_.norms.$id": {
    ...{ address: `/records/P-01/norms/${NOWHERE}`, read: legal, write: legal, missing: true },
  },
  ...Object.fromEntries(
    ["laws", "appeals", "meetings"].flatMap((list) =>
      ["csv", "xlsx"].map((form) => [`routes/${list}[.]${form}`, { address: `/${list}.${form}`, read: all }]),
    ),
  ),
  "routes/laws._index": { address: "/laws", read: all },
  "routes/laws.$slug": { address: "/laws/social-code", read: all },
  "routes/laws.new": { address: "/laws/new", read: registrars, write: registrars },
  "routes/laws.$slug_.edit": { address: "/laws/social-code/edit", read: registrars, write: registrars },
  "routes/laws.$slug_.import": { address: "/laws/social-code/import", read: legal, write: legal },
  // A file that nobody gave: whoever may enter texts learns that it is not there.
  "routes/laws.$slug_.import_.$id": {
    ...{ address: `/laws/social-code/import/${NOWHERE}`, read: legal, write: legal, missing: true },
  },
  "routes/laws.$slug_.compare": { address: "/laws/social-code/compare", read: all },
  "routes/laws.$slug_.$path": { address: "/laws/social-code/art_163", read: all },
  "routes/appeals._index": { address: "/appeals", read: all },
  // Nobody handles it: so nobody may add files to it.
  "routes/appeals.$number": { address: "/appeals/A-2024-01", read: all, write: [] },
  "routes/appeals.new": { address: "/appeals/new", read: suggesters, write: suggesters },
  "routes/appeals.$number_.edit": { address: "/appeals/A-2024-01/edit", read: legal, write: legal },
  "routes/meetings._index": { address: "/meetings", read: all },
  "routes/meetings.$number": { address: "/meetings/M-2024-06", read: all, write: legal },
  "routes/meetings.new": { address: "/meetings/new", read: legal, write: legal },
  "routes/meetings.$number_.edit": { address: "/meetings/M-2024-06/edit", read: legal, write: legal },
  "routes/citations.read": { address: "/citations/read", read: all, write: all },
  // Made of a text that is sent; whoever only asks is led to the page, which asks who it is.
  ...Object.fromEntries(
    ["csv", "xlsx", "jsonl"].map((form) => [
      `routes/citations.read[.]${form}`,
      { address: `/citations/read.${form}`, read: "anybody", write: all },
    ]),
  ),
  "routes/citations._index": { address: "/citations", read: legal },
  "routes/laws.$slug_.cited": { address: "/laws/social-code/cited", read: all },
  "routes/laws.$slug_.$path_.brief": { address: "/laws/social-code/art_163/brief", read: all },
  // A citation that nobody made, a draft that nobody began: there is nothing to be seen of them.
  "routes/citations.$id": { address: `/citations/${NOWHERE}`, read: all, write: legal, missing: true },
  "routes/records.$number_.drafts": { address: "/records/P-01/drafts", read: all, write: legal },
  ...Object.fromEntries(
    ["", "_.comments", "_.versions", "_.review"].map((part) => [
      `routes/drafts.$id${part}`,
      {
        ...{ address: `/drafts/${NOWHERE}${part.replace("_.", "/")}`, read: all, missing: true },
        ...(part === "" ? {} : { write: all }),
      },
    ]),
  ),
  "routes/records.$number_.drafts_.import": {
    ...{ address: "/records/P-01/drafts/import", read: legal, write: legal },
  },
  "routes/records.$number_.drafts_.import_.$id": {
    ...{ address: `/records/P-01/drafts/import/${NOWHERE}`, read: legal, write: legal, missing: true },
  },
  "routes/records.$number_.dossier": { address: "/records/P-01/dossier", read: all },
  "routes/drafts.$id_.references": { address: `/drafts/${NOWHERE}/references`, read: all, missing: true },
  "routes/drafts.$id_.writers": { address: `/drafts/${NOWHERE}/writers`, read: all, missing: true },
  "routes/drafts.$id_.lint": { address: `/drafts/${NOWHERE}/lint`, read: all, missing: true },
  "routes/knowledge._index": { address: "/knowledge", read: all },
  "routes/knowledge.$slug": { address: "/knowledge/comparative-table", read: all },
  "routes/knowledge.new": { address: "/knowledge/new", read: legal, write: legal },
  "routes/knowledge.drafts.$id": {
    ...{ address: `/knowledge/drafts/${NOWHERE}`, read: legal, write: legal, missing: true },
  },
  // Pages of the product are neither written, removed nor kept in versions here.
  "routes/knowledge.$slug_.versions": {
    ...{ address: "/knowledge/comparative-table/versions", read: all, missing: true },
  },
  "routes/knowledge.$slug_.remove": {
    ...{ address: "/knowledge/comparative-table/remove", read: ["head"], write: ["head"], missing: true },
  },
  "routes/knowledge.$slug_.edit": {
    ...{ address: "/knowledge/comparative-table/edit", read: legal, write: legal, missing: true },
  },
  "routes/knowledge.preview": { address: "/knowledge/preview", read: legal, write: legal, missing: true },
  "routes/knowledge.$slug_.markdown": { address: "/knowledge/comparative-table/markdown", read: all },
  "routes/drafts.$id_.export": { address: `/drafts/${NOWHERE}/export?format=md`, read: all, missing: true },
  // What is read has to be sent; whoever only asks is led to the text.
  "routes/drafts.$id_.citations": { address: `/drafts/${NOWHERE}/citations`, read: "anybody", write: all },
  "routes/graph": { address: "/graph?from=record:P-01", read: all },
  "routes/search": { address: "/search?q=суд", read: all },
  "routes/palette": { address: "/palette?q=суд", read: all },
  "routes/suggest": { address: "/suggest?q=суд", read: all },
  "routes/pick.$what": { address: "/pick/records?q=P-0", read: all },
  "routes/imports": { address: "/imports", read: registrars, write: registrars },
  // An import that nobody made: whoever may see imports learns that it is not there, others learn nothing.
  "routes/imports_.$id": { address: `/imports/${NOWHERE}`, read: registrars, write: legal, missing: true },
  "routes/subscriptions._index": { address: "/subscriptions", read: all },
  "routes/subscriptions.new": { address: "/subscriptions/new?q=суд", read: all, write: all },
  // Another's search is not there for whoever may not read it.
  "routes/subscriptions.$id": {
    ...{ address: `/subscriptions/${NOWHERE}`, read: all, write: all, missing: true },
  },
  "routes/subscriptions.mail": { address: "/subscriptions/mail", read: all },
  "routes/mail": { address: "/mail", read: ["administrator"] },
  "routes/groups._index": { address: "/groups", read: all },
  "routes/groups.new": { address: "/groups/new", read: groupMakers, write: groupMakers },
  "routes/groups.$id": {
    ...{ address: `/groups/${NOWHERE}`, read: groupMakers, write: groupMakers, missing: true },
  },
  // The secret in the address is all the right there is.
  "routes/feeds.$secret": { address: "/feeds/no-secret-of-anybody", read: "anybody", missing: true },
  "routes/profile": { address: "/profile", read: all, write: all },
  "routes/sign-in": { address: "/sign-in", read: "anybody", write: "anybody" },
  "routes/sign-out": { address: "/sign-out", read: "anybody" },
  "routes/language": { address: "/language", read: "anybody" },
  "routes/theme": { address: "/theme", read: "anybody" },
};
/** Routes without a page of their own to try: the frame of all pages, and files named by what they hold. */
const ELSEWHERE = new Set(["root", "routes/messages.$"]);

interface ApiRule {
  readonly path: string;
  /** What a reader gets, where nothing lies at the address before somebody puts it there, or nothing ever does. */
  readonly answer?: 404 | 405;
  /** Whoever may write, what is written to is not there. */
  readonly isNowhere?: true;
  readonly write?: { readonly method: "post" | "put"; readonly by: readonly PersonRole[] };
}
const API: Readonly<Record<string, ApiRule>> = {
  "routes/api.v1.search": { path: "/search?q=суд" },
  "routes/api.v1.records._index": { path: "/records", write: { method: "post", by: suggesters } },
  "routes/api.v1.records.$number": { path: "/records/P-01", write: { method: "put", by: legal } },
  "routes/api.v1.records.$number_.events": {
    path: "/records/P-01/events",
    write: { method: "post", by: legal },
  },
  "routes/api.v1.records.$number_.links": {
    path: "/records/P-01/links",
    write: { method: "post", by: legal },
  },
  "routes/api.v1.records.$number_.decision": {
    path: "/records/CO-12/decision",
    write: { method: "post", by: legal },
  },
  "routes/api.v1.records.$number_.files": {
    path: "/records/P-01/files",
    write: { method: "post", by: legal },
  },
  "routes/api.v1.records.$number_.drafts": {
    path: "/records/P-01/drafts",
    write: { method: "post", by: legal },
  },
  "routes/api.v1.drafts.$id": { path: `/drafts/${NOWHERE}`, answer: 404 },
  "routes/api.v1.drafts.$id_.versions": { path: `/drafts/${NOWHERE}/versions`, answer: 404 },
  "routes/api.v1.drafts.$id_.export": { path: `/drafts/${NOWHERE}/export?format=md`, answer: 404 },
  "routes/api.v1.records.$number_.dossier": { path: "/records/P-01/dossier" },
  "routes/api.v1.drafts.$id_.lint": {
    ...{ path: `/drafts/${NOWHERE}/lint`, answer: 405, isNowhere: true },
    write: { method: "post", by: all },
  },
  "routes/api.v1.drafts.$id_.steps": {
    ...{ path: `/drafts/${NOWHERE}/steps`, answer: 405, isNowhere: true },
    write: { method: "post", by: all },
  },
  "routes/api.v1.drafts.$id_.collab-token": {
    ...{ path: `/drafts/${NOWHERE}/collab-token`, answer: 405, isNowhere: true },
    write: { method: "post", by: all },
  },
  "routes/api.v1.records.$number_.similar": { path: "/records/P-01/similar" },
  "routes/api.v1.files.$id": { path: `/files/${NOWHERE}`, answer: 404 },
  "routes/api.v1.acts._index": { path: "/acts" },
  "routes/api.v1.acts.$slug": { path: "/acts/social-code" },
  "routes/api.v1.citations": { path: "/citations", answer: 405, write: { method: "post", by: all } },
  "routes/api.v1.appeals.$number": { path: "/appeals/A-2024-01" },
};
const OPEN_API = new Set(["routes/api.v1.openapi[.]json", "routes/api.v1.$"]);

/** Flat routes: every file of app/routes is one. */
const routeIds = (): string[] => [
  "root",
  ...readdirSync(resolve("app/routes")).map((file) => `routes/${file.replace(/\.tsx?$/u, "")}`),
];

async function contextOf(who: Who, baseURL: string): Promise<APIRequestContext> {
  const context = await playwrightRequest.newContext({ baseURL, maxRedirects: 0 });
  if (who !== "nobody") await signInByRequest(context, who);
  return context;
}

test("every route is in the table, and nothing in the table is gone", () => {
  const known = new Set([...Object.keys(PAGES), ...Object.keys(API), ...ELSEWHERE, ...OPEN_API]);
  const ids = routeIds();
  expect(ids.filter((id) => !known.has(id))).toEqual([]);
  expect([...known].filter((id) => !ids.includes(id))).toEqual([]);
});

for (const who of everyone) {
  test(`${who} reads and writes what the role may, and nothing else`, async ({ baseURL }) => {
    test.setTimeout(120_000);
    const context = await contextOf(who, baseURL ?? "");
    const faults: string[] = [];
    const expectStatus = (what: string, status: number, wanted: readonly number[]) => {
      if (!wanted.includes(status)) faults.push(`${what}: ${String(status)}, not ${wanted.join(" or ")}`);
    };
    for (const [id, rule] of Object.entries(PAGES)) {
      const read = await context.get(rule.address);
      const may = rule.read === "anybody" || (who !== "nobody" && rule.read.includes(who));
      const refused = who === "nobody" ? [302] : [403];
      // A person who is signed in is led on from the sign-in page; theme and language lead home.
      expectStatus(
        `GET ${id}`,
        read.status(),
        !may ? refused : rule.missing ? [404] : rule.read === "anybody" ? [200, 302] : [200],
      );
      if (who === "nobody" && !may) expect(read.headers()["location"]).toContain("/sign-in");
      if (!rule.write) continue;
      const sent = await context.post(rule.address, { form: {}, headers: sameOrigin() });
      const mayWrite = rule.write === "anybody" || (who !== "nobody" && rule.write.includes(who));
      // An empty form is wrong in itself: 400, or 409 by a rule, says that the right to send it was there.
      expectStatus(
        `POST ${id}`,
        sent.status(),
        mayWrite ? [200, 302, 400, 409, ...(rule.missing ? [404] : [])] : refused,
      );
      const foreign = await context.post(rule.address, {
        form: {},
        headers: { Origin: "https://elsewhere.example" },
      });
      expectStatus(`POST ${id} from elsewhere`, foreign.status(), [403]);
    }
    expect(faults).toEqual([]);
    await context.dispose();
  });
}

for (const who of everyone) {
  test(`${who} calls what the role may of the API`, async ({ baseURL }) => {
    test.setTimeout(120_000);
    const context = await playwrightRequest.newContext({ baseURL: baseURL ?? "", maxRedirects: 0 });
    const token = who === "nobody" ? "usy_not-a-token-of-anybody" : await tokenOf(who, baseURL ?? "");
    const headers = { Authorization: `Bearer ${token}` };
    const faults: string[] = [];
    for (const [id, { path, answer = 200, isNowhere, write }] of Object.entries(API)) {
      const read = await context.get(`/api/v1${path}`, { headers });
      const wanted = who === "nobody" ? 401 : answer;
      if (read.status() !== wanted) faults.push(`GET ${id}: ${String(read.status())}`);
      if (!write) continue;
      const sent = await context[write.method](`/api/v1${path}`, {
        headers,
        data: write.method === "put" ? EDIT : bodyFor(path),
      });
      const may = who !== "nobody" && write.by.includes(who);
      const answers = who === "nobody" ? [401] : isNowhere ? [404] : may ? [200, 201, 409, 422] : [403];
      if (!answers.includes(sent.status())) faults.push(`${write.method} ${id}: ${String(sent.status())}`);
      expect(sent.headers()["content-type"] ?? "").toMatch(sent.ok() ? /json/u : /problem\+json/u);
    }
    expect(faults).toEqual([]);
    await context.dispose();
  });
}

/** Valid bodies, so that only the right to send them decides; the revision is an old one on purpose. */
const EDIT = { titles: { ru: "Название" }, language: "ru", year: 2024, revision: 999_999 };
function bodyFor(path: string): object {
  if (path === "/citations") return { text: "ст. 146 УК РК", language: "ru", date: "2024-05-16" };
  if (path.endsWith("/events")) return { type: "noted", note: { ru: "Проверка прав" } };
  if (path.endsWith("/decision")) {
    const [number, decidedOn, source] = ["60-НП", "2024-12-23", "https://adilet.zan.kz/rus/docs/S2400000060"];
    return { deed: "recordDecision", number, decidedOn, source, revision: 999_999 };
  }
  if (path.endsWith("/steps")) return { deed: "approve", revision: 1 };
  if (path.endsWith("/drafts")) return { kind: "explanatory_note", language: "ru" };
  if (path.endsWith("/links")) return { deed: "linkRecord", to: "P-01", type: "related" };
  return {
    kind: "regional_suggestion",
    language: "ru",
    year: 2024,
    titles: { ru: `Проверка прав ${String(Math.random())}` },
  };
}

async function tokenOf(role: PersonRole, baseURL: string): Promise<string> {
  const context = await contextOf(role, baseURL);
  const page = await context.post("/profile", {
    form: { intent: "createToken", name: "access test" },
    headers: sameOrigin(),
  });
  const token = /usy_[\w-]{43}/u.exec(await page.text())?.[0];
  await context.dispose();
  if (!token) throw new Error(`${role} got no token`);
  return token;
}

test("the OpenAPI document names exactly the calls that the routes answer", async ({ request }) => {
  const answer = await request.get("/api/v1/openapi.json");
  const document = (await answer.json()) as { paths: Record<string, object> };
  const described = Object.keys(document.paths)
    .filter((path) => path !== "/openapi.json")
    .sort();
  const routed = Object.keys(API)
    .map((id) =>
      `/${id
        .replace("routes/api.v1.", "")
        .replaceAll(/_index|_(?=\.|$)/gu, "")
        .replaceAll(".", "/")
        .replaceAll(/\$(\w+)/gu, "{$1}")}`.replace(/\/$/u, ""),
    )
    .sort();
  expect(described).toEqual(routed);
  for (const [id, { write }] of Object.entries(API)) {
    const source = readFileSync(resolve("app", `${id}.ts`), "utf8");
    expect(source.includes("export function action"), id).toBe(write !== undefined);
  }
});
