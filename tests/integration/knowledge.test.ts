import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { followRegistry } from "#app/features/citing/follow-registry.server.ts";
import { indexOutbox } from "#app/features/finding/index-outbox.server.ts";
import { pagesOnProvision } from "#app/features/knowledge/backlinks.server.ts";
import {
  discardDraft,
  publishDraft,
  returnDraft,
  submitDraft,
} from "#app/features/knowledge/decide-draft.server.ts";
import { exportPage } from "#app/features/knowledge/export-page.server.ts";
import { listVersions } from "#app/features/knowledge/list-versions.server.ts";
import { metaOf, type PageInput } from "#app/features/knowledge/page-form.ts";
import { preview } from "#app/features/knowledge/preview.server.ts";
import { removePage, viewRemoval } from "#app/features/knowledge/remove-page.server.ts";
import { saveDraft } from "#app/features/knowledge/save-draft.server.ts";
import { startEdit } from "#app/features/knowledge/start-edit.server.ts";
import { viewPage } from "#app/features/knowledge/view-page.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { engine } from "#app/platform/search.server.ts";
import { printPage } from "#content/markdown/pages/print-page.ts";
import { readPage } from "#content/markdown/pages/read-page.ts";
import { buildAct, buildRecord, buildStaff } from "#tests/support/factories.ts";

let drafter: StaffMember;
let head: StaffMember;
let otherHead: StaffMember;

beforeAll(async () => {
  drafter = await buildStaff();
  head = await buildStaff({ role: "head" });
  otherHead = await buildStaff({ role: "head" });
  await engine.prepare();
});
afterAll(disconnect);

let made = 0;
const page = (given: Partial<PageInput> = {}): PageInput => ({
  slug: `page-${String((made += 1))}`,
  language: "ru",
  title: "Как вести приём",
  section: "office",
  asOf: "2026-11-01",
  summary: "Приём граждан.",
  seeAlso: [],
  body: "## Порядок {#order}\n\nЗапишите приём.",
  remark: "",
  ...given,
});

async function published(given: Partial<PageInput> = {}): Promise<PageInput> {
  const input = page(given);
  const id = await saveDraft(drafter, null, input);
  await submitDraft(drafter, id);
  await publishDraft(head, id);
  return input;
}

const view = (slug: string, language: "kk" | "ru" | "en" = "ru", search = "", who = drafter) =>
  viewPage(who, language, slug, new URLSearchParams(search));

const indexAll = async (): Promise<void> => {
  while ((await indexOutbox()) > 0);
};

