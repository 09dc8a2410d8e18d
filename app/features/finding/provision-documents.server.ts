import { db, type Prisma } from "#app/platform/db.server.ts";
import { isoDay } from "#app/platform/trilingual.ts";
import type { SearchDocument } from "#search/engine.ts";

import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import { provisionHref } from "#app/features/laws/provision-href.ts";
import { heldTexts } from "#app/features/laws/text/held-texts.server.ts";

import { standingOf } from "./act-standing.ts";
import { articlesOf } from "./nested-values.ts";
import { Passages } from "./passages.ts";
import { actNamed, citedAs, placeInAct, provisionNameFields } from "./provision-names.server.ts";

const fields = {
  id: true,
  path: true,
  act: {
    select: {
      ...provisionNameFields.act.select,
      id: true,
      adoptedOn: true,
      ...{ rank: true, inForceTo: true },
      issuerId: true,
      updatedAt: true,
    },
  },
} as const satisfies Prisma.ProvisionSelect;

/** The provisions of these ids as the engine takes them: each is found by its place, its heading and its text. */
export async function provisionDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
  const provisions = await db.provision.findMany({ where: { id: { in: [...ids] } }, select: fields });
  const texts = await textsToFind(provisions);
  return provisions.map((provision) => {
    const { act } = provision;
    const headings: Partial<Record<"kk" | "ru" | "en", string>> = {};
    for (const { language, heading } of texts.get(provision.id) ?? [])
      if (heading) headings[language] ??= heading;
    const place = placeInAct(provision);
    const title = (language: "kk" | "ru" | "en") => {
      const heading = headings[language];
      const name = place[language];
      return name === null || heading === undefined ? name : `${name}. ${heading}`;
    };
    const passages = new Passages();
    for (const { language, text } of texts.get(provision.id) ?? []) passages.add({ [language]: text });
    return {
      id: `provision:${provision.id}`,
      kind: "provision",
      number: null,
      url: provisionHref(act.slug, provision.path),
      titles: { kk: title("kk"), ru: title("ru"), en: title("en") },
      context: actNamed(provision),
      texts: passages.joined(),
      year: act.adoptedOn?.getUTCFullYear() ?? null,
      on: act.adoptedOn,
      cites: [citedAs(provision)],
      standing: standingOf(act.rank, isoDay(act.inForceTo), todayInKazakhstan()),
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

/** What a reader looks for: the words of the wording in force today, before our own summaries. */
async function textsToFind(
  provisions: readonly { readonly id: string; readonly act: { readonly id: string } }[],
) {
  const actIds = [...new Set(provisions.map(({ act }) => act.id))];
  const today = todayInKazakhstan();
  const held = (await Promise.all(actIds.map((actId) => heldTexts(actId, today)))).flat();
  const inForce = new Set(held.map(({ editionId, language }) => `${editionId} ${language}`));
  const rows = await db.provisionText.findMany({
    where: {
      provisionId: { in: provisions.map(({ id }) => id) },
      OR: [{ kind: "summary" }, { editionId: { in: held.map(({ editionId }) => editionId) } }],
    },
    select: { provisionId: true, editionId: true, language: true, kind: true, heading: true, text: true },
    orderBy: [{ provisionId: "asc" }, { kind: "asc" }],
  });
  const found = new Map<string, typeof rows>();
  for (const row of rows) {
    if (row.kind === "law" && !inForce.has(`${row.editionId ?? ""} ${row.language}`)) continue;
    found.set(row.provisionId, [...(found.get(row.provisionId) ?? []), row]);
  }
  return found;
}
