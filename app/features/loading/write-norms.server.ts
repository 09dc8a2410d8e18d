import type { Database } from "#app/platform/db.server.ts";

import { day, inThree } from "./columns.ts";
import { type ContentIds, idOf, provisionIdOf } from "./content-ids.server.ts";
import { ItemRefused } from "./item-refused.ts";
import type { RecordWriting } from "./record-writing.ts";

export interface NormRow {
  readonly id: string;
  readonly act: string;
  readonly provision: string | undefined;
}

/** Makes the norms of a record those of its file, in their order; rows are kept, for adoptions stand at them. */
export async function writeNorms(
  tx: Database,
  ids: ContentIds,
  { item, recordId, isNew }: RecordWriting,
): Promise<NormRow[]> {
  const { norms } = item.value;
  const rows = isNew
    ? []
    : await tx.normChange.findMany({ where: { recordId }, select: { id: true }, orderBy: { order: "asc" } });
  await removeNorms(
    tx,
    rows.slice(norms.length).map(({ id }) => id),
  );
  const written: NormRow[] = [];
  for (const [order, norm] of norms.entries()) {
    const columns = {
      actId: idOf(ids.acts, norm.act),
      provisionId: provisionIdOf(ids, norm.act, norm.provision),
      ...inThree("current", norm.current),
      ...inThree("proposed", norm.proposed),
      ...inThree("justification", norm.justification),
      isSummary: norm.summary,
      unconfirmed: norm.unconfirmed,
      order,
    };
    const row = rows[order];
    const { id } = row
      ? await tx.normChange.update({ where: { id: row.id }, data: columns, select: { id: true } })
      : await tx.normChange.create({ data: { ...columns, recordId }, select: { id: true } });
    written.push({ id, act: norm.act, provision: norm.provision });
  }
  return written;
}

async function removeNorms(tx: Database, surplus: readonly string[]): Promise<void> {
  if (surplus.length === 0) return;
  const where = { normChangeId: { in: [...surplus] } };
  const proven = await tx.adoption.count({ where: { ...where, confirmedAt: { not: null } } });
  if (proven > 0) throw new ItemRefused("an adoption is confirmed of a norm that the file no longer names");
  await tx.adoption.updateMany({ where, data: { normChangeId: null } });
  await tx.normChange.deleteMany({ where: { id: { in: [...surplus] } } });
}

/** Law that was changed afterwards, for two people to confirm. What they have confirmed is left as it is. */
export async function writeAdoptions(
  tx: Database,
  ids: ContentIds,
  { item, recordId, isNew, norms }: RecordWriting & { readonly norms: readonly NormRow[] },
): Promise<void> {
  const keyOf = (key: string) => `${item.id}#${key}`;
  const { adoptions } = item.value;
  const stated = adoptions.map(({ key }) => keyOf(key));
  const proven = isNew ? new Set<string>() : await removeAdoptions(tx, recordId, stated);
  for (const { key, act, provision, inForce, url, note } of adoptions) {
    const contentKey = keyOf(key);
    if (proven.has(contentKey)) continue;
    const columns = {
      normChangeId: normMeant(norms, { act, provision })?.id ?? null,
      enactingActId: idOf(ids.acts, act),
      provisionId: provisionIdOf(ids, act, provision),
      inForceOn: day(inForce),
      sourceUrl: url ?? null,
      ...inThree("note", note),
    };
    await tx.adoption.upsert({
      where: { contentKey },
      create: { ...columns, recordId, contentKey },
      update: columns,
      select: { id: true },
    });
  }
}

/** Removes adoptions that the file no longer names; returns the keys of those that people have confirmed. */
async function removeAdoptions(
  tx: Database,
  recordId: string,
  stated: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.adoption.findMany({
    where: { recordId, contentKey: { not: null }, confirmedAt: { not: null } },
    select: { contentKey: true },
  });
  const proven = new Set(rows.flatMap(({ contentKey }) => contentKey ?? []));
  if ([...proven].some((key) => !stated.includes(key))) {
    throw new ItemRefused("an adoption is confirmed that the file no longer names");
  }
  await tx.adoption.deleteMany({ where: { recordId, contentKey: { not: null, notIn: [...stated] } } });
  return proven;
}

/** The norm of which an adoption speaks, if that is certain: the same provision, or the only norm of the record. */
function normMeant(
  norms: readonly NormRow[],
  named: { act: string; provision: string | undefined },
): NormRow | null {
  const same = norms.filter(({ act, provision }) => act === named.act && provision === named.provision);
  const [only, ...others] = same.length > 0 ? same : norms;
  return only && others.length === 0 ? only : null;
}