describe("a page that the office writes", () => {
  test("is read by nobody until a head has published it, and then by everybody", async () => {
    const input = page();
    const id = await saveDraft(drafter, null, input);
    expect(await view(input.slug)).toBeNull();
    await submitDraft(drafter, id);
    expect(await view(input.slug)).toBeNull();
    await publishDraft(head, id);
    const reader = await buildStaff({ role: "reader" });
    const shown = await view(input.slug, "ru", "", reader);
    expect(shown?.html).toContain("Запишите приём.");
    expect(shown?.contents).toEqual([{ anchor: "order", title: "Порядок", depth: 2 }]);
    expect(shown?.mayWrite).toBe(false);
  });

  test.each(["reader", "representative", "administrator"] as const)(
    "is not written by a %s",
    async (role) => {
      await expect(saveDraft(await buildStaff({ role }), null, page())).rejects.toThrow(
        "refusal.mayNotWrite",
      );
    },
  );

  test("is published by no drafter, and by no head who has written in it", async () => {
    const id = await saveDraft(head, null, page());
    await submitDraft(head, id);
    await expect(publishDraft(drafter, id)).rejects.toThrow("refusal.mayNotWrite");
    await expect(publishDraft(head, id)).rejects.toThrow("knowledge.refusal.secondPersonPublishes");
    await publishDraft(otherHead, id);
  });

  test("goes back with what is to be changed, and can be changed only then", async () => {
    const input = page();
    const id = await saveDraft(drafter, null, input);
    await submitDraft(drafter, id);
    await expect(saveDraft(drafter, id, { ...input, revision: 1 })).rejects.toThrow(
      "knowledge.refusal.pageNotDraft",
    );
    await expect(returnDraft(head, id, "")).rejects.toThrow("knowledge.refusal.sayWhatToChange");
    await returnDraft(head, id, "Назовите норму.");
    expect(await saveDraft(drafter, id, { ...input, body: "Иначе.", revision: 1 })).toBe(id);
  });

  test("is not overwritten by who has not seen a colleague's change", async () => {
    const input = page();
    const id = await saveDraft(drafter, null, input);
    await saveDraft(head, id, { ...input, body: "Правка руководителя.", revision: 1 });
    await expect(saveDraft(drafter, id, { ...input, body: "Своё.", revision: 1 })).rejects.toThrow(
      "refusal.changedMeanwhile",
    );
  });

  test("is written by one hand after the other, not twice at once", async () => {
    const input = await published();
    const ids = await Promise.allSettled([
      startEdit(drafter, input.slug, "ru"),
      startEdit(head, input.slug, "ru"),
    ]);
    const open = await db.knowledgeVersion.count({
      where: { page: { slug: input.slug }, state: { not: "published" } },
    });
    expect(open).toBe(1);
    expect(ids.some(({ status }) => status === "fulfilled")).toBe(true);
  });

  test("keeps every version as it was published, with who wrote and who published it", async () => {
    const input = await published();
    const id = (await startEdit(head, input.slug, "ru")) ?? "";
    await saveDraft(head, id, { ...input, body: "Новый порядок.", revision: 1 });
    await submitDraft(head, id);
    await publishDraft(otherHead, id);
    const { versions = [] } = (await listVersions(drafter, input.slug, "ru")) ?? {};
    expect(versions.map(({ ordinal, writers, publishedBy }) => [ordinal, writers, publishedBy])).toEqual([
      [2, [head.name], otherHead.name],
      [1, [drafter.name], head.name],
    ]);
    await expect(db.knowledgeVersion.update({ where: { id }, data: { title: "Другое" } })).rejects.toThrow(
      /stays as it is/u,
    );
  });

  test("leaves as a file and comes back as the same file", async () => {
    const input = await published({ body: "## Часть {#part}\r\n\r\nТекст: [[route]].\r\n\r\n" });
    const file = await (await exportPage(input.slug, "ru"))?.text();
    const { meta, body } = readPage(file ?? "");
    if (!meta) throw new Error("the file has no front matter");
    expect(printPage(meta, body)).toBe(file);
    const id = await saveDraft(drafter, null, { ...input, ...meta, body });
    await submitDraft(drafter, id);
    await publishDraft(head, id);
    expect(await (await exportPage(input.slug, "ru"))?.text()).toBe(file);
  });

  test("says openly that it is shown in another language", async () => {
    const input = await published();
    const shown = await view(input.slug, "kk");
    expect([shown?.wanted, shown?.language]).toEqual(["kk", "ru"]);
  });

  test("is thrown away with its page while nothing of it was published", async () => {
    const input = page();
    const id = await saveDraft(drafter, null, input);
    await discardDraft(drafter, id);
    expect(await db.knowledgePage.count({ where: { slug: input.slug } })).toBe(0);
  });

  test("does not take the name of a page of the product", async () => {
    const { slug } = await db.knowledgePage.create({
      data: { slug: "of-the-product", section: "guide", origin: "content" },
    });
    await expect(saveDraft(drafter, null, page({ slug }))).rejects.toThrow("knowledge.refusal.pageNameTaken");
  });
});

