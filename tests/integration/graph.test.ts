import { beforeAll, describe, expect, test, vi } from "vitest";

import { graphAddress, MOST_OPEN, readGraphAddress } from "#app/features/graph/graph-address.ts";
import { edgeSources } from "#app/features/graph/edge-sources.server.ts";
import { NEIGHBOURS_SHOWN } from "#app/features/graph/neighbours.server.ts";
import type { Ref } from "#app/features/graph/node-kinds.ts";
import { viewGraph } from "#app/features/graph/view-graph.server.ts";
import { type TreeNode, walkTree } from "#app/features/graph/walk-tree.ts";
import { db } from "#app/platform/db.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { AppealRole, LinkType } from "#prisma/generated/enums.ts";
import { buildAct, buildAppeal, buildBody, buildRecord, buildStaff } from "#tests/support/factories.ts";

type Staff = Awaited<ReturnType<typeof buildStaff>>;
let reader: Staff;
let drafter: Staff;

const walk = (staff: Staff, query: string) =>
  viewGraph(staff, "en", readGraphAddress(new URLSearchParams(query)));

/** What a node is tied to, as "out changes provision:…" and the number of others. */
async function tied(staff: Staff, query: string, of?: Ref): Promise<string[]> {
  const graph = await walk(staff, query);
  if (!graph) throw new Error("the walk begins nowhere");
  return (graph.expanded[of ?? graph.root] ?? [])
    .flatMap(({ direction, edge, neighbours, more }) => [
      ...neighbours.map(({ ref, detail }) => [direction, edge, ref, detail].filter(Boolean).join(" ")),
      ...(more > 0 ? [`${direction} ${edge} +${String(more)}`] : []),
    ])
    .toSorted();
}

/** An appeal that suffers under a norm, a proposal that changes it, and what was enacted. */
async function wholeWay() {
  const act = await buildAct({ slug: "way-code", titleEn: "Way Code", structure: "part_point" });
  const later = await buildAct({ slug: "way-law", titleEn: "Way Law" });
  const norm = (path: string, parentId: string | null = null) =>
    db.provision.create({ data: { actId: act.id, path, order: path, parentId, citedCount: 1 } });
  const article = await norm("art_7");
  const part = await norm("art_7.p_2", article.id);
  const enacted = await norm("art_7-1");
  await db.provision.create({ data: { actId: act.id, path: "art_9", order: "9" } });
  const appeal = await buildAppeal({ number: "WAY-A", titleEn: "A complaint", year: 2023 });
  const proposal = await buildRecord({ number: "WAY-P", status: "sent", year: 2024 });
  const other = await buildRecord({ number: "WAY-O", status: "sent", year: 2023 });
  await db.appealLink.create({ data: { appealId: appeal.id, provisionId: part.id, role: "concerns" } });
  await db.normChange.create({ data: { recordId: proposal.id, actId: act.id, provisionId: part.id } });
  const citation = { field: "summaryRu", quote: "ч. 2 ст. 7", actId: act.id, provisionId: part.id };
  await db.citation.create({ data: { ...citation, recordId: other.id, state: "matched" } });
  // Twice in one text is one tie; what is open between acts is none.
  await db.citation.create({ data: { ...citation, recordId: other.id, state: "matched" } });
  const open = { field: "summaryRu", quote: "ч. 2 ст. 7", candidates: ["way-code", "way-law"] };
  await db.citation.create({ data: { ...open, recordId: proposal.id, state: "ambiguous" } });
  const [one, two] = [await buildStaff(), await buildStaff()];
  await db.adoption.create({
    data: {
      ...{ recordId: proposal.id, enactingActId: later.id, provisionId: enacted.id, verdict: "adopted" },
      ...{ enactedEn: "so it shall be", recordedById: one.id },
      ...{ confirmedById: two.id, confirmedAt: new Date("2025-03-01") },
    },
  });
  const body = await buildBody("moj");
  await db.addressee.create({ data: { recordId: proposal.id, bodyId: body.id, status: "supported" } });
  await db.addressee.create({ data: { recordId: other.id, bodyId: body.id, status: "sent" } });
  await db.recordLink.create({ data: { fromId: proposal.id, toId: other.id, type: "arose_from" } });
}

beforeAll(async () => {
  reader = await buildStaff({ role: "reader" });
  drafter = await buildStaff();
  await wholeWay();
});

