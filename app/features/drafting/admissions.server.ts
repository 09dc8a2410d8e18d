import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";

import { standingOf, standingSelect } from "./access.server.ts";
import { rightsInDraft, type DraftRights } from "./policy.ts";

/** By what somebody comes in: the session of a browser, or the token of a program. */
export type Pass =
  { readonly kind: "session"; readonly id: string } | { readonly kind: "token"; readonly hash: string };

export interface Application {
  readonly pass: Pass;
  readonly draftId: string;
}

export interface Admission {
  readonly staff: Pick<StaffMember, "id" | "name" | "role">;
  /** Null: there is no such draft. */
  readonly rights: DraftRights | null;
}

const staffFields = { select: { id: true, name: true, role: true } } as const;

/**
 * Who stands behind each pass and what they may do in each draft, now; null where a pass opens nothing any more. Three
 * statements, however many ask: those who are in are asked about again and again.
 */
export async function admissions(applications: readonly Application[]): Promise<(Admission | null)[]> {
  const now = new Date();
  const ids = applications.flatMap(({ pass }) => (pass.kind === "session" ? pass.id : []));
  const hashes = applications.flatMap(({ pass }) => (pass.kind === "token" ? pass.hash : []));
  const [sessions, tokens, drafts] = await Promise.all([
    db.session.findMany({
      where: { id: { in: ids }, revokedAt: null, expiresAt: { gt: now }, staff: { disabledAt: null } },
      select: { id: true, staff: staffFields },
    }),
    db.collabToken.findMany({
      where: {
        hash: { in: hashes },
        expiresAt: { gt: now },
        apiToken: { revokedAt: null, staff: { disabledAt: null } },
      },
      select: { hash: true, draftId: true, apiToken: { select: { staff: staffFields } } },
    }),
    db.draft.findMany({
      where: { id: { in: [...new Set(applications.map(({ draftId }) => draftId))] } },
      select: { id: true, ...standingSelect },
    }),
  ]);
  const bySession = new Map(sessions.map(({ id, staff }) => [id, staff]));
  const byToken = new Map(tokens.map((token) => [`${token.hash} ${token.draftId}`, token.apiToken.staff]));
  const byDraft = new Map(drafts.map((draft) => [draft.id, standingOf(draft)]));
  return applications.map(({ pass, draftId }) => {
    const staff = pass.kind === "session" ? bySession.get(pass.id) : byToken.get(`${pass.hash} ${draftId}`);
    const standing = byDraft.get(draftId);
    return staff ? { staff, rights: standing ? rightsInDraft(staff, standing) : null } : null;
  });
}
