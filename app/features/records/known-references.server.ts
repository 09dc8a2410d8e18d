import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

/** A person or a program named something that is not there. */
export const unknownValue = (field: string, value: string): Refusal =>
  new Refusal("refusal.unknownValue", { value }, { field });

/** @throws {Refusal} if there is no such region. */
export async function requireRegion(tx: Database, regionId: string | null): Promise<void> {
  if (regionId === null) return;
  const region = await tx.region.findUnique({ where: { id: regionId }, select: { id: true } });
  if (!region) throw unknownValue("regionId", regionId);
}

/** @throws {Refusal} if there is no such body. */
export async function requireBody(tx: Database, bodyId: string | null, field: string): Promise<void> {
  if (bodyId === null) return;
  const body = await tx.body.findUnique({ where: { id: bodyId }, select: { id: true } });
  if (!body) throw unknownValue(field, bodyId);
}

/** @throws {Refusal} if one of them is no member of staff. */
export async function requireStaffMembers(tx: Database, ids: readonly string[]): Promise<void> {
  const known = await tx.staff.findMany({ where: { id: { in: [...ids] } }, select: { id: true } });
  const unknown = ids.find((id) => !known.some((staff) => staff.id === id));
  if (unknown !== undefined) throw unknownValue("handlerIds", unknown);
}
