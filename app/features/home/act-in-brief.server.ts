import { z } from "zod";

import { Prisma } from "#app/platform/db.server.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import type { Language } from "#prisma/generated/client.ts";

/** An act as a person names it in passing: by its short name, else by form and number, else by its title. */
export interface ActInBrief {
  readonly slug: string;
  readonly form: string;
  readonly number: string | null;
  readonly short: OneText | null;
  readonly title: OneText | null;
}

/** The columns of "Act" a, for a query that reads other things too. */
export const actColumns = Prisma.sql`a."slug" AS "actSlug", a."form" AS "actForm", a."number" AS "actNumber",
  a."shortKk", a."shortRu", a."shortEn", a."titleKk" AS "actKk", a."titleRu" AS "actRu", a."titleEn" AS "actEn"`;

const words = z.string().nullable();
export const actFields = {
  actSlug: words,
  actForm: words,
  actNumber: words,
  shortKk: words,
  shortRu: words,
  shortEn: words,
  actKk: words,
  actRu: words,
  actEn: words,
};

type ActRow = { readonly [key in keyof typeof actFields]: string | null };

export function actInBrief(language: Language, row: ActRow): ActInBrief | null {
  if (row.actSlug === null || row.actForm === null) return null;
  return {
    slug: row.actSlug,
    form: row.actForm,
    number: row.actNumber,
    short: oneOf(language, { kk: row.shortKk, ru: row.shortRu, en: row.shortEn }),
    title: oneOf(language, { kk: row.actKk, ru: row.actRu, en: row.actEn }),
  };
}
