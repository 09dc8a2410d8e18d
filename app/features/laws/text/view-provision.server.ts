import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import type { Trilingual } from "#app/platform/trilingual.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import type { Language } from "#prisma/generated/client.ts";

import { listCitedBy } from "#app/features/citing/list-cited-by.server.ts";

import { pagesOnProvision } from "#app/features/knowledge/backlinks.server.ts";

import { spreadAppeals } from "../appeals-spread.server.ts";
import { briefSelect, briefTitle } from "../brief-title.server.ts";
import { appealsUnder, holdingsOn } from "../provoked.server.ts";
import { type HeldText, heldTexts } from "./held-texts.server.ts";
import { idsBelow } from "./ids-below.server.ts";
import { compareProvision, editionsOf } from "./provision-editions.server.ts";
import { type UnitRow, unitRows } from "./unit-rows.server.ts";
import { dayIn, earliestHeld, primaryOf } from "./view-text.server.ts";

const { sql } = Prisma;
const MOST_UNITS = 200;

export interface ProvisionInLanguage extends HeldText {
  /** The provision and what stands in it; empty if this wording has no such provision. */
  readonly rows: readonly Omit<UnitRow, "id" | "citedCount" | "place">[];
  readonly hasMore: boolean;
}

/** What stands above a provision, from the topmost: a chapter's heading, an article's. */
export interface Above {
  readonly path: string;
  readonly title: string;
}

/** All that a provision's page shows; null if the act has no provision of this path. */
export async function viewProvision(
  staff: StaffMember,
  language: Language,
  slug: string,
  path: string,
  search: URLSearchParams,
) {
  const provision = await db.provision.findFirst({
    where: { path, act: { slug } },
    select: {
      ...{ id: true, path: true, unconfirmed: true, citedCount: true },
      act: { select: { id: true, slug: true, structure: true, ...briefSelect } },
      texts: { where: { kind: "summary" }, select: { language: true, heading: true, text: true } },
    },
  });
  if (!provision) return null;
  const { act } = provision;
  const asked = dayIn(search);
  const on = asked ?? todayInKazakhstan();
  const [held, earliest, ids] = await Promise.all([
    heldTexts(act.id, on),
    earliestHeld(act.id),
    idsBelow(provision.id),
  ]);
  const primary = primaryOf(held, language);
  const other = dayIn(search, "with");
  const [texts, place, cited, holdings, appeals, spread, editions, difference, knowledge] = await Promise.all(
    [
      Promise.all(held.map((text) => inLanguage(text, ids))),
      primary ? placeIn(primary, provision.id, path) : null,
      listCitedBy(staff, language, { actId: act.id, provisionId: provision.id }, search),
      holdingsOn(language, ids),
      appealsUnder(
        staff,
        ids,
        ids.map(() => provision.id),
      ),
      spreadAppeals(staff, language, ids),
      editionsOf(act.id),
      other === null ? null : compareProvision(act.id, ids, language, other, on),
      pagesOnProvision(slug, path, language),
    ],
  );
  return {
    ...{ path, asked, on, earliest, unconfirmed: provision.unconfirmed },
    act: { slug: act.slug, structure: act.structure, title: briefTitle(act) },
    texts,
    summary: summaryOf(provision.texts),
    ...{ place, cited, editions, difference, knowledge },
    holdings: [...new Map([...holdings.values()].flat().map((said) => [said.number, said])).values()],
    appeals: { ...(appeals.get(provision.id) ?? { appeals: 0, inGroups: 0, isWithheld: false }), ...spread },
  };
}

export type ProvisionViewed = NonNullable<Awaited<ReturnType<typeof viewProvision>>>;

async function inLanguage(text: HeldText, ids: readonly string[]): Promise<ProvisionInLanguage> {
  const rows = await unitRows(text, sql`t."provisionId" = ANY(${ids}::uuid[])`, MOST_UNITS + 1);
  return {
    ...text,
    rows: rows
      .slice(0, MOST_UNITS)
      .map(({ path: of, depth, mark, heading, text: words, remark, excluded }) => ({
        ...{ path: of, depth, mark, heading, text: words, remark, excluded },
      })),
    hasMore: rows.length > MOST_UNITS,
  };
}

export interface Place {
  readonly above: readonly Above[];
  readonly previous: string | null;
  readonly next: string | null;
}

/** What stands above a provision in a wording, and the provisions of its kind before and after it. */
async function placeIn(wording: HeldText, id: string, path: string): Promise<Place> {
  const [own] = await unitRows(wording, sql`t."provisionId" = ${id}::uuid`, 1);
  if (!own) return { above: [], previous: null, next: null };
  const step = path.replace(/_?[\d-]*$/u, "");
  const sameKind = sql`t."depth" = ${own.depth} AND regexp_replace(p."path", '_?[0-9-]*$', '') = ${step}`;
  const [headings, before, after] = await Promise.all([
    // The nearest unit of each lesser depth before it.
    unitRows(
      wording,
      sql`t."place" = ANY(SELECT n."place" FROM generate_series(0, ${own.depth}::int - 1) AS d("depth") CROSS JOIN LATERAL (
        SELECT a."place" FROM "ProvisionText" a WHERE a."editionId" = ${wording.editionId}::uuid
          AND a."language" = ${wording.language}::"Language" AND a."place" < ${own.place} AND a."depth" = d."depth"
        ORDER BY a."place" DESC LIMIT 1) n)`,
      10,
    ),
    unitRows(
      wording,
      sql`t."place" = (SELECT t."place" FROM "ProvisionText" t JOIN "Provision" p ON p."id" = t."provisionId"
        WHERE t."editionId" = ${wording.editionId}::uuid AND t."language" = ${wording.language}::"Language"
          AND t."place" < ${own.place} AND ${sameKind} ORDER BY t."place" DESC LIMIT 1)`,
      1,
    ),
    unitRows(wording, sql`t."place" > ${own.place} AND ${sameKind}`, 1),
  ]);
  return {
    above: rising(headings).map(({ path: of, mark, heading, text }) => ({
      path: of,
      title: [mark, heading ?? text.slice(0, 300)].filter(Boolean).join(" "),
    })),
    previous: before[0]?.path ?? null,
    next: after[0]?.path ?? null,
  };
}

/** A unit of some depth stands above only while none of a lesser depth came after it. */
function rising(rows: readonly UnitRow[]): UnitRow[] {
  const open: UnitRow[] = [];
  for (const row of rows) {
    while ((open.at(-1)?.depth ?? -1) >= row.depth) open.pop();
    open.push(row);
  }
  return open;
}

function summaryOf(
  rows: readonly { readonly language: Language; readonly heading: string | null; readonly text: string }[],
): { readonly heading: Trilingual; readonly text: Trilingual } {
  const of = (language: Language) => rows.find((row) => row.language === language);
  const [kk, ru, en] = [of("kk"), of("ru"), of("en")];
  return {
    heading: { kk: kk?.heading ?? null, ru: ru?.heading ?? null, en: en?.heading ?? null },
    text: { kk: kk?.text ?? null, ru: ru?.text ?? null, en: en?.text ?? null },
  };
}
