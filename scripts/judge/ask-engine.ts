import { citedInQuestion } from "#app/features/finding/cited-in-question.server.ts";
import { search } from "#app/features/finding/search-records.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Language } from "#search/engine.ts";

import type { Answer, Asked } from "./judge.ts";

/** The reference of a page: `/records/P-01` is P-01, `/laws/criminal-code#art_146` is `criminal-code#art_146`. */
function refOf(url: string): string {
  const { pathname, hash } = new URL(url, "http://product");
  const [, folder, name = "", path] = pathname.split("/").map(decodeURIComponent);
  const provision = folder === "laws" ? (path ?? decodeURIComponent(hash.slice(1))) : "";
  return provision === "" ? name : `${name}#${provision}`;
}

/** A drafter who wrote nothing. */
const drafter = (language: Language): StaffMember => ({
  ...{ id: "00000000-0000-4000-8000-000000000000", name: "Judge", email: "judge@example.org" },
  ...{ role: "drafter", regionId: null, language },
});

const PAGE = 50;

const pageOf = async (text: string, language: Language, offset: number): Promise<Answer> => {
  const request = { text, filters: {}, limit: PAGE, offset, sort: "relevance" } as const;
  const { hits, offers } = await search(drafter(language), request, language);
  return { refs: hits.map(({ url }) => refOf(url)), offered: offers.map(({ text: meant }) => meant) };
};

/** Asks as a drafter does who types this and presses Enter. */
export async function askEngine({ text, language }: Asked): Promise<Answer> {
  const cited = await citedInQuestion(text, language);
  const citing = await Promise.all(cited.map((one) => pageOf(`cites:${one.cited}`, language, 0)));
  const { refs, offered } = await pageOf(text, language, 0);
  // As on the page: the provision, what is said of it, and then what the words find.
  const all = [...cited.map(({ cited: ref }) => ref), ...citing.flatMap((page) => page.refs), ...refs];
  return { refs: [...new Set(all)], offered };
}

/** All that a drafter can find. */
export async function everythingFound(): Promise<ReadonlySet<string>> {
  const all = new Set<string>();
  for (let offset = 0; ; offset += PAGE) {
    const { refs } = await pageOf("", "en", offset);
    for (const ref of refs) all.add(ref);
    if (refs.length < PAGE) return all;
  }
}

/** All that judgements may name. */
export async function everythingLoaded(): Promise<ReadonlySet<string>> {
  const number = { select: { number: true } } as const;
  const [records, appeals, meetings, acts] = await Promise.all([
    db.record.findMany(number),
    db.appeal.findMany(number),
    db.meeting.findMany(number),
    db.act.findMany({ select: { slug: true, provisions: { select: { path: true } } } }),
  ]);
  return new Set([
    ...[...records, ...appeals, ...meetings].map((row) => row.number),
    ...acts.flatMap(({ slug, provisions }) => [slug, ...provisions.map(({ path }) => `${slug}#${path}`)]),
  ]);
}
