import type { StaffMember } from "#app/platform/auth.server.ts";
import { oneOf, wordsOf } from "#app/features/records/list-local.ts";
import { listRecordsOfAct } from "#app/features/records/list-of-act.server.ts";
import { pageOf } from "#app/features/records/list-scalar.server.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import { canEditActs, canImportLaws } from "#app/features/records/policy.ts";
import type { Language } from "#prisma/generated/client.ts";

import { findAct } from "./find-act.server.ts";
import { findProvisions } from "./find-provisions.server.ts";
import { dayIn, earliestHeld, viewText } from "./text/view-text.server.ts";

const MOST_PAGES = 500;

/** All that the page of an act shows; null if the registry has none with this slug. */
export async function viewAct(staff: StaffMember, language: Language, slug: string, search: URLSearchParams) {
  const act = await findAct(slug);
  if (!act) return null;
  const part = Math.min(Math.max(Math.trunc(Number(search.get("part") ?? 1)) || 1, 1), MOST_PAGES);
  const asked = dayIn(search);
  const on = asked ?? todayInKazakhstan();
  const [text, earliest, said] = await Promise.all([
    viewText(staff, language, act.id, on, search.get("at")),
    earliestHeld(act.id),
    listRecordsOfAct(staff, language, act.id, search, pageOf(search)),
  ]);
  const none = { provisions: [], hasMore: false };
  const { provisions, hasMore } = text ? none : await findProvisions(staff, language, act.id, part);
  return {
    act,
    provisions,
    more: hasMore ? `?part=${part + 1}` : null,
    text,
    on,
    asked,
    earliest,
    said,
    mayImport: canImportLaws(staff),
    mayEdit: canEditActs(staff),
    windowTitle: wordsOf(oneOf(language, act.titles)),
  };
}
