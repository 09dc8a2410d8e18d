import type { JSONContent } from "@tiptap/core";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { type Language, translator } from "#app/platform/i18n.server.ts";
import { makeFormat } from "#app/ui/format.ts";
import type { DraftKind } from "#prisma/generated/client.ts";

import { readDraft } from "../find-draft.server.ts";
import type { Finding } from "./finding.ts";
import { gatherKnowledge } from "./gather-knowledge.server.ts";
import { lint } from "./lint.ts";
import { lintTextOf } from "./lint-text.ts";

/** A finding as it is told, in the reader's words. */
export interface ToldFinding extends Omit<Finding, "values"> {
  readonly message: string;
}

/** What is wrong with a document that this person may read, at which revision; null if there is none. */
export async function lintDraft(staff: StaffMember, draftId: string | undefined, language: Language) {
  const draft = await readDraft(staff, draftId);
  if (!draft) return null;
  const findings = await findingsIn(db, draft);
  return { id: draft.id, revision: draft.revision, findings: findings.map((one) => told(one, language)) };
}

/** The same, for the product's own decisions. */
export async function findingsIn(
  tx: Database,
  draft: {
    readonly id: string;
    readonly kind: DraftKind;
    readonly language: Language;
    readonly json: unknown;
  },
): Promise<Finding[]> {
  // What the database has as JSON was written by the editor's schema.
  const json = draft.json as JSONContent;
  return lint(json, await gatherKnowledge(tx, draft, lintTextOf(json)));
}

function told({ values, ...finding }: Finding, language: Language): ToldFinding {
  const t = translator(language);
  const day = values["on"];
  const shown = day === undefined ? values : { ...values, on: makeFormat(language, t).longDate(day) };
  return { ...finding, message: t(`linting.${finding.rule}.${finding.reason}`, shown) };
}
