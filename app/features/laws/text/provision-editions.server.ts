import { z } from "zod";

import { db, Prisma } from "#app/platform/db.server.ts";
import { languageOrder } from "#app/features/records/list-local.ts";
import { compareWords, type Piece } from "#content/laws/compare-laws.ts";
import type { Language } from "#prisma/generated/client.ts";

import { type HeldText, heldTexts } from "./held-texts.server.ts";
import { unitRows } from "./unit-rows.server.ts";

const { sql } = Prisma;
const MOST_EDITIONS = 100;
const MOST_COMPARED = 400;

/** An edition of which some text is held. */
export interface EditionHeld {
  readonly from: string;
  readonly languages: readonly Language[];
}

/** The editions of an act of which a text is held, the latest first. */
export async function editionsOf(actId: string): Promise<EditionHeld[]> {
  const rows = await db.$queryRaw(sql`
    SELECT e."validFrom"::text AS "from", array_agg(t."language"::text ORDER BY t."language") AS "languages"
    FROM "Edition" e JOIN "EditionText" t ON t."editionId" = e."id" WHERE e."actId" = ${actId}::uuid
    GROUP BY e."validFrom" ORDER BY e."validFrom" DESC LIMIT ${MOST_EDITIONS}`);
  return z.array(z.object({ from: z.string(), languages: z.array(z.enum(["kk", "ru", "en"])) })).parse(rows);
}

/** How a provision's words differ between two days, in the reader's language or the next that both days have. */
export interface ProvisionDifference {
  readonly language: Language;
  readonly before: string;
  readonly after: string;
  readonly pieces: readonly Piece[];
}

export async function compareProvision(
  actId: string,
  /** The provision and all that stand in it. */
  ids: readonly string[],
  language: Language,
  one: string,
  other: string,
): Promise<ProvisionDifference | null> {
  const [earlier, later] = [one, other].sort();
  const [before, after] = await Promise.all([
    heldTexts(actId, earlier ?? one),
    heldTexts(actId, later ?? other),
  ]);
  for (const of of languageOrder[language]) {
    const from = before.find((text) => text.language === of);
    const to = after.find((text) => text.language === of);
    if (!from || !to) continue;
    const [was, is] = await Promise.all([wordsOf(from, ids), wordsOf(to, ids)]);
    return { language: of, before: from.from, after: to.from, pieces: compareWords(was, is) };
  }
  return null;
}

/** A provision with all that stands in it, as one text. */
async function wordsOf(wording: HeldText, ids: readonly string[]): Promise<string> {
  const rows = await unitRows(wording, sql`t."provisionId" = ANY(${ids}::uuid[])`, MOST_COMPARED);
  return rows
    .map(({ mark, heading, text }) =>
      [[mark, heading].filter(Boolean).join(" "), text]
        .filter((words) => words !== "")
        .join(heading ? "\n" : " "),
    )
    .join("\n");
}
