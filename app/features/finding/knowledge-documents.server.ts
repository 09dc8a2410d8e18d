import { pageHref } from "#app/features/knowledge/page-address.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree, isoDay, type Trilingual } from "#app/platform/trilingual.ts";
import type { SearchDocument } from "#search/engine.ts";

import { articlesOf } from "./nested-values.ts";
import { Passages } from "./passages.ts";

const LANGUAGES = ["kk", "ru", "en"] as const;

/** The parts of the knowledge base as the engine takes them: one for each heading, with its words in every language. */
export async function knowledgeDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
  const parts = await db.knowledgePart.findMany({
    where: { id: { in: [...ids] }, page: { removedAt: null } },
    include: {
      page: {
        select: {
          slug: true,
          texts: { select: { language: true, title: true, summary: true, asOf: true, writtenAt: true } },
          links: { where: { kind: "act" }, select: { target: true, part: true } },
        },
      },
    },
  });
  return parts.flatMap((part) => {
    const { page, anchor } = part;
    const [first] = page.texts;
    if (!first) return [];
    const inLanguages = (of: "title" | "summary"): Trilingual => {
      const [kk = null, ru = null, en = null] = LANGUAGES.map(
        (language) => page.texts.find((text) => text.language === language)?.[of] ?? null,
      );
      return { kk, ru, en };
    };
    // What the page cites is said of its beginning alone: a provision is answered by a page, not by all its parts.
    const cites = anchor === "" ? page.links.map(citedAs) : [];
    const passages = new Passages();
    if (anchor === "") passages.add(inLanguages("summary"));
    return [
      {
        ...{ id: `knowledge:${part.id}`, kind: "knowledge", number: null, url: pageHref(page.slug, anchor) },
        titles: inThree(part, "title"),
        ...(anchor !== "" && { context: inLanguages("title") }),
        texts: passages.add(inThree(part, "text")).joined(),
        year: Number(isoDay(first.asOf)?.slice(0, 4)),
        on: first.asOf,
        cites: [...new Set(cites)],
        status: null,
        ...{ bodyIds: [], regionId: null, topicIds: [], series: null },
        actIds: [...new Set([...cites.map((one) => one.split("#")[0] ?? one), ...articlesOf(cites)])],
        readers: ["all"],
        updatedAt: first.writtenAt,
      },
    ];
  });
}

const citedAs = ({ target, part }: { readonly target: string; readonly part: string | null }): string =>
  part === null ? target : `${target}#${part}`;
