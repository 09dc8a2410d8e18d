import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree, knownDay } from "#app/platform/trilingual.ts";

import { appealCategories } from "./list-categories.ts";
import { canEditAppeal, canSeeApplicant } from "./policy.ts";
import { appealOutcomes } from "./schema.ts";

/** What the form of an appeal chooses from: the categories of the registry, and what has been entered besides. */
export async function appealFormChoices() {
  const [regions, used] = await Promise.all([
    db.region.findMany({
      select: { id: true, nameKk: true, nameRu: true, nameEn: true },
      orderBy: { order: "asc" },
    }),
    // Counted by the database: what is distinct among a hundred thousand would else be found here.
    db.appeal.groupBy({ by: ["category"], orderBy: { category: "asc" } }),
  ]);
  return {
    regions: regions.map((region) => ({ id: region.id, name: inThree(region, "name") })),
    categories: [...new Set([...appealCategories, ...used.map(({ category }) => category)])],
    outcomes: appealOutcomes,
  };
}

export type AppealFormChoices = Awaited<ReturnType<typeof appealFormChoices>>;

/** What the form of an appeal starts from; the applicant is not even read for who may not see one. */
export async function findAppealForEdit(staff: StaffMember, number: string) {
  const head = await db.appeal.findUnique({
    where: { number },
    select: { id: true, regionId: true, handlers: { select: { staffId: true } } },
  });
  if (!head) return null;
  const seesApplicant = canSeeApplicant(staff, {
    regionId: head.regionId,
    handlerIds: head.handlers.map(({ staffId }) => staffId),
  });
  const [appeal, applicant] = await Promise.all([
    db.appeal.findUniqueOrThrow({ where: { id: head.id } }),
    seesApplicant ? db.applicant.findUnique({ where: { appealId: head.id } }) : null,
  ]);
  const {
    name = null,
    iin = null,
    telephone = null,
    email = null,
    address = null,
    note = null,
  } = applicant ?? {};
  return {
    number: appeal.number,
    mayEdit: canEditAppeal(staff, head),
    stored: {
      titles: inThree(appeal, "title"),
      summaries: inThree(appeal, "summary"),
      results: inThree(appeal, "outcome"),
      year: appeal.year,
      receivedOn: knownDay(appeal.receivedOn, appeal.precision),
      regionId: appeal.regionId,
      category: appeal.category,
      outcome: appeal.outcome,
      language: appeal.language,
      applicant: seesApplicant ? { name, iin, telephone, email, address, note } : null,
      revision: appeal.revision,
    },
  };
}