describe("what a page leads to", () => {
  test("a provision that it links or cites says so on its own page", async () => {
    const act = await buildAct({ titleRu: "Закон о приёме граждан", slug: "law-reception" });
    const linked = await published({ body: `См. [[act:${act.slug}#art_4.p_2]].` });
    const cited = await published({
      title: "О цитате",
      body: "Основание: пункт 2 статьи 4 Закона «Закон о приёме граждан».",
    });
    const slugs = (await pagesOnProvision(act.slug, "art_4", "ru")).map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining([linked.slug, cited.slug]));
    expect(await db.provision.count({ where: { actId: act.id, path: "art_4.p_2" } })).toBe(1);
    const shown = await view(cited.slug);
    expect(shown?.html).toContain("/laws/law-reception/art_4.p_2?on=2026-11-01");
  });

  test("a record that the reader may not see is not named as there", async () => {
    const record = await buildRecord({ number: "T-hidden", visibility: "legal", status: "draft" });
    const input = await published({ body: `См. [[record:${record.number}]].` });
    const reader = await buildStaff({ role: "reader" });
    expect((await view(input.slug, "ru", "", reader))?.html).not.toContain("/records/");
    expect((await view(input.slug, "ru", "", head))?.html).toContain("/records/T-hidden");
  });

  test("a page tells who leads to it, and before it is removed what will break", async () => {
    const target = await published({ title: "Цель" });
    const from = await published({ title: "Откуда", body: `См. [[${target.slug}]].` });
    expect((await view(target.slug))?.usedIn).toEqual([{ slug: from.slug, title: "Откуда" }]);
    expect((await viewRemoval(target.slug, "ru"))?.breaks).toEqual([{ slug: from.slug, title: "Откуда" }]);
    await expect(removePage(drafter, target.slug)).rejects.toThrow("refusal.mayNotWrite");
    await removePage(head, target.slug);
    expect(await view(target.slug)).toBeNull();
    expect((await view(from.slug))?.html).toContain("wiki-broken");
  });

  test("is named by a provision whose act the registry got after the page was published", async () => {
    const input = await published({ title: "Раньше закона", body: "По статье 3 ЧХЩ РК." });
    await buildAct({
      ...{ slug: "late-page-code", form: "code", titleRu: "Поздний кодекс", titleEn: "Late Code" },
      abbrRu: ["ЧХЩ РК"],
    });
    expect(await pagesOnProvision("late-page-code", "art_3", "ru")).toEqual([]);
    await followRegistry(new AbortController().signal);
    expect(await pagesOnProvision("late-page-code", "art_3", "ru")).toEqual([
      { slug: input.slug, title: "Раньше закона" },
    ]);
    await expect(
      db.provision.findFirst({ where: { path: "art_3", act: { slug: "late-page-code" } } }),
    ).resolves.not.toBeNull();
  });

  test("its author sees what leads nowhere, with its line", async () => {
    const source = printPage(metaOf(page(), null), "Раз.\n\nСм. [[нет]] и [[nowhere]].");
    const { remarks } = await preview(drafter, "ru", source);
    expect(remarks.map(({ line, column, quote, why }) => [line, column, quote, why])).toEqual([
      [3, 5, "link", "form"],
      [3, 15, "nowhere", "link"],
    ]);
  });
});

describe("search", () => {
  test("finds a part of a page by a word in another language, and no longer once the page is gone", async () => {
    const input = await published({
      language: "kk",
      title: "Азаматтарды қабылдау",
      body: "## Тәртібі {#order}\n\nӨтініш бұйрық бойынша қаралады.",
    });
    const russian = (await startEdit(drafter, input.slug, "ru")) ?? "";
    await saveDraft(drafter, russian, {
      ...input,
      ...{ language: "ru", title: "Личный приём", revision: 1 },
      body: "## Очередность {#order}\n\nОбращение рассматривается по приказу.",
    });
    await submitDraft(drafter, russian);
    await publishDraft(head, russian);
    await indexAll();
    const ask = (text: string) =>
      engine.search({
        ...{ text, filters: { kind: ["knowledge"] }, readerTags: ["all"], language: "kk" },
        ...{ limit: 10, offset: 0, sort: "relevance" },
      });
    const urls = async (text: string) => (await ask(text)).hits.map(({ url }) => url);
    expect(await urls("очередность")).toEqual([`/knowledge/${input.slug}#s-order`]);
    expect(await urls("тәртібін")).toContain(`/knowledge/${input.slug}#s-order`);
    await removePage(head, input.slug);
    await indexAll();
    expect(await urls("очередность")).toEqual([]);
  });
});
