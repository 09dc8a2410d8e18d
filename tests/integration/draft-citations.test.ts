import { afterAll, describe, expect, test } from "vitest";
import * as Y from "yjs";

import { followRegistry } from "#app/features/citing/follow-registry.server.ts";
import { viewCitedBy } from "#app/features/citing/view-cited-by.server.ts";
import { countWorklists, listWork } from "#app/features/citing/worklists.server.ts";
import { compactDraft } from "#app/features/drafting/compact-draft.server.ts";
import { appendUpdates } from "#app/features/drafting/append-updates.server.ts";
import { loadDocument } from "#app/features/drafting/load-document.server.ts";
import { documentOf } from "#app/editor/document/yjs-document.ts";
import { FIELD } from "#app/editor/schema/version.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { readWaiting } from "#tests/support/citations.ts";
import { buildDraft } from "#tests/support/collab.ts";
import { buildAct } from "#tests/support/factories.ts";

afterAll(disconnect);

/** Somebody types a paragraph at the end, and the log is folded. */
async function type(draftId: string, staffId: string, words: string): Promise<void> {
  const document = documentOf((await loadDocument(draftId))?.updates ?? []);
  const before = Y.encodeStateVector(document);
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  document.getXmlFragment(FIELD).push([paragraph]);
  const update = Y.encodeStateAsUpdate(document, before);
  await appendUpdates(draftId, [{ staffId, update, clientIds: [document.clientID] }]);
  await compactDraft(draftId);
}

const citesOf = async (draftId: string, abbreviation: string) =>
  (
    await db.citation.findMany({
      where: { draftId, quote: { contains: abbreviation } },
      orderBy: { start: "asc" },
      select: {
        quote: true,
        start: true,
        end: true,
        state: true,
        act: { select: { slug: true } },
        path: true,
      },
    })
  ).map(({ act, path, ...rest }) => ({ ...rest, target: act ? `${act.slug}#${path ?? ""}` : null }));

const code = (slug: string, abbreviation: string) =>
  buildAct({
    ...{ slug, form: "code", titleRu: `Черновой кодекс ${slug}`, titleEn: `Code ${slug}` },
    abbrRu: [`${abbreviation} РК`],
  });

describe("what a document being written cites", () => {
  test("is read behind the writer's back, and stands where its words stand", async () => {
    const act = await code("draft-code-1", "ЧЖК");
    const { id, author } = await buildDraft();
    await type(id, author.id, "Предлагаем изменить часть 2 статьи 7 ЧЖК РК.");
    await readWaiting();
    const [cited] = await citesOf(id, "ЧЖК");
    expect(cited).toMatchObject({
      ...{ quote: "часть 2 статьи 7 ЧЖК РК", state: "matched", target: `${act.slug}#art_7.p_2` },
    });
    const { plainText } = await db.draft.findUniqueOrThrow({ where: { id }, select: { plainText: true } });
    expect(plainText.slice(cited?.start ?? 0, cited?.end ?? 0)).toBe(cited?.quote);
  });

  test("is found again when the act arrives later", async () => {
    const { id, author } = await buildDraft();
    await type(id, author.id, "По статье 3 ЧЦК РК.");
    await readWaiting();
    expect((await citesOf(id, "ЧЦК")).map(({ target }) => target)).not.toContain("draft-code-2#art_3");
    await code("draft-code-2", "ЧЦК");
    await followRegistry(new AbortController().signal);
    expect((await citesOf(id, "ЧЦК")).map(({ target }) => target)).toEqual(["draft-code-2#art_3"]);
  });

  test("stands in no list of what has to be decided: the writer sees it in the text", async () => {
    const { id, author } = await buildDraft();
    await type(id, author.id, "Приказ № 88888, статья 4 ЧЫК РК.");
    const before = await countWorklists(author);
    await readWaiting();
    await expect(
      db.citation.count({ where: { draftId: id, state: { not: "matched" } } }),
    ).resolves.toBeGreaterThan(0);
    expect(await countWorklists(author)).toEqual(before);
    const { rows } = await listWork(author, "ru", { list: "unknown", named: null, page: 1 });
    expect(rows.filter(({ quote }) => quote.includes("88888"))).toEqual([]);
  });

  test("is no reference to the norm yet: who reads the law learns nothing of it", async () => {
    const act = await code("draft-code-3", "ЧФК");
    const { id, author } = await buildDraft();
    await type(id, author.id, "Статья 5 ЧФК РК и статья 6 ЧФК РК.");
    await readWaiting();
    expect(await citesOf(id, "ЧФК")).toHaveLength(2);
    const view = await viewCitedBy(author, "ru", act.slug, new URLSearchParams());
    expect(view?.cited.total).toBe(0);
    await expect(db.act.findUnique({ where: { id: act.id } })).resolves.toMatchObject({ citedCount: 0 });
  });
});
