import { candidatesOf } from "#app/features/citing/candidates.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Prisma } from "#app/platform/db.server.ts";
import { briefSelect } from "#app/features/laws/brief-title.server.ts";
import { attachmentFields } from "#app/features/files/view-files.ts";

import { visibleRecords } from "./access.server.ts";

const body = {
  select: {
    id: true,
    nameKk: true,
    nameRu: true,
    nameEn: true,
    shortKk: true,
    shortRu: true,
    shortEn: true,
    validTo: true,
    successor: { select: { nameKk: true, nameRu: true, nameEn: true } },
  },
} as const;
const act = {
  select: {
    slug: true,
    ...briefSelect,
    structure: true,
    adiletId: true,
  },
} as const;
const provision = {
  select: {
    path: true,
    texts: {
      where: { kind: "summary", editionId: null },
      select: { language: true, heading: true, text: true },
    },
  },
} as const;
const names = { select: { nameKk: true, nameRu: true, nameEn: true } } as const;
const otherRecord = {
  select: {
    id: true,
    number: true,
    kind: true,
    year: true,
    titleKk: true,
    titleRu: true,
    titleEn: true,
    status: true,
  },
} as const;

const MOST_EVENTS = 1_000;
const MOST_LINKS = 200;
const MOST_CITATIONS = 1_000;
/** Of each end; how many there are is told beside them. */
const MOST_RELATED = 40;
const MOST_CHANGES = 50;

const selection = (staff: StaffMember) =>
  ({
    id: true,
    number: true,
    kind: true,
    series: true,
    year: true,
    titleKk: true,
    titleRu: true,
    titleEn: true,
    summaryKk: true,
    summaryRu: true,
    summaryEn: true,
    language: true,
    visibility: true,
    revision: true,
    updatedAt: true,
    authorId: true,
    author: { select: { name: true } },
    region: { select: { id: true, nameKk: true, nameRu: true, nameEn: true } },
    source: { select: { slug: true, titleKk: true, titleRu: true, titleEn: true, year: true } },
    sourceLines: true,
    sourceErrorKk: true,
    sourceErrorRu: true,
    sourceErrorEn: true,
    status: true,
    statusOn: true,
    statusPrecision: true,
    statusAtYearEnd: true,
    statusEventId: true,
    chain: true,
    appealCount: true,
    topics: { select: { topic: { select: { id: true, nameKk: true, nameRu: true, nameEn: true } } } },
    addressees: {
      orderBy: { order: "asc" },
      select: {
        id: true,
        isLead: true,
        noteKk: true,
        noteRu: true,
        noteEn: true,
        status: true,
        statusOn: true,
        statusPrecision: true,
        body,
        deadlines: {
          select: {
            dueOn: true,
            metOn: true,
            rule: { select: { basisKk: true, basisRu: true, basisEn: true } },
          },
        },
      },
    },
    events: {
      // Of very many the newest.
      orderBy: [{ happenedOn: { sort: "desc", nulls: "last" } }, { recordedAt: "desc" }],
      take: MOST_EVENTS,
      select: {
        id: true,
        type: true,
        verdict: true,
        addresseeId: true,
        happenedOn: true,
        precision: true,
        recordedAt: true,
        noteKk: true,
        noteRu: true,
        noteEn: true,
        quote: true,
        quoteLanguage: true,
        url: true,
        letterNumber: true,
        letterOn: true,
        sourceLines: true,
        source: { select: { kind: true, titleKk: true, titleRu: true, titleEn: true, year: true } },
        afterReport: true,
        confirmed: true,
        correctsId: true,
        recordedBy: { select: { name: true } },
        correctedBy: { select: { id: true } },
        addressee: {
          select: {
            body: {
              select: {
                shortKk: true,
                shortRu: true,
                shortEn: true,
                nameKk: true,
                nameRu: true,
                nameEn: true,
              },
            },
          },
        },
        act,
        stage: names,
        meeting: { select: { number: true, titleKk: true, titleRu: true, titleEn: true } },
        attachments: { orderBy: { addedAt: "asc" }, select: attachmentFields },
      },
    },
    promises: {
      orderBy: { dueOn: "asc" },
      select: {
        id: true,
        whatKk: true,
        whatRu: true,
        whatEn: true,
        dueOn: true,
        precision: true,
        deliveredOn: true,
        body: names,
      },
    },
    normChanges: {
      orderBy: { order: "asc" },
      take: MOST_LINKS,
      select: {
        id: true,
        currentKk: true,
        currentRu: true,
        currentEn: true,
        proposedKk: true,
        proposedRu: true,
        proposedEn: true,
        justificationKk: true,
        justificationRu: true,
        justificationEn: true,
        isSummary: true,
        unconfirmed: true,
        act,
        provision,
      },
    },
    adoptions: {
      select: {
        id: true,
        inForceOn: true,
        enactedKk: true,
        enactedRu: true,
        enactedEn: true,
        verdict: true,
        sourceUrl: true,
        noteKk: true,
        noteRu: true,
        noteEn: true,
        confirmedAt: true,
        confirmedBy: { select: { name: true } },
        enactingAct: act,
        provision: { select: { path: true } },
      },
    },
    citations: {
      orderBy: [{ sourceLine: "asc" }, { start: "asc" }],
      take: MOST_CITATIONS,
      select: {
        ...{ id: true, origin: true, field: true, language: true, eventId: true, normChangeId: true },
        ...{ start: true, end: true, quote: true, sourceLine: true, asOf: true, named: true, path: true },
        ...{ state: true, finding: true, decision: true, candidates: true },
        sourceError: true,
        unconfirmed: true,
        decidedBy: { select: { name: true } },
        act,
        provision: { select: { path: true } },
      },
    },
    linksFrom: {
      where: { to: visibleRecords(staff) },
      orderBy: [{ to: { year: "desc" } }, { to: { number: "asc" } }],
      take: MOST_RELATED,
      select: { id: true, type: true, reasonKk: true, reasonRu: true, reasonEn: true, to: otherRecord },
    },
    linksTo: {
      where: { from: visibleRecords(staff) },
      orderBy: [{ from: { year: "desc" } }, { from: { number: "asc" } }],
      take: MOST_RELATED,
      select: { id: true, type: true, reasonKk: true, reasonRu: true, reasonEn: true, from: otherRecord },
    },
    appealLinks: {
      take: MOST_LINKS,
      select: {
        id: true,
        role: true,
        appeal: {
          select: {
            number: true,
            group: { select: { number: true } },
            titleKk: true,
            titleRu: true,
            titleEn: true,
            outcomeKk: true,
            outcomeRu: true,
            outcomeEn: true,
            region: { select: { id: true, nameKk: true, nameRu: true, nameEn: true } },
          },
        },
        group: {
          select: {
            number: true,
            titleKk: true,
            titleRu: true,
            titleEn: true,
            size: true,
            sizeIsFloor: true,
            isCollective: true,
            sourceLines: true,
            region: { select: { id: true, nameKk: true, nameRu: true, nameEn: true } },
          },
        },
      },
    },
    meetings: {
      take: MOST_LINKS,
      select: {
        meeting: {
          select: {
            number: true,
            kind: true,
            titleKk: true,
            titleRu: true,
            titleEn: true,
            happenedOn: true,
            precision: true,
          },
        },
      },
    },
    attachments: {
      orderBy: { addedAt: "asc" },
      take: MOST_LINKS,
      select: attachmentFields,
    },
    opinion: {
      select: {
        requestedOn: true,
        opinionOn: true,
        opinionPrecision: true,
        hearingOn: true,
        decisionNotFound: true,
        norms: {
          orderBy: { order: "asc" },
          select: {
            id: true,
            position: true,
            reason: true,
            provisionId: true,
            provision: { select: { path: true, act } },
          },
        },
        decisions: {
          orderBy: { decision: { decidedOn: "asc" } },
          select: {
            decision: {
              select: {
                number: true,
                decidedOn: true,
                source: true,
                noteKk: true,
                noteRu: true,
                noteEn: true,
                act,
                holdings: {
                  select: {
                    id: true,
                    provisionId: true,
                    holding: true,
                    confirmed: true,
                    noteKk: true,
                    noteRu: true,
                    noteEn: true,
                    source: true,
                    amendBy: true,
                    recordedById: true,
                    recordedBy: { select: { name: true } },
                    confirmedBy: { select: { name: true } },
                  },
                },
              },
            },
          },
        },
      },
    },
  }) satisfies Prisma.RecordSelect;

