import type { StaffMember } from "#app/platform/auth.server.ts";
import { inThree, isoDay, shortName } from "#app/platform/trilingual.ts";
import { briefTitle } from "#app/features/laws/brief-title.server.ts";
import { viewFiles } from "#app/features/files/view-files.ts";
import { countsSmallGroups, regionsSeen, seesRegion, SMALLEST_SHOWN } from "#app/features/appeals/policy.ts";

import type { FoundRecord } from "./find-record.server.ts";
import { canConfirm, canEditRecord, canEditRecords } from "./policy.ts";
import { citedHtml, citedNorms, citedSpans, openCitations } from "./view-citations.ts";
import { viewNorm } from "./view-norm.server.ts";
import { viewOpinion } from "./view-opinion.server.ts";

/** An event whose day is unknown happened some time in the record's year: it stands at the year's end. */
const inOrder = (record: FoundRecord): FoundRecord["events"] => {
  const yearEnd = Date.UTC(record.year, 11, 31);
  const at = (event: FoundRecord["events"][number]) => event.happenedOn?.getTime() ?? yearEnd;
  return record.events.toSorted((one, other) => at(one) - at(other));
};

/** A record as its page shows it: plain JSON, dates as ISO days, texts in three languages, prose as safe HTML. */
export function viewRecord(staff: StaffMember, record: FoundRecord) {
  const mayEdit = canEditRecord(staff, record);
  const spans = citedSpans(record.citations, canEditRecords(staff));
  return {
    number: record.number,
    kind: record.kind,
    series: record.series,
    year: record.year,
    titles: inThree(record, "title"),
    summaries: {
      kk: citedHtml(record.summaryKk, spans[" summaryKk"]),
      ru: citedHtml(record.summaryRu, spans[" summaryRu"]),
      en: citedHtml(record.summaryEn, spans[" summaryEn"]),
    },
    /** Where the other texts of the page cite law. */
    spans,
    language: record.language,
    visibility: record.visibility,
    revision: record.revision,
    updatedAt: record.updatedAt.toISOString(),
    author: record.author?.name ?? null,
    region: record.region && { id: record.region.id, name: inThree(record.region, "name") },
    source: record.source && inThree(record.source, "title"),
    sourceLines: record.sourceLines,
    sourceError: inThree(record, "sourceError"),
    status: record.status,
    statusOn: isoDay(record.statusOn),
    statusPrecision: record.statusPrecision,
    statusAtYearEnd: record.statusAtYearEnd,
    statusEvent: record.events.find(({ id }) => id === record.statusEventId)?.type ?? null,
    chain: record.chain,
    topics: record.topics.map(({ topic }) => ({ id: topic.id, name: inThree(topic, "name") })),
    addressees: record.addressees.map((addressee) => ({
      id: addressee.id,
      body: addressee.body && {
        id: addressee.body.id,
        name: inThree(addressee.body, "name"),
        validTo: isoDay(addressee.body.validTo),
        successor: addressee.body.successor && inThree(addressee.body.successor, "name"),
      },
      note: inThree(addressee, "note"),
      isLead: addressee.isLead,
      status: addressee.status,
      statusOn: isoDay(addressee.statusOn),
      statusPrecision: addressee.statusPrecision,
      due: addressee.deadlines.map((deadline) => ({
        on: isoDay(deadline.dueOn),
        metOn: isoDay(deadline.metOn),
        basis: inThree(deadline.rule, "basis"),
      })),
      eventCount: record.events.filter(({ addresseeId }) => addresseeId === addressee.id).length,
    })),
    events: inOrder(record).map(viewEvent),
    promises: record.promises.map((promise) => ({
      id: promise.id,
      what: inThree(promise, "what"),
      body: promise.body && inThree(promise.body, "name"),
      dueOn: isoDay(promise.dueOn),
      precision: promise.precision,
      deliveredOn: isoDay(promise.deliveredOn),
    })),
    norms: record.normChanges.map((change) => ({
      id: change.id,
      ...viewNorm(change.act, change.provision?.path ?? null),
      current: inThree(change, "current"),
      proposed: inThree(change, "proposed"),
      justification: inThree(change, "justification"),
      isSummary: change.isSummary,
      unconfirmed: change.unconfirmed,
    })),
    adoptions: record.adoptions.map((adoption) => ({
      id: adoption.id,
      ...viewNorm(adoption.enactingAct, adoption.provision?.path ?? null),
      inForceOn: isoDay(adoption.inForceOn),
      enacted: inThree(adoption, "enacted"),
      note: inThree(adoption, "note"),
      url: adoption.sourceUrl,
      verdict: adoption.verdict,
      confirmedBy: adoption.confirmedBy?.name ?? null,
    })),
    cited: citedNorms(record.citations),
    openCitations: openCitations(
      record.citations,
      new Map(record.candidates.map((act) => [act.slug, briefTitle(act)])),
    ),
    relatedCount: record.relatedCount,
    related: [
      ...record.linksFrom.map(({ to, ...link }) => ({ ...viewLink(link, to), outward: true })),
      ...record.linksTo.map(({ from, ...link }) => ({ ...viewLink(link, from), outward: false })),
    ],
    appeals: viewAppeals(staff, record),
    meetings: record.meetings.map(({ meeting }) => ({
      number: meeting.number,
      kind: meeting.kind,
      title: inThree(meeting, "title"),
      on: isoDay(meeting.happenedOn),
      precision: meeting.precision,
    })),
    files: viewFiles(record.attachments, mayEdit),
    changes: record.changes.map((change) => ({
      at: change.at.toISOString(),
      action: change.action,
      who: change.staff?.name ?? null,
      fields: change.before && typeof change.before === "object" ? Object.keys(change.before) : [],
    })),
    opinion: record.opinion && viewOpinion(staff, record.opinion),
    may: {
      edit: mayEdit,
      addEvents: canEditRecords(staff),
      confirm: canConfirm(staff),
    },
  };
}

