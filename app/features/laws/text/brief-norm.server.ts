import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import type { Language } from "#prisma/generated/client.ts";

import { briefSelect, briefTitle } from "../brief-title.server.ts";
import { appealsUnder, holdingsOn, provokedBy } from "../provoked.server.ts";
import { provisionHref } from "../provision-href.ts";
import { heldTexts } from "./held-texts.server.ts";
import { idsBelow } from "./ids-below.server.ts";
import { unitRows } from "./unit-rows.server.ts";
import { dayIn, primaryOf } from "./view-text.server.ts";

const { sql } = Prisma;
/** As much as stands beside a text; the rest is a page of its own. */
const MOST_UNITS = 12;

export interface BriefUnit {
  readonly mark: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly excluded: boolean;
}

/**
 * A provision in few words, to stand beside a text that cites it: its wording of a day (`?on=`, ISO; today), what was
 * said about it, what suffers under it. Null if the act has no provision of this path.
 */
export async function briefNorm(
  staff: StaffMember,
  language: Language,
  slug: string,
  path: string,
  search: URLSearchParams,
) {
  const provision = await db.provision.findFirst({
    where: { path, act: { slug } },
    select: {
      id: true,
      act: { select: { id: true, ...briefSelect } },
      texts: { where: { kind: "summary" }, select: { language: true, heading: true, text: true } },
    },
  });
  if (!provision) return null;
  const on = dayIn(search) ?? todayInKazakhstan();
  const [held, ids] = await Promise.all([heldTexts(provision.act.id, on), idsBelow(provision.id)]);
  const wording = primaryOf(held, language);
  const blocks = ids.map(() => provision.id);
  const [rows, records, holdings, appeals] = await Promise.all([
    wording ? unitRows(wording, sql`t."provisionId" = ANY(${ids}::uuid[])`, MOST_UNITS + 1) : [],
    provokedBy(staff, language, [provision.id]),
    holdingsOn(language, ids),
    appealsUnder(staff, ids, blocks),
  ]);
  const own = provision.texts.find((text) => text.language === language) ?? provision.texts[0];
  const summary: OneText | null = own
    ? { [own.language]: [own.heading, own.text].filter(Boolean).join("\n") }
    : null;
  return {
    ...{ slug, path, on, summary, href: provisionHref(slug, path, on) },
    act: oneOf(language, briefTitle(provision.act)),
    wording: wording && rows.length > 0 ? { language: wording.language, from: wording.from } : null,
    units: rows
      .slice(0, MOST_UNITS)
      .map(({ mark, heading, text, excluded }): BriefUnit => ({ mark, heading, text, excluded })),
    hasMore: rows.length > MOST_UNITS,
    records: records.get(provision.id) ?? [],
    holdings: [...new Map([...holdings.values()].flat().map((said) => [said.number, said])).values()],
    appeals: appeals.get(provision.id) ?? { appeals: 0, inGroups: 0, isWithheld: false },
  };
}

export type BriefNorm = NonNullable<Awaited<ReturnType<typeof briefNorm>>>;
