import { z } from "zod";

import { Prisma } from "#app/platform/db.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { inThree, isoDay, type Trilingual } from "#app/platform/trilingual.ts";
import { makeFormat } from "#app/ui/format.ts";
import type { Language } from "#prisma/generated/client.ts";

import { actForms } from "./schema.ts";

const words = z.string().nullable();

/** What an act is named by in passing, as `actToNameSql` reads it. */
export const actToName = z.object({
  form: z.enum(actForms),
  number: words,
  adoptedOn: words,
  titleKk: words,
  titleRu: words,
  titleEn: words,
  shortKk: words,
  shortRu: words,
  shortEn: words,
});

/** The same, whether SQL or `briefSelect` has read it. */
export type ActToName = Omit<z.output<typeof actToName>, "adoptedOn"> & {
  readonly adoptedOn: string | Date | null;
};

/** The arguments of jsonb_build_object that name "Act" a. */
export const actToNameSql = Prisma.sql`'form', a."form", 'number', a."number", 'adoptedOn', a."adoptedOn",
  'titleKk', a."titleKk", 'titleRu', a."titleRu", 'titleEn', a."titleEn",
  'shortKk', a."shortKk", 'shortRu', a."shortRu", 'shortEn', a."shortEn"`;

export const briefSelect = {
  form: true,
  number: true,
  adoptedOn: true,
  titleKk: true,
  titleRu: true,
  titleEn: true,
  shortKk: true,
  shortRu: true,
  shortEn: true,
} as const;

/** A title of more letters takes more than two lines of a filter, and more than a line of a list. */
const LONG = 70;

/**
 * An act as it is named in passing: by its short name, else by its title, and if that is long (a resolution of the
 * Court names all it examined) by form, number and date. A language without a title stays without a name.
 */
export function briefTitle(act: ActToName): Trilingual {
  const short = inThree(act, "short");
  const title = inThree(act, "title");
  const named = (language: Language): string | null => {
    const full = title[language];
    if (short[language] !== null || full === null || full.length <= LONG) return short[language] ?? full;
    return byNumber(act, language) ?? full;
  };
  return { kk: named("kk"), ru: named("ru"), en: named("en") };
}

/** "Order No. 689 of 15 September 2025"; null if the act has neither number nor date. */
function byNumber({ form, number, adoptedOn }: ActToName, language: Language): string | null {
  const t = translator(language);
  const date =
    adoptedOn === null
      ? null
      : makeFormat(language, t).date(typeof adoptedOn === "string" ? adoptedOn : isoDay(adoptedOn));
  if (number === null && date === null) return null;
  const values = { form: t(`status.actForm.${form}`), number: number ?? "", date: date ?? "" };
  if (date === null) return t("act.brief.number", values);
  return t(number === null ? "act.brief.date" : "act.brief.both", values);
}
