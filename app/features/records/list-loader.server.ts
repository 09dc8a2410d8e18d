import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Language } from "#prisma/generated/client.ts";

import { readRecordFilters } from "./list-filters.server.ts";
import { type ListName, recordLists } from "./list-kinds.ts";
import { listRecords, type RecordList } from "./list-records.server.ts";
import { canEditRecords, canSuggest } from "./policy.ts";

/** All that a page of a list shows, as its address asks. */
export async function viewList(
  staff: StaffMember,
  language: Language,
  list: ListName,
  search: URLSearchParams,
): Promise<{ list: ListName; found: RecordList; mayCreate: boolean }> {
  const found = await listRecords(staff, language, recordLists[list].kinds, readRecordFilters(search));
  return { list, found, mayCreate: list === "suggestions" ? canSuggest(staff) : canEditRecords(staff) };
}
