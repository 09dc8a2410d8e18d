import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";

import { canSeeApplicant, regionsSeen, seesRegion } from "./policy.ts";

/** An appeal as the API answers it: anonymised, and with `applicant` only for who may see one. */
export async function findAppealInApi(staff: StaffMember, number: string) {
  const appeal = await db.appeal.findUnique({
    where: { number },
    select: {
      id: true,
      number: true,
      year: true,
      receivedOn: true,
      precision: true,
      regionId: true,
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
      revision: true,
      handlers: { select: { staffId: true } },
      links: {
        where: { OR: [{ recordId: null }, { record: visibleRecords(staff) }] },
        select: {
          role: true,
          record: { select: { number: true } },
          act: { select: { slug: true } },
          provision: { select: { path: true, act: { select: { slug: true } } } },
        },
      },
    },
  });
  if (!appeal) return null;
  const handlerIds = appeal.handlers.map(({ staffId }) => staffId);
  const seesApplicant = canSeeApplicant(staff, { regionId: appeal.regionId, handlerIds });
  const applicant = seesApplicant
    ? await db.applicant.findUnique({
        where: { appealId: appeal.id },
        select: { name: true, iin: true, telephone: true, email: true, address: true, note: true },
      })
    : null;
  return {
    number: appeal.number,
    url: `/appeals/${appeal.number}`,
    year: appeal.year,
    receivedOn: isoDay(appeal.receivedOn),
    precision: appeal.precision,
    region: seesRegion(regionsSeen(staff), appeal.regionId) ? appeal.regionId : null,
    category: appeal.category,
    outcome: appeal.outcome,
    title: inThree(appeal, "title"),
    summary: inThree(appeal, "summary"),
    result: inThree(appeal, "outcome"),
    revision: appeal.revision,
    records: appeal.links.flatMap(({ record, role }) => (record ? [{ number: record.number, role }] : [])),
    norms: appeal.links.flatMap(({ act, provision }) => {
      const slug = act?.slug ?? provision?.act.slug;
      return slug ? [{ act: slug, provision: provision?.path ?? null }] : [];
    }),
    ...(seesApplicant ? { applicant } : {}),
  };
}