/** Everything the page of a record shows, or null if there is none with this number for this person. */
export async function findRecord(staff: StaffMember, number: string) {
  const record = await db.record.findFirst({
    where: { AND: [{ number }, visibleRecords(staff)] },
    select: selection(staff),
  });
  if (!record) return null;
  const [changes, candidates, relatedCount] = await Promise.all([
    db.auditEntry.findMany({
      where: { entity: "record", entityId: record.id },
      orderBy: { id: "desc" },
      take: MOST_CHANGES,
      select: { at: true, action: true, before: true, after: true, staff: { select: { name: true } } },
    }),
    findCandidates(record.citations),
    countRelated(staff, record),
  ]);
  return { ...record, events: record.events.toReversed(), changes, candidates, relatedCount };
}

/** The acts that open citations may mean. */
async function findCandidates(citations: readonly { readonly candidates: unknown }[]) {
  const slugs = [...new Set(citations.flatMap(({ candidates }) => candidatesOf(candidates)))];
  if (slugs.length === 0) return [];
  return db.act.findMany({ where: { slug: { in: slugs } }, select: act.select });
}

/** How many records are linked with this one, shown or not; only a list that is full has to be counted. */
async function countRelated(
  staff: StaffMember,
  record: {
    readonly id: string;
    readonly linksFrom: readonly unknown[];
    readonly linksTo: readonly unknown[];
  },
): Promise<number> {
  const visible = visibleRecords(staff);
  const [from, to] = await Promise.all([
    record.linksFrom.length < MOST_RELATED
      ? record.linksFrom.length
      : db.recordLink.count({ where: { fromId: record.id, to: visible } }),
    record.linksTo.length < MOST_RELATED
      ? record.linksTo.length
      : db.recordLink.count({ where: { toId: record.id, from: visible } }),
  ]);
  return from + to;
}

export type FoundRecord = NonNullable<Awaited<ReturnType<typeof findRecord>>>;
