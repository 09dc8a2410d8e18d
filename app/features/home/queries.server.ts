import type { StaffMember } from "#app/platform/auth.server.ts";
import { canEditRecords, canSuggest } from "#app/features/records/policy.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import type { Language } from "#prisma/generated/client.ts";

import { yearInFigures } from "./figures.server.ts";
import { myDrafts, recentlyChanged, recentLaw } from "./recent.server.ts";
import {
  countWaiting,
  importsToReview,
  lawsToCheck,
  openPromises,
  waitingAnswers,
} from "./waiting.server.ts";

/** What the front page shows of each; the whole of one section on request. */
const SOME = 6;
const WHOLE = 100;

export const sections = ["answers", "promises", "checks", "drafts"] as const;
export type HomeSection = (typeof sections)[number];
export const readSection = (value: string | null): HomeSection | null =>
  sections.find((name) => name === value) ?? null;

/** What waits for a person: one statement a section, all at once. */
export async function whatWaits(staff: StaffMember, language: Language, whole: HomeSection | null) {
  const today = todayInKazakhstan();
  const limit = (section: HomeSection) => (section === whole ? WHOLE : SOME);
  const [counts, answers, promises, checks, imports, drafts, changed, law, figures] = await Promise.all([
    countWaiting(staff, today),
    waitingAnswers(staff, language, today, limit("answers")),
    openPromises(staff, language, today, limit("promises")),
    lawsToCheck(staff, language, limit("checks")),
    importsToReview(staff),
    myDrafts(staff, language, limit("drafts")),
    recentlyChanged(staff, language, SOME),
    recentLaw(staff, language, SOME),
    yearInFigures(language),
  ]);
  return {
    today,
    counts,
    answers,
    promises,
    checks,
    imports,
    drafts,
    changed,
    law,
    figures,
    mayWrite: canEditRecords(staff),
    newKind: canEditRecords(staff) ? "proposal" : canSuggest(staff) ? "regional_suggestion" : null,
  };
}

export type WhatWaits = Awaited<ReturnType<typeof whatWaits>>;
