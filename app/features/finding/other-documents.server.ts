import { db, type Prisma } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import type { SearchDocument } from "#search/engine.ts";

import { standingOf } from "./act-standing.ts";
import { bodyParents, withParents } from "./body-tree.server.ts";
import { articlesOf } from "./nested-values.ts";
import { Passages } from "./passages.ts";
import { citedAs, provisionNameFields, provisionsSaid } from "./provision-names.server.ts";
import { indexedRegion } from "./regions-of-appeals.ts";

const EVERYONE = ["all"] as const;

// Never the Applicant: an appeal is found by its anonymised text alone.
const appealFields = {
  ...{ id: true, number: true, year: true, regionId: true, outcome: true, updatedAt: true },
  ...{ receivedOn: true, precision: true },
  ...{ titleKk: true, titleRu: true, titleEn: true, summaryKk: true, summaryRu: true, summaryEn: true },
  ...{ outcomeKk: true, outcomeRu: true, outcomeEn: true },
  links: {
    select: { act: { select: { slug: true } }, provision: { select: provisionNameFields } },
  },
  citations: {
    select: {
      quote: true,
      origin: true,
      act: { select: { slug: true } },
      provision: { select: provisionNameFields },
    },
    take: 100,
  },
} as const satisfies Prisma.AppealSelect;

/** Outcomes of appeals share a filter with statuses of records, and «refused» is a word of both. */
export const OUTCOME = "outcome.";

/** The appeals of these ids as the engine takes them. */
export async function appealDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
  const appeals = await db.appeal.findMany({ where: { id: { in: [...ids] } }, select: appealFields });
  return appeals.map((appeal) => ({
    id: `appeal:${appeal.id}`,
    kind: "appeal",
    number: appeal.number,
    url: `/appeals/${encodeURIComponent(appeal.number)}`,
    titles: inThree(appeal, "title"),
    texts: new Passages()
      .add(inThree(appeal, "summary"))
      .add(inThree(appeal, "outcome"))
      .addNames(appeal.citations.flatMap(({ quote, origin }) => (origin === "read" ? [] : quote)))
      .add(provisionsSaid([...appeal.links, ...appeal.citations].flatMap(({ provision }) => provision ?? [])))
      .joined(),
    year: appeal.year,
    on: appeal.precision === "day" ? appeal.receivedOn : null,
    cites: [...appeal.links, ...appeal.citations].flatMap(({ act, provision }) =>
      provision ? citedAs(provision) : (act?.slug ?? []),
    ),
    status: appeal.outcome === null ? null : `${OUTCOME}${appeal.outcome}`,
    bodyIds: [],
    regionId: indexedRegion(appeal.regionId),
    actIds: [
      ...appeal.links.flatMap(({ act, provision }) => act?.slug ?? provision?.act.slug ?? []),
      ...appeal.citations.flatMap(({ act }) => act?.slug ?? []),
      ...articlesOf(
        [...appeal.links, ...appeal.citations].flatMap(({ provision }) =>
          provision ? citedAs(provision) : [],
        ),
      ),
    ],
    topicIds: [],
    series: null,
    readers: EVERYONE,
    updatedAt: appeal.updatedAt,
  }));
}

const actFields = {
  ...{ id: true, slug: true, number: true, adiletId: true, adoptedOn: true, issuerId: true, updatedAt: true },
  ...{ titleKk: true, titleRu: true, titleEn: true, shortKk: true, shortRu: true, shortEn: true },
  ...{ abbrKk: true, abbrRu: true, abbrEn: true, aliases: true, noteKk: true, noteRu: true, noteEn: true },
  ...{ registration: true, rank: true, inForceTo: true },
  decisions: { select: { holdings: { select: { provision: { select: provisionNameFields } } } } },
} as const satisfies Prisma.ActSelect;

/** The acts of these ids as the engine takes them. Their provisions are documents of their own. */
export async function actDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
  const acts = await db.act.findMany({ where: { id: { in: [...ids] } }, select: actFields });
  return acts.map((act) => {
    // A resolution of the Court is found by the norms that it has judged.
    const judged = act.decisions.flatMap(({ holdings }) => holdings.map(({ provision }) => provision));
    const texts = new Passages()
      .add(inThree(act, "short"))
      .add({ kk: act.abbrKk.join(", "), ru: act.abbrRu.join(", "), en: act.abbrEn.join(", ") })
      .addNames([...act.aliases, act.adiletId, act.registration])
      .add(inThree(act, "note"))
      .add(provisionsSaid(judged));
    return {
      id: `act:${act.id}`,
      kind: "act",
      number: act.number,
      url: `/laws/${encodeURIComponent(act.slug)}`,
      titles: inThree(act, "title"),
      texts: texts.joined(),
      year: act.adoptedOn?.getUTCFullYear() ?? null,
      on: act.adoptedOn,
      cites: judged.map(citedAs),
      standing: standingOf(act.rank, isoDay(act.inForceTo), todayInKazakhstan()),
      status: null,
      bodyIds: act.issuerId === null ? [] : [act.issuerId],
      regionId: null,
      actIds: [act.slug],
      topicIds: [],
      series: null,
      readers: EVERYONE,
      updatedAt: act.updatedAt,
    };
  });
}

const meetingFields = {
  ...{ id: true, number: true, year: true, bodyId: true, updatedAt: true, happenedOn: true, precision: true },
  ...{ titleKk: true, titleRu: true, titleEn: true, topicsKk: true, topicsRu: true, topicsEn: true },
  ...{ attendedKk: true, attendedRu: true, attendedEn: true },
  body: { select: { nameKk: true, nameRu: true, nameEn: true } },
} as const satisfies Prisma.MeetingSelect;

/** The meetings of these ids as the engine takes them. What was discussed there is found by itself. */
export async function meetingDocuments(ids: readonly string[]): Promise<SearchDocument[]> {
  const [meetings, parents] = await Promise.all([
    db.meeting.findMany({ where: { id: { in: [...ids] } }, select: meetingFields }),
    bodyParents(),
  ]);
  return meetings.map((meeting) => ({
    id: `meeting:${meeting.id}`,
    kind: "meeting",
    number: meeting.number,
    url: `/meetings/${encodeURIComponent(meeting.number)}`,
    titles: inThree(meeting, "title"),
    texts: new Passages()
      .add(inThree(meeting, "topics"))
      .add(inThree(meeting, "attended"))
      .add(meeting.body ? inThree(meeting.body, "name") : {})
      .joined(),
    year: meeting.year,
    on: meeting.precision === "day" ? meeting.happenedOn : null,
    status: null,
    bodyIds: meeting.bodyId === null ? [] : withParents([meeting.bodyId], parents),
    regionId: null,
    actIds: [],
    topicIds: [],
    series: null,
    readers: EVERYONE,
    updatedAt: meeting.updatedAt,
  }));
}
