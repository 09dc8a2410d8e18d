import type pg from "pg";

export interface Address {
  /** What is measured, in a few words. */
  readonly what: string;
  readonly path: string;
  /** Without: a page of the product, asked for whole and as data alone. */
  readonly as?: "api" | "answer";
}

/** What of the synthetic office the addresses name. */
interface Named {
  readonly hub: string;
  readonly proposal: string;
  readonly opinion: string;
  readonly appeal: string;
  readonly meeting: string;
  readonly body: string;
  readonly region: string;
  readonly topic: string;
  readonly category: string;
}

async function namedIn(client: pg.Client): Promise<Named> {
  const one = async (sql: string): Promise<string> => {
    const { rows } = await client.query<{ value: string }>(sql);
    const [row] = rows;
    if (!row) throw new Error(`Nothing in the database answers: ${sql}`);
    return encodeURIComponent(row.value);
  };
  const mostOf = (table: string, column: string) =>
    one(
      `SELECT "${column}" AS value FROM "${table}" WHERE "${column}" IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`,
    );
  return {
    hub: await one(
      `SELECT r.number AS value FROM "Record" r JOIN "RecordLink" l ON l."toId" = r.id GROUP BY r.id ORDER BY count(*) DESC LIMIT 1`,
    ),
    proposal: await one(
      `SELECT number AS value FROM "Record" WHERE kind = 'proposal' AND status = 'adopted' AND visibility = 'staff' ORDER BY number LIMIT 1`,
    ),
    opinion: await one(
      `SELECT number AS value FROM "Record" WHERE kind = 'court_opinion' AND status = 'not_conforms' AND visibility = 'staff' ORDER BY number LIMIT 1`,
    ),
    appeal: await one(`SELECT number AS value FROM "Appeal" ORDER BY number LIMIT 1`),
    meeting: await one(`SELECT number AS value FROM "Meeting" ORDER BY number LIMIT 1`),
    body: await mostOf("Addressee", "bodyId"),
    region: await mostOf("Record", "regionId"),
    topic: await mostOf("RecordTopic", "topicId"),
    category: await mostOf("Appeal", "category"),
  };
}

const q = encodeURIComponent;
/** Stands in the title of every synthetic appeal. */
const OF_ALL = q("нарушении");

const RECORD_LISTS = [
  "proposals",
  "special-recommendations",
  "recommendations",
  "suggestions",
  "opinions",
  "regulatory-amendments",
];

function listsOf(names: Named): Address[] {
  const page = (what: string, path: string): Address => ({ what, path });
  return [
    ...RECORD_LISTS.map((name) => page(`list: ${name}`, `/${name}`)),
    page("list, year", "/proposals?year=2020"),
    page("list, status", "/proposals?status=adopted"),
    page("list, body", `/proposals?body=${names.body}`),
    page("list, region", `/proposals?region=${names.region}`),
    page("list, topic", `/proposals?topic=${names.topic}`),
    page("list, act", "/proposals?act=criminal-code"),
    page("list, overdue", "/proposals?due=overdue"),
    page("list, two filters", `/proposals?year=2020&body=${names.body}`),
    page("list, act and status", `/recommendations?act=criminal-code&status=implemented`),
    page("list, q in every title", `/proposals?q=${q("для")}`),
    page("list, q of a letter", `/proposals?q=${q("о")}`),
    page("list, q in a twelfth", `/proposals?q=${q("беженцев")}`),
    page("list, q in one", "/proposals?q=(4999)"),
    page("list, q in none", `/proposals?q=${q("ыщщщ")}`),
    page("list, q and body", `/proposals?q=${q("для")}&body=${names.body}`),
    page("list by title", "/proposals?sort=title"),
    page("list by change", "/proposals?sort=-changed"),
    page("list by status", "/proposals?sort=status"),
    page("list by number", "/proposals?sort=number"),
    page("list, page 100", "/proposals?page=100"),
    page("list, page 300, by title", "/proposals?page=300&sort=title"),
    page("list, a facet in full", "/proposals?more=act"),
    page("appeals", "/appeals"),
    page("appeals, region", `/appeals?region=${names.region}`),
    page("appeals, category and year", `/appeals?category=${names.category}&year=2020`),
    page("appeals, outcome", "/appeals?outcome=resolved"),
    page("appeals under an act", "/appeals?act=criminal-code"),
    page("appeals by day", "/appeals?sort=-received"),
    page("appeals by number", "/appeals?sort=number"),
    page("appeals, page 1500", "/appeals?page=1500"),
    page("laws", "/laws"),
    page("laws, q", `/laws?q=${q("кодекс")}`),
    page("graph of an act", "/graph?from=act:criminal-code"),
    page("graph of a hub, a body expanded", `/graph?from=record:${names.hub}&open=body:${names.body}`),
    page("meetings", "/meetings"),
    page("meetings, page 40", "/meetings?page=40"),
    page("meetings, q", `/meetings?q=${q("Обсуждение")}`),
  ];
}

