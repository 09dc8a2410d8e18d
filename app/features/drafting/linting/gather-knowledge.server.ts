import type { JSONContent } from "@tiptap/core";

import type { Database } from "#app/platform/db.server.ts";
import { datedSelect } from "#app/features/citing/date-of-record.ts";
import { findingsOn } from "#app/features/citing/findings.server.ts";
import { dayOfDraft } from "#app/features/citing/texts-of-drafts.server.ts";
import { officeLexicon, officeRegistry } from "#app/features/laws/office-lexicon.server.ts";
import type { DraftKind, Language } from "#prisma/generated/client.ts";

import { citedProvisions } from "./cited-provisions.ts";
import { knownAct } from "./known-acts.ts";
import type { Knowledge, KnownApplicant, TermToAnswer } from "./knowledge.ts";
import { type LintText, lintTextOf } from "./lint-text.ts";

const OTHER: Readonly<Record<Language, Language | null>> = { kk: "ru", ru: "kk", en: null };

const applicant = {
  select: { name: true, iin: true, telephone: true, email: true, address: true },
} as const;

/** What the office knows that this draft is held against, now. */
export async function gatherKnowledge(
  tx: Database,
  draft: { readonly id: string; readonly kind: DraftKind; readonly language: Language },
  text: LintText,
): Promise<Knowledge> {
  const { recordId, record } = await tx.draft.findUniqueOrThrow({
    where: { id: draft.id },
    select: {
      recordId: true,
      record: {
        select: {
          ...datedSelect,
          kind: true,
          appealLinks: { select: { appeal: { select: { applicant } } } },
        },
      },
    },
  });
  const other = OTHER[draft.language];
  const [lexicon, acts, rules, counterpart] = await Promise.all([
    officeLexicon(tx),
    officeRegistry(tx),
    tx.deadlineRule.findMany({ where: { kinds: { has: record.kind }, fromEvent: "received" } }),
    other === null
      ? null
      : tx.draft.findFirst({
          where: { recordId, kind: draft.kind, language: other },
          orderBy: { updatedAt: "desc" },
          select: { json: true },
        }),
  ]);
  const on = dayOfDraft(record);
  const known = {
    ...{ language: draft.language, recordKind: record.kind, isTable: draft.kind === "comparative_table" },
    ...{ lexicon, on, acts: new Map(acts.map((act) => [act.slug, knownAct(act)])) },
    terms: rules.flatMap(({ term, unit, validFrom, validTo }): TermToAnswer[] => {
      const isOf = (!validFrom || validFrom <= new Date(on)) && (!validTo || validTo >= new Date(on));
      return isOf && (unit === "working_day" || unit === "calendar_day") ? [{ term, unit }] : [];
    }),
    // Written by the editor's schema.
    counterpart: counterpart && lintTextOf(counterpart.json as JSONContent),
    applicants: record.appealLinks.flatMap(({ appeal }): KnownApplicant[] =>
      appeal?.applicant ? [appeal.applicant] : [],
    ),
    faultOf: () => null,
  } satisfies Knowledge;
  const faults = await faultsOf(tx, text, known);
  return { ...known, faultOf: (slug, path) => faults.get(`${slug} ${path}`) ?? null };
}

/** What is wrong with the provisions that a text cites, by the wordings held of its day. */
async function faultsOf(tx: Database, text: LintText, knowledge: Knowledge) {
  const asked = citedProvisions(text, knowledge).flatMap(({ slug, path, citation }) =>
    slug === null || path === null || (citation !== null && citation.state !== "matched")
      ? []
      : {
          ...{ named: slug, path, start: 0, end: 0, quote: "", prefix: "", suffix: "", isRange: false },
          ...{ state: "matched" as const, reason: citation?.reason ?? ("named" as const) },
          ...{ candidates: [], outdated: false },
        },
  );
  const findings = await findingsOn(tx, knowledge.on, asked);
  return new Map(
    [...findings].flatMap(([{ named, path }, finding]) =>
      finding === "act_not_in_force"
        ? []
        : [
            [
              `${named} ${path}`,
              finding === "provision_repealed" ? ("repealed" as const) : ("absent" as const),
            ] as const,
          ],
    ),
  );
}
