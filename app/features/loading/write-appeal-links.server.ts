import type { Database } from "#app/platform/db.server.ts";
import type { Value } from "#content/read/kinds.ts";

import { type ContentIds, idOf, provisionIdOf } from "./content-ids.server.ts";

type AppealLinkEntry = Value<"appeal">["links"][number];

/**
 * Makes the links of an appeal or a group those of its file; links that the office made stay. Returns the records
 * whose links have changed.
 */
export async function writeAppealLinks(
  tx: Database,
  ids: ContentIds,
  from: { readonly appealId: string } | { readonly groupId: string },
  entries: readonly AppealLinkEntry[],
): Promise<ReadonlySet<string>> {
  const before = await tx.appealLink.findMany({
    where: { ...from, fromContent: true },
    select: { recordId: true },
  });
  await tx.appealLink.deleteMany({ where: { ...from, fromContent: true } });
  const links = entries.map((entry) => {
    const recordId = "record" in entry ? idOf(ids.records, entry.record) : null;
    const provisionId = "act" in entry ? provisionIdOf(ids, entry.act, entry.provision) : null;
    // A provision says which act is meant; the act stands only where no provision does.
    const actId = "act" in entry && provisionId === null ? idOf(ids.acts, entry.act) : null;
    return { ...from, recordId, provisionId, actId, role: entry.role, fromContent: true };
  });
  // The office may have made the same link itself.
  await tx.appealLink.createMany({ data: links, skipDuplicates: true });
  return new Set([...before, ...links].flatMap(({ recordId }) => recordId ?? []));
}
