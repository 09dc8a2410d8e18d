import { db, type Prisma } from "#app/platform/db.server.ts";
import type { SearchDocument } from "#search/engine.ts";

import { articlesOf } from "./nested-values.ts";
import { Passages } from "./passages.ts";
import { actNamed, citedAs, placeInAct, provisionNameFields } from "./provision-names.server.ts";

const fields = {
  id: true,
  path: true,
  act: {
    select: {
      ...provisionNameFields.act.select,
      adoptedOn: true,
      issuerId: true,
      updatedAt: true,
    },
  },
  texts: {
    select: { language: true, heading: true, text: true },
    // The newest wording is what a reader looks for.
    orderBy: [{ edition: { validFrom: "desc" } }, { kind: "asc" }],
    take: 30,
  },
} as const satisfies Prisma.ProvisionSelect;

/** The provisions of these ids as the engine takes them: each is found by its place, its heading and its text. */
export async function provisionDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
  const provisions = await db.provision.findMany({ where: { id: { in: [...ids] } }, select: fields });
  return provisions.map((provision) => {
    const { act } = provision;
    const headings: Partial<Record<"kk" | "ru" | "en", string>> = {};
    for (const { language, heading } of provision.texts) if (heading) headings[language] ??= heading;
    const place = placeInAct(provision);
    const title = (language: "kk" | "ru" | "en") => {
      const heading = headings[language];
      const name = place[language];
      return name === null || heading === undefined ? name : `${name}. ${heading}`;
    };
    const texts = new Passages();
    for (const { language, text } of provision.texts) texts.add({ [language]: text });
    return {
      id: `provision:${provision.id}`,
      kind: "provision",
      number: null,
      url: `/laws/${encodeURIComponent(act.slug)}#${provision.path}`,
      titles: { kk: title("kk"), ru: title("ru"), en: title("en") },
      context: actNamed(provision),
      texts: texts.joined(),
      year: act.adoptedOn?.getUTCFullYear() ?? null,
      on: act.adoptedOn,
      cites: [citedAs(provision)],
      status: null,
      bodyIds: act.issuerId === null ? [] : [act.issuerId],
      regionId: null,
      actIds: [act.slug, ...articlesOf([citedAs(provision)])],
      topicIds: [],
      series: null,
      readers: ["all"],
      updatedAt: act.updatedAt,
    };
  });
}
