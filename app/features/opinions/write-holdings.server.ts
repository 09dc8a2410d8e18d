import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { isoDay } from "#app/platform/trilingual.ts";

import type { HeldDecision } from "./hold-decision.server.ts";
import type { StatedDecision, StatedHolding } from "./schema.ts";

type HeldHolding = HeldDecision["holdings"][number];
type Columns = Pick<HeldHolding, "holding" | "noteKk" | "noteRu" | "noteEn" | "amendBy">;

const NOTHING: Columns = { holding: null, noteKk: null, noteRu: null, noteEn: null, amendBy: null };
const fields = ["holding", "noteKk", "noteRu", "noteEn", "amendBy"] as const;

const columnsOf = ({ holding, note, amendBy }: StatedHolding): Columns => ({
  holding,
  noteKk: note.kk,
  noteRu: note.ru,
  noteEn: note.en,
  amendBy: amendBy?.on ?? null,
});

const plain = (value: Columns[keyof Columns]): string | null =>
  value instanceof Date ? isoDay(value) : value;
const isSame = (one: Columns, other: Columns, of: readonly (keyof Columns)[] = fields): boolean =>
  of.every((field) => plain(one[field]) === plain(other[field]));

/** What a decision already says, completed by what is stated now; null if the two contradict each other. */
function completed(kept: Columns, stated: Columns): Columns | null {
  const contradicts = fields.some(
    (field) => kept[field] !== null && stated[field] !== null && plain(kept[field]) !== plain(stated[field]),
  );
  if (contradicts) return null;
  return {
    holding: kept.holding ?? stated.holding,
    noteKk: kept.noteKk ?? stated.noteKk,
    noteRu: kept.noteRu ?? stated.noteRu,
    noteEn: kept.noteEn ?? stated.noteEn,
    amendBy: kept.amendBy ?? stated.amendBy,
  };
}

export interface HoldingChange {
  readonly provision: string;
  readonly before: object | null;
  readonly after: object;
}

/**
 * Writes what the Court held of an opinion's norms. A holding or a term that is new or changed waits for a second
 * person; a note alone changes nothing of what was confirmed. Returns what changed.
 * @throws {Refusal} if a norm is not at issue in the opinion, or a decision that another opinion has too is said to
 * have held something else.
 */
export async function writeHoldings(
  tx: Database,
  staff: StaffMember,
  opinionId: string,
  decision: HeldDecision,
  { holdings, isCorrection, source, number }: StatedDecision,
): Promise<HoldingChange[]> {
  const norms = await tx.opinionNorm.findMany({
    where: { opinionId },
    select: { id: true, provisionId: true, provision: { select: { path: true } } },
  });
  let order = Math.max(-1, ...decision.holdings.map((held) => held.order));
  const changes: HoldingChange[] = [];
  for (const [index, holding] of holdings.entries()) {
    const place = { field: `holdings[${String(index)}].holding` };
    const norm = norms.find(({ id }) => id === holding.norm);
    if (!norm) throw new Refusal("refusal.unknownValue", { value: holding.norm }, place);
    const present = decision.holdings.find(({ provisionId }) => provisionId === norm.provisionId);
    const kept = present ?? NOTHING;
    const stated = columnsOf(holding);
    const columns = isCorrection ? stated : completed(kept, stated);
    if (!columns) throw new Refusal("refusal.holdingDiffers", { number }, place);
    if (isSame(kept, columns)) continue;
    const isNoteAlone = present !== undefined && isSame(kept, columns, ["holding", "amendBy"]);
    const data = {
      ...columns,
      ...(isNoteAlone
        ? {}
        : {
            source,
            confirmed: false,
            confirmedById: null,
            confirmedAt: null,
            recordedById: staff.id,
            recordedAt: new Date(),
          }),
    };
    if (present) {
      await tx.courtHolding.update({ where: { id: present.id }, data, select: { id: true } });
    } else {
      order += 1;
      await tx.courtHolding.create({
        data: { ...data, order, decisionId: decision.id, provisionId: norm.provisionId },
        select: { id: true },
      });
    }
    changes.push({
      provision: norm.provision.path,
      before: present ? columnsIn(present) : null,
      after: columnsIn(columns),
    });
  }
  return changes;
}

const columnsIn = (columns: Columns) =>
  Object.fromEntries(fields.map((field) => [field, plain(columns[field])]));