export type RecordView = ReturnType<typeof viewRecord>;
export type EventView = RecordView["events"][number];

function viewEvent(event: FoundRecord["events"][number]) {
  return {
    id: event.id,
    type: event.type,
    verdict: event.verdict,
    on: isoDay(event.happenedOn),
    precision: event.precision,
    recordedAt: event.recordedAt.toISOString(),
    recordedBy: event.recordedBy?.name ?? null,
    note: inThree(event, "note"),
    quote: event.quote,
    quoteLanguage: event.quoteLanguage,
    url: event.url,
    letterNumber: event.letterNumber,
    letterOn: isoDay(event.letterOn),
    source: event.source && inThree(event.source, "title"),
    /** Of which year the source is the annual report; null if it is something else. */
    reportYear: event.source?.kind === "annual_report" ? event.source.year : null,
    sourceLines: event.sourceLines,
    afterReport: event.afterReport,
    confirmed: event.confirmed,
    correctsId: event.correctsId,
    isCorrected: event.correctedBy !== null,
    addressee: event.addressee?.body ? shortName(event.addressee.body) : null,
    act: event.act && viewNorm(event.act, null),
    stage: event.stage && inThree(event.stage, "name"),
    meeting: event.meeting && { number: event.meeting.number, title: inThree(event.meeting, "title") },
    files: viewFiles(event.attachments, false).files,
  };
}

type LinkedRecord = FoundRecord["linksFrom"][number]["to"];
function viewLink(
  link: Pick<FoundRecord["linksFrom"][number], "id" | "type" | "reasonKk" | "reasonRu" | "reasonEn">,
  other: LinkedRecord,
) {
  return {
    id: link.id,
    type: link.type,
    reason: inThree(link, "reason"),
    number: other.number,
    kind: other.kind,
    title: inThree(other, "title"),
    status: other.status,
  };
}

/** What prompted a record, without regions and small numbers that this person may not know. */
function viewAppeals(staff: StaffMember, record: FoundRecord) {
  const mayCount = countsSmallGroups(staff);
  const seen = regionsSeen(staff);
  const linkedGroups = new Set(record.appealLinks.flatMap(({ group }) => group?.number ?? []));
  const rows = record.appealLinks.flatMap(({ id, role, appeal, group }) => {
    const source = appeal ?? group;
    if (!source) return [];
    const isSeen = seesRegion(seen, source.region?.id ?? null);
    const isFew = !mayCount && group !== null && group.size !== null && group.size < SMALLEST_SHOWN;
    return [
      {
        id,
        role,
        number: source.number,
        href: appeal ? `/appeals/${appeal.number}` : null,
        title: inThree(source, "title"),
        result: appeal ? inThree(appeal, "outcome") : null,
        region: isSeen && source.region ? inThree(source.region, "name") : null,
        /** It may have a region that this person may not know. */
        regionWithheld: !isSeen,
        size: group ? (isFew ? null : group.size) : 1,
        isFew,
        /** The group beside it that counts it too. */
        within: linkedGroups.has(appeal?.group?.number ?? "") ? (appeal?.group?.number ?? null) : null,
        atLeast: group?.sizeIsFloor ?? false,
        isCollective: group?.isCollective ?? false,
      },
    ];
  });
  const isFew = !mayCount && record.appealCount < SMALLEST_SHOWN;
  // A total beside the other numbers would tell a number that is withheld.
  const withheld = isFew || rows.some((row) => row.isFew);
  const regions = new Set(
    record.appealLinks.flatMap(({ appeal, group }) => (appeal ?? group)?.region?.id ?? []),
  );
  return {
    rows,
    total: withheld ? null : record.appealCount,
    /** A group of unknown or least size is among them. */
    totalIsFloor: rows.some(({ size, atLeast }) => size === null || atLeast),
    /** Why there is no total, if it is kept from this person. */
    withheld: isFew ? ("few" as const) : withheld ? ("number" as const) : null,
    /** Zero if this person may not know of each. */
    regionCount: seen === "all" ? regions.size : 0,
  };
}
