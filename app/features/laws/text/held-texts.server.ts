import { z } from "zod";

import { type Database, db, Prisma } from "#app/platform/db.server.ts";
import type { Language } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** The wording of an act in one language that is held for some day. */
export interface HeldText {
  readonly language: Language;
  readonly editionId: string;
  /** ISO day: from when it is in force. */
  readonly from: string;
  readonly source: string | null;
  /** Of the whole wording: another one stands for other words. */
  readonly sha256: string;
  /** A later edition was in force on that day, and its text is not held: from when. */
  readonly overtakenOn: string | null;
}

const rows = z.array(
  z.object({
    language: z.enum(["kk", "ru", "en"]),
    editionId: z.string(),
    from: z.string(),
    source: z.string().nullable(),
    sha256: z.string(),
    overtakenOn: z.string().nullable(),
  }),
);

/** Of each language the wording in force on a day (ISO), as far as it is held. */
export async function heldTexts(actId: string, on: string, tx: Database = db): Promise<HeldText[]> {
  const found = await tx.$queryRaw(sql`
    SELECT DISTINCT ON (t."language") t."language", t."editionId", e."validFrom"::text AS "from", t."source", t."sha256",
      (SELECT min(l."validFrom")::text FROM "Edition" l
       WHERE l."actId" = e."actId" AND l."validFrom" > e."validFrom" AND l."validFrom" <= ${on}::date) AS "overtakenOn"
    FROM "Edition" e JOIN "EditionText" t ON t."editionId" = e."id"
    WHERE e."actId" = ${actId}::uuid AND e."validFrom" <= ${on}::date
    ORDER BY t."language", e."validFrom" DESC`);
  return rows.parse(found);
}