describe("a walk", () => {
  test("leads from an appeal to the norm, to the proposal, to what was enacted", async () => {
    await expect(tied(reader, "from=appeal:WAY-A")).resolves.toEqual([
      "out concerns provision:way-code/art_7.p_2",
    ]);
    await expect(tied(reader, "from=provision:way-code/art_7.p_2")).resolves.toEqual([
      "in changes record:WAY-P",
      "in cites record:WAY-O",
      "in concerns appeal:WAY-A",
      "out partOf provision:way-code/art_7",
    ]);
    await expect(tied(reader, "from=record:WAY-P")).resolves.toEqual([
      "out answered body:moj status.record.supported",
      "out arose_from record:WAY-O",
      "out changes provision:way-code/art_7.p_2",
      "out enacted provision:way-code/art_7-1",
      "out enactedBy act:way-law",
    ]);
    await expect(tied(reader, "from=record:WAY-O")).resolves.toEqual([
      "in arose_from record:WAY-P",
      "out addressed body:moj",
      "out cites provision:way-code/art_7.p_2",
    ]);
  });

  test("goes down from an act to what somebody names of it", async () => {
    await expect(tied(reader, "from=act:way-code")).resolves.toEqual([
      "in partOf provision:way-code/art_7",
      "in partOf provision:way-code/art_7-1",
    ]);
    // What nobody names is not listed, but knows what it is a part of.
    await expect(tied(reader, "from=provision:way-code/art_9")).resolves.toEqual(["out partOf act:way-code"]);
  });

  test("says that an adoption is to be confirmed until a second person has confirmed it", async () => {
    const record = await buildRecord({ number: "WAY-PROMISED", status: "sent" });
    const { id } = await db.act.findUniqueOrThrow({ where: { slug: "way-law" } });
    await db.adoption.create({ data: { recordId: record.id, enactingActId: id, verdict: "adopted" } });
    await expect(tied(reader, "from=record:WAY-PROMISED")).resolves.toEqual(["out toConfirmBy act:way-law"]);
  });

  test("is one list in which each tie is told once", async () => {
    const query = "from=appeal:WAY-A&open=provision:way-code/art_7.p_2&open=record:WAY-P";
    const graph = await walk(reader, query);
    if (!graph) throw new Error("the walk begins nowhere");
    const told: string[] = [];
    const listen = (nodes: readonly TreeNode[], depth: number): void => {
      for (const { ref, branches } of nodes) {
        told.push(`${"  ".repeat(depth)}${ref}`);
        for (const branch of branches ?? []) listen(branch.nodes, depth + 1);
      }
    };
    listen(walkTree(graph), 0);
    expect(told).toEqual([
      "appeal:WAY-A",
      "  provision:way-code/art_7.p_2",
      "    record:WAY-P",
      "      provision:way-code/art_7-1",
      "      act:way-law",
      "      record:WAY-O",
      "      body:moj",
      "    record:WAY-O",
      "    provision:way-code/art_7",
    ]);
  });

  test("shows kinds and years that are asked for, and never loses its own steps", async () => {
    const query = "from=provision:way-code/art_7.p_2&open=record:WAY-P";
    const root = "provision:way-code/art_7.p_2";
    await expect(tied(reader, `${query}&kind=appeal`, root)).resolves.toEqual([
      "in changes record:WAY-P",
      "in concerns appeal:WAY-A",
    ]);
    // The proposal is of 2024 and was expanded; the appeal is of 2023; a norm is of no year.
    await expect(tied(reader, `${query}&year=2023`, root)).resolves.toHaveLength(4);
    await expect(tied(reader, `${query}&year=2024`, root)).resolves.toEqual([
      "in changes record:WAY-P",
      "out partOf provision:way-code/art_7",
    ]);
  });

  test("begins nowhere where nothing is", async () => {
    for (const from of ["record:NO-SUCH", "body:", "staff:1", "provision:way-code", "act:x' OR '1'='1"]) {
      await expect(walk(drafter, `from=${encodeURIComponent(from)}`)).resolves.toBeNull();
    }
  });
});

