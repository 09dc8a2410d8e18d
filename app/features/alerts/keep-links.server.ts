import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";

import type { KeepLink } from "./keep-link.tsx";

/** Of each of these addresses, where a person keeps or follows it, or may begin to; in one query. */
export async function keepLinks(
  staff: Pick<StaffMember, "id">,
  addresses: readonly string[],
): Promise<Record<string, KeepLink>> {
  const kept = await db.savedSearch.findMany({
    where: { ownerId: staff.id, removedAt: null, address: { in: [...addresses] } },
    select: {
      ...{ id: true, address: true },
      follows: { where: { staffId: staff.id, endedAt: null }, select: { id: true } },
    },
  });
  const links = addresses.map((address): [string, KeepLink] => {
    const search = kept.find((one) => one.address === address);
    if (!search) return [address, { href: `/subscriptions/new?${address}`, state: "none" }];
    const state = search.follows.length > 0 ? "followed" : "kept";
    return [address, { href: `/subscriptions/${search.id}`, state }];
  });
  return Object.fromEntries(links);
}
