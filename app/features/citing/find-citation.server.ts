import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";
import { briefSelect, briefTitle } from "#app/features/laws/brief-title.server.ts";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import { oneOf } from "#app/features/records/list-local.ts";
import type { Language } from "#prisma/generated/client.ts";

import { candidatesOf } from "./candidates.ts";

const act = {
  select: { slug: true, structure: true, inForceFrom: true, inForceTo: true, ...briefSelect },
} as const;

/** A citation with all that lets a person decide it; null if there is none for this person. */
export async function findCitation(staff: StaffMember, language: Language, id: string) {
  const citation = await db.citation.findFirst({
    where: { id, OR: [{ appealId: { not: null } }, { record: visibleRecords(staff) }] },
    select: {
      ...{ id: true, origin: true, field: true, language: true, eventId: true, normChangeId: true },
      ...{ quote: true, prefix: true, suffix: true, sourceLine: true, asOf: true, named: true, path: true },
      ...{ state: true, reason: true, finding: true, decision: true, remark: true, decidedAt: true },
      ...{
        candidates: true,
        sourceError: true,
        unconfirmed: true,
        recordId: true,
        appealId: true,
        actId: true,
      },
      act,
      provision: { select: { path: true } },
      decidedBy: { select: { name: true } },
      record: { select: { number: true, kind: true, titleKk: true, titleRu: true, titleEn: true } },
      appeal: { select: { number: true, titleKk: true, titleRu: true, titleEn: true } },
    },
  });
  const source = citation?.record ?? citation?.appeal;
  if (!citation || !source) return null;
  const slugs = candidatesOf(citation.candidates);
  const candidates = await db.act.findMany({ where: { slug: { in: slugs } }, select: act.select });
  const { recordId, appealId, named, path: readPath, actId, state } = citation;
  const others = await db.citation.count({
    where: {
      recordId,
      appealId,
      named,
      path: readPath,
      actId,
      state,
      decision: null,
      origin: "read",
      id: { not: id },
    },
  });
  const on = isoDay(citation.asOf);
  const norm = (of: (typeof candidates)[number], path: string | null) => ({
    ...{ slug: of.slug, structure: of.structure, path, title: oneOf(language, briefTitle(of)) },
    ...{ from: isoDay(of.inForceFrom), to: isoDay(of.inForceTo) },
    href: path === null ? textHref(of.slug, null, on) : provisionHref(of.slug, path, on),
  });
  return {
    ...{ id: citation.id, origin: citation.origin, field: citation.field, language: citation.language },
    ...{ quote: citation.quote, prefix: citation.prefix, suffix: citation.suffix, line: citation.sourceLine },
    ...{ named: citation.named, path: citation.path, state: citation.state, reason: citation.reason, on },
    ...{ finding: citation.finding, decision: citation.decision, remark: citation.remark },
    sourceError: citation.sourceError,
    /** In how many other places of its source it reads the same. */
    others,
    decidedBy: citation.decidedBy?.name ?? null,
    decidedAt: citation.decidedAt?.toISOString() ?? null,
    at: citation.eventId ? ("log" as const) : citation.normChangeId ? ("norms" as const) : ("gist" as const),
    source: {
      number: source.number,
      kind: citation.record?.kind ?? ("appeal" as const),
      title: oneOf(language, inThree(source, "title")),
    },
    norm: citation.act && norm(citation.act, citation.provision?.path ?? null),
    candidates: candidates.map((one) => norm(one, citation.path)),
  };
}

export type CitationFound = NonNullable<Awaited<ReturnType<typeof findCitation>>>;
