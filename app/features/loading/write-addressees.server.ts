import type { Database } from "#app/platform/db.server.ts";
import type { Value } from "#content/read/kinds.ts";

import { inThree } from "./columns.ts";
import { ItemRefused } from "./item-refused.ts";
import type { RecordWriting } from "./record-writing.ts";

type AddresseeEntry = Value<"record">["addressees"][number];

/**
 * Makes the addressees of a record those of its file, and tells which row each body has. A row is kept wherever it
 * can be, for events stand at it; one whose body the file corrects takes the new body with its events.
 */
export async function writeAddressees(
  tx: Database,
  { item, recordId, isNew }: RecordWriting,
): Promise<ReadonlyMap<string, string>> {
  const entries = item.value.addressees;
  const placed = isNew ? new Map<AddresseeEntry, string>() : await placeRows(tx, recordId, entries);
  const byBody = new Map<string, string>();
  for (const [order, entry] of entries.entries()) {
    const id = await writeAddressee(tx, placed.get(entry), { recordId, order, entry });
    const body = bodyOf(entry);
    if (body !== null) byBody.set(body, id);
  }
  return byBody;
}

/** Which row each entry keeps. Rows that no entry keeps are removed. */
async function placeRows(
  tx: Database,
  recordId: string,
  entries: readonly AddresseeEntry[],
): Promise<ReadonlyMap<AddresseeEntry, string>> {
  const rows = await tx.addressee.findMany({
    where: { recordId },
    select: { id: true, bodyId: true, _count: { select: { events: true, promises: true } } },
    orderBy: { order: "asc" },
  });
  const placed = new Map<AddresseeEntry, string>();
  for (const entry of entries) {
    const row = rows.find(({ bodyId }) => bodyId === bodyOf(entry));
    if (!row) continue;
    placed.set(entry, row.id);
    rows.splice(rows.indexOf(row), 1);
  }
  // What is left of the rows has lost its entry: those with a history go to entries that have no row yet.
  const used = rows.filter(({ _count }) => _count.events + _count.promises > 0);
  for (const entry of entries) {
    const row = placed.has(entry) ? undefined : used.shift();
    if (row) placed.set(entry, row.id);
  }
  if (used.length > 0) {
    const names = used.map(({ bodyId }) => bodyId ?? "the unknown addressee").join(", ");
    throw new ItemRefused(`events stand at an addressee that the file no longer names: ${names}`);
  }

  const kept = new Set(placed.values());
  await tx.addressee.deleteMany({
    where: { id: { in: rows.map(({ id }) => id).filter((id) => !kept.has(id)) } },
  });
  // The lead may pass from one to another, and the database allows one at a time.
  await tx.addressee.updateMany({ where: { recordId, isLead: true }, data: { isLead: false } });
  return placed;
}

const bodyOf = (entry: AddresseeEntry): string | null => ("body" in entry ? entry.body : null);

interface Writing {
  readonly recordId: string;
  readonly order: number;
  readonly entry: AddresseeEntry;
}

async function writeAddressee(tx: Database, id: string | undefined, { recordId, order, entry }: Writing) {
  const columns = {
    bodyId: bodyOf(entry),
    isLead: "body" in entry && entry.lead,
    order,
    ...inThree("note", "body" in entry ? entry.note : entry.unknown),
  };
  const row = id
    ? await tx.addressee.update({ where: { id }, data: columns, select: { id: true } })
    : await tx.addressee.create({ data: { ...columns, recordId }, select: { id: true } });
  return row.id;
}
