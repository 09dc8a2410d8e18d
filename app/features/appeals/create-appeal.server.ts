import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { citeSources } from "#app/features/citing/cite-sources.server.ts";
import { requireRegion, requireStaffMembers } from "#app/features/records/known-references.server.ts";
import { nextNumber } from "#app/features/records/next-number.server.ts";

import { canRegisterAppeals } from "./policy.ts";
import type { NewAppeal } from "./schema.ts";

type AppealToCreate = Omit<NewAppeal, "handlerIds" | "applicant"> &
  Partial<Pick<NewAppeal, "handlerIds" | "applicant">> & {
    readonly sourceId?: string | null;
    readonly sourceLines?: string | null;
  };

/**
 * Registers an appeal. Who registers it handles it; a representative registers for the own region alone.
 * @throws {Refusal} if the person may not register appeals, or the region or a handler is not known.
 */
export async function createAppeal(
  staff: StaffMember,
  input: AppealToCreate,
  outer?: Database,
): Promise<{ id: string; number: string }> {
  if (!canRegisterAppeals(staff)) throw new Refusal("refusal.mayNotWrite");
  const create = async (tx: Database) => {
    const number = await nextNumber(tx, "Appeal", "A", input.year);
    const { applicant } = input;
    const hasApplicant = applicant && Object.values(applicant).some((value) => value !== null);
    const handlerIds = [...new Set([staff.id, ...(input.handlerIds ?? [])])];
    const regionId = staff.role === "representative" ? staff.regionId : input.regionId;
    await requireRegion(tx, regionId);
    await requireStaffMembers(tx, handlerIds);
    const { id } = await tx.appeal.create({
      data: {
        number,
        year: input.year,
        receivedOn: input.receivedOn?.on ?? null,
        precision: input.receivedOn?.precision ?? null,
        regionId,
        ...appealTexts(input),
        sourceId: input.sourceId ?? null,
        sourceLines: input.sourceLines ?? null,
        handlers: { create: handlerIds.map((staffId) => ({ staffId })) },
        ...(hasApplicant ? { applicant: { create: applicant } } : {}),
      },
      select: { id: true },
    });
    await audit(tx, {
      staffId: staff.id,
      entity: "appeal",
      entityId: id,
      action: "created",
      after: { number, year: input.year, regionId, category: input.category },
    });
    await citeSources(tx, "appeal", [id]);
    await enqueue(tx, "search", "appeal", id);
    return { id, number };
  };
  return outer ? create(outer) : db.$transaction(create);
}

export const appealTexts = (
  input: Pick<NewAppeal, "category" | "outcome" | "language" | "titles" | "summaries" | "results">,
) => ({
  category: input.category,
  outcome: input.outcome ?? null,
  language: input.language,
  titleKk: input.titles.kk,
  titleRu: input.titles.ru,
  titleEn: input.titles.en,
  summaryKk: input.summaries.kk,
  summaryRu: input.summaries.ru,
  summaryEn: input.summaries.en,
  outcomeKk: input.results.kk,
  outcomeRu: input.results.ru,
  outcomeEn: input.results.en,
});
