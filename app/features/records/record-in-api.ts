import { fileInApi } from "#app/features/files/view-files.ts";

import type { RecordView } from "./view-record.server.ts";

/** A record as the API answers it. */
export function recordInApi(
  record: RecordView,
  summaries: { kk: string | null; ru: string | null; en: string | null },
  revision: number,
) {
  return {
    number: record.number,
    url: `/records/${record.number}`,
    kind: record.kind,
    series: record.series,
    year: record.year,
    title: record.titles,
    /** Markdown. */
    summary: summaries,
    language: record.language,
    region: record.region?.id ?? null,
    topics: record.topics.map(({ id }) => id),
    status: record.status,
    statusOn: record.statusOn,
    statusPrecision: record.statusPrecision,
    statusAtYearEnd: record.statusAtYearEnd,
    revision,
    updatedAt: record.updatedAt,
    source: record.sourceLines,
    addressees: record.addressees.map(({ id, body, isLead, status, statusOn, statusPrecision }) => ({
      id,
      body: body?.id ?? null,
      name: body?.name ?? null,
      isLead,
      status,
      statusOn,
      statusPrecision,
    })),
    events: record.events.map(
      ({
        id,
        type,
        verdict,
        on,
        precision,
        note,
        quote,
        url,
        sourceLines,
        afterReport,
        confirmed,
        correctsId,
        isCorrected,
        files,
      }) => ({
        id,
        type,
        verdict,
        on,
        precision,
        note,
        quote,
        url,
        sourceLines,
        afterReport,
        confirmed,
        correctsId,
        isCorrected,
        files: files.map(fileInApi),
      }),
    ),
    norms: record.norms.map(
      ({ id, slug, act, path, current, proposed, justification, isSummary, unconfirmed }) => ({
        ...{ id, act: slug, title: act, provision: path },
        ...{ current, proposed, justification, isSummary, unconfirmed },
      }),
    ),
    opinion: record.opinion && opinionInApi(record.opinion),
    citations: [
      ...record.cited.flatMap(({ norm, places }) =>
        places.map((place) => ({ ...citationInApi(place), act: norm.slug, provision: norm.path })),
      ),
      ...record.openCitations.flatMap(({ places, candidates }) =>
        places.map((place) => ({ ...citationInApi(place), act: null, provision: null, candidates })),
      ),
    ],
    appeals: record.appeals.rows.map(({ id, number, role, title, size }) => ({
      id,
      number,
      role,
      title,
      size,
    })),
    links: record.related.map(({ id, number, type, outward, reason, title }) => ({
      id,
      number,
      type,
      outward,
      reason,
      title,
    })),
    meetings: record.meetings.map(({ number }) => number),
    files: record.files.files.map(fileInApi),
  };
}

type Place = RecordView["cited"][number]["places"][number];

const citationInApi = ({
  id,
  origin,
  field,
  language,
  quote,
  line,
  state,
  finding,
  decision,
  decidedBy,
  sourceError,
}: Place) => ({
  ...{ id, origin, field, language, quote, line, state, finding, decision, decidedBy, sourceError },
});

function opinionInApi(opinion: NonNullable<RecordView["opinion"]>) {
  const { requestedOn, opinionOn, opinionPrecision, hearingOn } = opinion;
  return {
    ...{ requestedOn, opinionOn, opinionPrecision, hearingOn },
    norms: opinion.norms.map(({ id, slug, act, path, position, reason }) => ({
      ...{ id, act: slug, title: act, provision: path, position, reason },
    })),
    decisions: opinion.decisions.map(({ number, on, source, note, act, holdings }) => ({
      ...{ number, on, source, note, act: act?.slug ?? null },
      holdings: holdings.map((held) => ({
        ...{ id: held.id, norm: held.norm, holding: held.holding, note: held.note, amendBy: held.amendBy },
        ...{ confirmed: held.confirmed, recordedBy: held.recordedBy, confirmedBy: held.confirmedBy },
      })),
    })),
  };
}
