import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";
import { type ActToName, briefSelect, briefTitle } from "#app/features/laws/brief-title.server.ts";
import { filesOfAppeal } from "#app/features/files/files-of-appeal.server.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import { oneOf } from "#app/features/records/list-local.ts";
import type { Language } from "#prisma/generated/client.ts";

import {
  canEditAppeal,
  canSeeApplicant,
  countsSmallGroups,
  regionsSeen,
  seesRegion,
  SMALLEST_SHOWN,
} from "./policy.ts";

const act = {
  select: {
    slug: true,
    structure: true,
    ...briefSelect,
  },
} as const;
const provision = { select: { path: true, act } } as const;
const MOST_LINKS = 200;

const selection = (staff: StaffMember) =>
  ({
    id: true,
    number: true,
    year: true,
    receivedOn: true,
    precision: true,
    regionId: true,
    region: { select: { nameKk: true, nameRu: true, nameEn: true } },
    category: true,
    outcome: true,
    titleKk: true,
    titleRu: true,
    titleEn: true,
    summaryKk: true,
    summaryRu: true,
    summaryEn: true,
    outcomeKk: true,
    outcomeRu: true,
    outcomeEn: true,
    sourceLines: true,
    source: { select: { titleKk: true, titleRu: true, titleEn: true } },
    group: {
      select: { number: true, titleKk: true, titleRu: true, titleEn: true, size: true, sizeIsFloor: true },
    },
    handlers: { select: { staffId: true, staff: { select: { name: true } } } },
    links: {
      where: { OR: [{ recordId: null }, { record: visibleRecords(staff) }] },
      select: {
        id: true,
        role: true,
        record: { select: { number: true, status: true, titleKk: true, titleRu: true, titleEn: true } },
        act,
        provision,
      },
      take: MOST_LINKS,
    },
    citations: {
      select: {
        id: true,
        quote: true,
        sourceLine: true,
        state: true,
        sourceError: true,
        unconfirmed: true,
        act,
        provision,
      },
      orderBy: { sourceLine: "asc" },
      take: MOST_LINKS,
    },
  }) satisfies Prisma.AppealSelect;

type NamedAct = ActToName & { readonly slug: string; readonly structure: string | null };
const norm = (language: Language, named: NamedAct, path: string | null) => ({
  slug: named.slug,
  structure: named.structure,
  act: oneOf(language, briefTitle(named)),
  path,
});

/**
 * An appeal, anonymised. The applicant and the files are read from tables of their own only for who may see the
 * applicant: for anybody else no query names those tables. Null if there is no such appeal.
 */
export async function findAppeal(staff: StaffMember, language: Language, number: string) {
  const appeal = await db.appeal.findUnique({ where: { number }, select: selection(staff) });
  if (!appeal) return null;
  const seesApplicant = canSeeApplicant(staff, {
    regionId: appeal.regionId,
    handlerIds: appeal.handlers.map(({ staffId }) => staffId),
  });
  const applicant = seesApplicant
    ? await db.applicant.findUnique({
        where: { appealId: appeal.id },
        select: { name: true, iin: true, telephone: true, email: true, address: true, note: true },
      })
    : null;
  return {
    number: appeal.number,
    year: appeal.year,
    receivedOn: isoDay(appeal.receivedOn),
    precision: appeal.precision,
    ...regionShown(staff, language, appeal),
    category: appeal.category,
    outcome: appeal.outcome,
    titles: inThree(appeal, "title"),
    summary: oneOf(language, inThree(appeal, "summary")),
    result: oneOf(language, inThree(appeal, "outcome")),
    source: appeal.source && oneOf(language, inThree(appeal.source, "title")),
    sourceLines: appeal.sourceLines,
    group: appeal.group && {
      number: appeal.group.number,
      title: oneOf(language, inThree(appeal.group, "title")),
      ...sizeShown(staff, appeal.group),
    },
    handlers: appeal.handlers.map(({ staff: { name } }) => name),
    records: appeal.links.flatMap(({ id, role, record }) =>
      record
        ? [
            {
              id,
              role,
              number: record.number,
              status: record.status,
              title: oneOf(language, inThree(record, "title")),
            },
          ]
        : [],
    ),
    norms: appeal.links.flatMap((link) => {
      const named = link.provision?.act ?? link.act;
      return named
        ? [{ id: link.id, role: link.role, ...norm(language, named, link.provision?.path ?? null) }]
        : [];
    }),
    citations: appeal.citations.map(
      ({ id, quote, sourceLine, sourceError, unconfirmed, act: cited, provision: at }) => ({
        id,
        quote,
        sourceLine,
        sourceError,
        unconfirmed,
        norm: cited && norm(language, cited, at?.path ?? null),
      }),
    ),
    seesApplicant,
    applicant,
    files: seesApplicant ? await filesOfAppeal(appeal.id) : null,
    mayEdit: canEditAppeal(staff, appeal),
  };
}

/** Where it came from, for who may know: whether none is stated is withheld as well. */
function regionShown(
  staff: StaffMember,
  language: Language,
  { regionId, region }: { readonly regionId: string | null; readonly region: RegionNames | null },
) {
  const seen = regionsSeen(staff);
  if (!seesRegion(seen, regionId)) return { region: null, regionId: null, regionWithheld: true };
  return { region: region && oneOf(language, inThree(region, "name")), regionId, regionWithheld: false };
}
type RegionNames = Readonly<Record<"nameKk" | "nameRu" | "nameEn", string | null>>;

/** How many a group counts; fewer than five only before those who handle appeals. */
function sizeShown(
  staff: StaffMember,
  { size, sizeIsFloor }: { readonly size: number | null; readonly sizeIsFloor: boolean },
) {
  const isFew = size !== null && size < SMALLEST_SHOWN && !countsSmallGroups(staff);
  return { size: isFew ? null : size, isFloor: sizeIsFloor, isFew };
}

export type AppealFound = NonNullable<Awaited<ReturnType<typeof findAppeal>>>;
