import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { savedAddress } from "./saved-address.ts";

const MOST_SEARCHES = 200;

export interface SaveInput {
  readonly name: string;
  readonly note: string;
  /** The parameters of the search page. */
  readonly address: string;
}

/**
 * Keeps a search for a person. One that asks the same and is kept already stays as it is.
 * @throws {Refusal} if it asks for nothing, or the person keeps two hundred already.
 */
export async function saveSearch(
  staff: Pick<StaffMember, "id">,
  input: SaveInput,
): Promise<{ id: string; isNew: boolean }> {
  const address = savedAddress(new URLSearchParams(input.address));
  if (address === null) throw new Refusal("refusal.searchAsksNothing");
  const kept = await findKept(staff, address);
  if (kept !== null) return { id: kept, isNew: false };
  return db.$transaction(async (tx) => {
    const count = await tx.savedSearch.count({ where: { ownerId: staff.id, removedAt: null } });
    if (count >= MOST_SEARCHES) throw new Refusal("refusal.tooManySearches", { count: MOST_SEARCHES });
    const { name, note } = input;
    const { id } = await tx.savedSearch.create({
      data: { ownerId: staff.id, name, note, address },
      select: { id: true },
    });
    await audit(tx, {
      ...{ staffId: staff.id, entity: "savedSearch", entityId: id, action: "created" },
      after: { name, note, address },
    });
    return { id, isNew: true };
  });
}

/** The search of a person's own that asks just this; null if he keeps none. */
export async function findKept(staff: Pick<StaffMember, "id">, address: string): Promise<string | null> {
  const found = await db.savedSearch.findFirst({
    where: { ownerId: staff.id, removedAt: null, address },
    select: { id: true },
  });
  return found?.id ?? null;
}
