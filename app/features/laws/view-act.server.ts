import type { StaffMember } from "#app/platform/auth.server.ts";
import { oneOf, wordsOf } from "#app/features/records/list-local.ts";
import { listRecordsOfAct } from "#app/features/records/list-of-act.server.ts";
import { pageOf } from "#app/features/records/list-scalar.server.ts";
import { canEditActs } from "#app/features/records/policy.ts";
import type { Language } from "#prisma/generated/client.ts";

import { findAct } from "./find-act.server.ts";
import { findProvisions } from "./find-provisions.server.ts";

const MOST_PAGES = 500;

/** All that the page of an act shows; null if the registry has none with this slug. */
export async function viewAct(staff: StaffMember, language: Language, slug: string, search: URLSearchParams) {
  const act = await findAct(slug);
  if (!act) return null;
  const part = Math.min(Math.max(Math.trunc(Number(search.get("part") ?? 1)) || 1, 1), MOST_PAGES);
  const [{ provisions, hasMore }, said] = await Promise.all([
    findProvisions(staff, language, act.id, part),
    listRecordsOfAct(staff, language, act.id, search, pageOf(search)),
  ]);
  return {
    act,
    provisions,
    more: hasMore ? `?part=${part + 1}` : null,
    said,
    mayEdit: canEditActs(staff),
    windowTitle: wordsOf(oneOf(language, act.titles)),
  };
}