describe("what a person may not see", () => {
  test("is no step, no neighbour and no number", async () => {
    const act = await buildAct({ slug: "draft-code" });
    const provision = await db.provision.create({ data: { actId: act.id, path: "art_1", order: "1" } });
    for (const [number, status] of [
      ["SEEN", "sent"],
      ["DRAFT", "draft"],
    ] as const) {
      const { id } = await buildRecord({ number: `WAY-${number}`, status });
      await db.normChange.create({ data: { recordId: id, actId: act.id, provisionId: provision.id } });
    }
    const from = "from=provision:draft-code/art_1";
    await expect(tied(reader, from)).resolves.toContain("in changes record:WAY-SEEN");
    expect(JSON.stringify(await walk(reader, `${from}&open=record:WAY-DRAFT`))).not.toContain(
      '"record:WAY-DRAFT":',
    );
    await expect(tied(reader, `${from}&open=record:WAY-DRAFT`)).resolves.not.toContain(
      "in changes record:WAY-DRAFT",
    );
    await expect(tied(drafter, from)).resolves.toContain("in changes record:WAY-DRAFT");
    await expect(walk(reader, "from=record:WAY-DRAFT")).resolves.toBeNull();
    await expect(walk(drafter, "from=record:WAY-DRAFT")).resolves.not.toBeNull();
  });

  test("is a year in which there is nothing else", async () => {
    await buildRecord({ number: "WAY-OLD", status: "draft", year: 1999 });
    const years = async (staff: Staff) => (await walk(staff, "from=record:WAY-P"))?.years;
    await expect(years(reader)).resolves.toEqual([2024, 2023]);
    await expect(years(drafter)).resolves.toEqual([2024, 2023, 1999]);
  });

  test("is a draft among those that are counted but not shown", async () => {
    const act = await buildAct({ slug: "hub-code" });
    const hub = await db.provision.create({ data: { actId: act.id, path: "art_1", order: "1" } });
    const many = NEIGHBOURS_SHOWN + 5;
    for (let n = 0; n < many; n++) {
      const { id } = await buildRecord({ number: `HUB-${String(10 + n)}`, status: n < 2 ? "draft" : "sent" });
      await db.normChange.create({ data: { recordId: id, actId: act.id, provisionId: hub.id } });
    }
    const from = "from=provision:hub-code/art_1";
    const ties = await tied(reader, from);
    expect(ties.filter((tie) => tie.startsWith("in changes record"))).toHaveLength(NEIGHBOURS_SHOWN);
    expect(ties).toContain("in changes +3");
    await expect(tied(drafter, from)).resolves.toContain("in changes +5");
    // What was expanded is among those that are shown, wherever it stands in the order.
    await expect(tied(reader, `${from}&open=record:HUB-22`)).resolves.toContain("in changes record:HUB-22");
    const graph = await walk(reader, from);
    expect(graph?.expanded[graph.root]?.find(({ more }) => more > 0)?.moreHref).toBe(
      "/laws/hub-code/art_1#records",
    );
  });
});

test("asks as many questions for a long walk as for a short one of the same kinds", async () => {
  const questions = vi.spyOn(db, "$queryRaw");
  await walk(reader, "from=record:WAY-P");
  const short = questions.mock.calls.length;
  questions.mockClear();
  const open = Array.from({ length: 8 }, (_, n) => `&open=record:HUB-${String(12 + n)}`).join("");
  await walk(reader, `from=record:WAY-P${open}`);
  expect(questions.mock.calls.length).toBe(short);
  questions.mockRestore();
});

test("every kind of edge is named both ways in the three languages", () => {
  const written = edgeSources.flatMap(({ kind }) => [...kind.sql.matchAll(/(?:^|THEN |ELSE )'(\w+)'/gu)]);
  const kinds = new Set([
    ...written.map(([, kind = ""]) => kind),
    ...Object.values(AppealRole),
    ...Object.values(LinkType),
  ]);
  expect(kinds).toContain("enacted");
  expect(kinds.size).toBeGreaterThan(18);
  for (const language of ["kk", "ru", "en"] as const) {
    const t = translator(language);
    for (const kind of kinds)
      for (const direction of ["out", "in"]) expect(() => t(`graph.edge.${direction}.${kind}`)).not.toThrow();
  }
});

test("an address keeps the walk, and a walk has an end", () => {
  const query = "from=record%3AP-01&open=provision%3Aorder%3A819%3A2014-11-17%2Fp_104&kind=record&year=2024";
  expect(graphAddress(readGraphAddress(new URLSearchParams(query)))).toBe(`/graph?${query}`);
  const endless = Array.from({ length: 100 }, (_, n) => `open=record:P-${String(n)}`).join("&");
  expect(readGraphAddress(new URLSearchParams(endless)).open).toHaveLength(MOST_OPEN);
});