function searchesOf(names: Named): Address[] {
  const search = (what: string, query: string): Address => ({
    what: `search: ${what}`,
    path: `/search?${query}`,
  });
  return [
    search("number", `q=${names.proposal}`),
    search("a word of 1 %", `q=${q("газификации ")}`),
    search("a word of 4 %", `q=${q("пассажирский ")}`),
    search("a word of 40 %", `q=${q("приёмной ")}`),
    search("a word of 90 %", `q=${q("архиве ")}`),
    search("a word of 90 %, Kazakh", `q=${q("мұрағатта ")}`),
    search("two common words", `q=${q("архиве приёмной ")}`),
    search("common and rare", `q=${q("архиве газификации ")}`),
    search("a common beginning", `q=${q("мат")}`),
    search("a beginning of 90 %", `q=${q("архив")}`),
    search("a word of 90 %, page 20", `q=${q("архиве ")}&page=20`),
    search("a word of 90 %, newest", `q=${q("архиве ")}&sort=newest`),
    search("a word of 90 %, filter", `q=${q("архиве ")}&kind=proposal&year=2020`),
    search("filter only", "kind=proposal"),
    search("a year only", "year=2020"),
    search("nothing found", `q=${q("ыщщщ ")}`),
    { what: "suggest: a beginning", path: `/suggest?q=${q("мат")}`, as: "answer" },
    { what: "suggest: a word of 90 %", path: `/suggest?q=${q("архиве")}`, as: "answer" },
    { what: "suggest: number", path: `/suggest?q=${names.proposal}`, as: "answer" },
    { what: "pick records, every title", path: `/pick/records?q=${q("для")}`, as: "answer" },
    { what: "pick appeals, every title", path: `/pick/appeals?q=${OF_ALL}`, as: "answer" },
    { what: "pick appeals, two letters", path: `/pick/appeals?q=${q("ор")}`, as: "answer" },
    { what: "pick acts", path: `/pick/acts?q=${q("кодекс")}`, as: "answer" },
  ];
}

/** Every kind of page and answer that the office meets, over the rows that cost most. */
export async function addressesIn(client: pg.Client): Promise<readonly Address[]> {
  const names = await namedIn(client);
  return [
    { what: "home", path: "/" },
    { what: "home, a section in full", path: "/?all=answers" },
    ...listsOf(names),
    { what: "a record", path: `/records/${names.proposal}` },
    { what: "a record with many links", path: `/records/${names.hub}` },
    { what: "an opinion", path: `/records/${names.opinion}` },
    { what: "an act cited 10,000 times", path: "/laws/criminal-code" },
    { what: "the same, page 100", path: "/laws/criminal-code?page=100" },
    { what: "the same, opinions", path: "/laws/criminal-code?kind=court_opinion" },
    ...[
      "",
      "?page=100",
      "?page=400",
      "?kind=court_opinion",
      "?year=2024",
      "?at=art_72",
      "?at=art_72&page=3",
    ].map((asked) => ({
      ...{
        what: `what cites it, ${asked === "" ? "first page" : asked.slice(1)}`,
        path: `/laws/criminal-code/cited${asked}`,
      },
    })),
    { what: "a provision", path: "/laws/criminal-code/art_72" },
    { what: "an appeal", path: `/appeals/${names.appeal}` },
    { what: "a meeting", path: `/meetings/${names.meeting}` },
    ...searchesOf(names),
    { what: "API: search, 90 %", path: `/api/v1/search?q=${q("архиве")}`, as: "api" },
    { what: "API: search, 200 hits", path: `/api/v1/search?q=${q("архиве")}&limit=100`, as: "api" },
    { what: "API: records", path: "/api/v1/records", as: "api" },
    { what: "API: records, far", path: "/api/v1/records?offset=40000", as: "api" },
    { what: "API: records of an act", path: "/api/v1/records?act=criminal-code", as: "api" },
    { what: "API: a record", path: `/api/v1/records/${names.hub}`, as: "api" },
    { what: "API: acts", path: "/api/v1/acts", as: "api" },
  ];
}
