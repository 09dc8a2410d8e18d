import { hasSuggestions } from "#app/editor/suggesting/list-suggestions.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Language } from "#app/platform/i18n.server.ts";
import { inThree } from "#app/platform/trilingual.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";

import { readDraft } from "../find-draft.server.ts";
import { lintDraft } from "../linting/lint-draft.server.ts";
import { seeNotices } from "../notices/notices.server.ts";
import { possibleReviewers } from "./ask-review.server.ts";
import { checklistOf } from "./checklist.ts";
import { matters } from "./open-matters.ts";
import { stepsNow } from "./policy.ts";

const byName = { select: { name: true } } as const;

/** How far a draft has come, what it waits for and what this person can do about it; null if there is none for him. */
export async function viewReview(
  staff: StaffMember,
  draftId: string | undefined,
  language: Language = staff.language,
) {
  const draft = await readDraft(staff, draftId);
  if (!draft) return null;
  await seeNotices(staff, draft.id);
  const isOpen = draft.frozenAt === null;
  const [of, colleagues, linted] = await Promise.all([
    db.draft.findUniqueOrThrow({
      where: { id: draft.id },
      select: {
        reviewers: {
          orderBy: { staff: { name: "asc" } },
          select: { staffId: true, answer: true, revision: true, answeredAt: true, staff: byName },
        },
        checks: { select: { item: true, at: true, staff: byName } },
        steps: {
          orderBy: { at: "asc" },
          select: { id: true, type: true, note: true, open: true, sentHash: true, at: true, staff: byName },
        },
        versions: {
          where: { isFrozen: true },
          orderBy: { ordinal: "desc" },
          take: 1,
          select: { ordinal: true, hash: true },
        },
        next: { select: { id: true } },
        previous: { select: { id: true } },
        record: {
          select: {
            addressees: {
              orderBy: { order: "asc" },
              select: { id: true, body: { select: { nameKk: true, nameRu: true, nameEn: true } } },
            },
          },
        },
        threads: { where: { resolvedAt: null }, select: { id: true } },
      },
    }),
    db.staff.findMany({
      where: possibleReviewers(staff),
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
    isOpen ? lintDraft(staff, draft.id, language) : null,
  ]);
  const findings = linted?.findings ?? [];
  const reviewerIds = of.reviewers.map(({ staffId }) => staffId);
  const can = stepsNow(staff, { ...draft, reviewerIds });
  const items = checklistOf(draft.kind);
  const ticked = new Map(of.checks.map((check) => [check.item, check]));
  return {
    draft: {
      ...{ id: draft.id, title: draft.title, kind: draft.kind, language: draft.language, stage: draft.stage },
      ...{ revision: draft.revision, record: draft.record.number },
      frozenAt: draft.frozenAt?.toISOString() ?? null,
    },
    can: can.filter((step) => step !== "next" || of.next === null),
    isAsked: reviewerIds.includes(staff.id),
    colleagues,
    reviewers: of.reviewers.map(({ staff: { name }, answeredAt, ...one }) => ({
      ...{ id: one.staffId, name, answer: one.answer },
      answeredAt: answeredAt?.toISOString() ?? null,
      changedSince: one.revision !== null && one.revision !== draft.revision,
    })),
    checklist: items.map((item) => {
      const tick = ticked.get(item);
      return { item, done: tick ? { by: tick.staff.name, at: tick.at.toISOString() } : null };
    }),
    open: matters({
      ...{ revision: draft.revision, reviewers: of.reviewers, checklist: items },
      ...{ checked: [...ticked.keys()], graveFindings: findings.filter(({ isGrave }) => isGrave).length },
    }),
    hasSuggestions: hasSuggestions(draft.json),
    findings: isOpen ? findings : null,
    openThreads: of.threads.length,
    steps: of.steps.map(({ staff: { name }, at, ...step }) => ({ ...step, by: name, at: at.toISOString() })),
    frozen: of.versions[0] ?? null,
    nextId: of.next?.id ?? null,
    previousId: of.previous?.id ?? null,
    addressees: of.record.addressees.map(({ id, body }) => ({ id, name: body && inThree(body, "name") })),
    today: todayInKazakhstan(),
  };
}

export type ReviewView = NonNullable<Awaited<ReturnType<typeof viewReview>>>;
