import { type Database, db } from "#app/platform/db.server.ts";
import { type Change, compareLaws } from "#content/laws/compare-laws.ts";

import { heldTexts } from "../text/held-texts.server.ts";
import { storedUnits } from "../text/stored-units.server.ts";
import type { LawImportRead } from "./read-import.server.ts";

/** How an import differs from a wording that is held. */
export interface ComparedWith {
  /** ISO day from which that wording is in force. */
  readonly from: string;
  readonly changes: readonly Change[];
}

export interface Compared {
  /** With what is stored for the same day and language. */
  readonly same: ComparedWith | null;
  /** With the latest wording before it. */
  readonly before: ComparedWith | null;
}

/** What would change: against what is stored for this day, and against the wording before it. */
export async function compareImport(
  { actId, language, on, law }: LawImportRead,
  tx: Database = db,
): Promise<Compared> {
  const [same, before] = await Promise.all([
    heldTexts(actId, on, tx).then((held) =>
      held.find((text) => text.language === language && text.from === on),
    ),
    heldTexts(actId, dayBefore(on), tx).then((held) => held.find((text) => text.language === language)),
  ]);
  const against = async (held: typeof same): Promise<ComparedWith | null> =>
    held
      ? { from: held.from, changes: compareLaws(await storedUnits(held.editionId, language, tx), law.units) }
      : null;
  return { same: await against(same), before: await against(before) };
}

const dayBefore = (on: string): string =>
  new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
