import { deriveRecords } from "#app/features/following/derive-record.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import type { Item } from "#content/read/content.ts";

import { day, inThree } from "./columns.ts";
import { actIdOf, findDecisionIds, idOf } from "./content-ids.server.ts";
import { remember } from "./ledger.server.ts";
import { changedItems, type Load, transaction } from "./load.server.ts";

/** Resolutions of the Constitutional Court and what it held of each norm. */
export async function loadCourtDecisions(load: Load): Promise<void> {
  await transaction(async (tx) => {
    for (const item of changedItems(load, "court-decision")) await writeDecision(tx, load, item);
  });
  await findDecisionIds(load);
}

async function writeDecision(tx: Database, { ids }: Load, item: Item<"court-decision">): Promise<void> {
  const { number, on, act, source, note, holdings } = item.value;
  const columns = {
    decidedOn: day(on),
    actId: actIdOf(ids, act),
    source: source ?? null,
    ...inThree("note", note),
  };
  const { id } = await tx.courtDecision.upsert({
    where: { number },
    create: { number, ...columns },
    update: columns,
    select: { id: true },
  });
  const byPeople = { OR: [{ recordedById: { not: null } }, { confirmedById: { not: null } }] };
  await tx.courtHolding.deleteMany({ where: { decisionId: id, NOT: byPeople } });
  // What people have entered or confirmed is left as it is.
  await tx.courtHolding.createMany({
    skipDuplicates: true,
    data: holdings.map((holding, order) => ({
      decisionId: id,
      provisionId: idOf(ids.provisions, `${holding.act} ${holding.provision}`),
      holding: holding.holding ?? null,
      confirmed: holding.confirmed,
      ...inThree("note", holding.note),
      source: holding.source ?? null,
      amendBy: day(holding.amendBy),
      order,
    })),
  });
  await remember(tx, [
    { key: item.key, sha256: item.sha256, entity: "court-decision", entityId: id, revision: null },
  ]);

  const opinions = await tx.opinionDecision.findMany({
    where: { decisionId: id },
    select: { opinionId: true },
  });
  await deriveRecords(
    tx,
    opinions.map(({ opinionId }) => opinionId),
  );
}
