import { z } from "zod";

import { db, type Prisma } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";

import { actForms } from "./schema.ts";

export const actQuerySchema = z.strictObject({
  form: z.enum(actForms).optional(),
  q: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});

const row = {
  slug: true,
  adiletId: true,
  form: true,
  number: true,
  adoptedOn: true,
  titleKk: true,
  titleRu: true,
  titleEn: true,
  abbrKk: true,
  abbrRu: true,
  abbrEn: true,
  inForceFrom: true,
  inForceTo: true,
  citedCount: true,
  unconfirmed: true,
} satisfies Prisma.ActSelect;

const actInApi = (act: Prisma.ActGetPayload<{ select: typeof row }>) => ({
  slug: act.slug,
  url: `/laws/${encodeURIComponent(act.slug)}`,
  adiletId: act.adiletId,
  form: act.form,
  number: act.number,
  adoptedOn: isoDay(act.adoptedOn),
  title: inThree(act, "title"),
  abbreviations: { kk: act.abbrKk, ru: act.abbrRu, en: act.abbrEn },
  inForceFrom: isoDay(act.inForceFrom),
  inForceTo: isoDay(act.inForceTo),
  citedCount: act.citedCount,
  /** Fields that no public source confirms. */
  unconfirmed: act.unconfirmed,
});

/** Acts of the registry, the most cited first. */
export async function listActsInApi({ form, q, limit, offset }: z.output<typeof actQuerySchema>) {
  const containing = { contains: q ?? "", mode: "insensitive" } as const;
  const where: Prisma.ActWhereInput = {
    ...(form ? { form } : {}),
    ...(q
      ? {
          OR: [
            { titleKk: containing },
            { titleRu: containing },
            { titleEn: containing },
            { slug: containing },
            { number: containing },
            { adiletId: containing },
          ],
        }
      : {}),
  };
  const [total, acts] = await Promise.all([
    db.act.count({ where }),
    db.act.findMany({
      where,
      select: row,
      orderBy: [{ citedCount: "desc" }, { slug: "asc" }],
      take: limit,
      skip: offset,
    }),
  ]);
  return { total, acts: acts.map(actInApi) };
}

const MOST_PROVISIONS = 2_000;

/** One act with its provisions that our records name; null if the registry has none with this slug. */
export async function findActInApi(slug: string) {
  const act = await db.act.findUnique({
    where: { slug },
    select: {
      ...row,
      successor: { select: { slug: true } },
      editions: {
        select: { validFrom: true, validTo: true, amendedBy: { select: { slug: true } } },
        orderBy: { validFrom: "asc" },
      },
      provisions: {
        select: { path: true, citedCount: true, unconfirmed: true },
        orderBy: { order: "asc" },
        take: MOST_PROVISIONS,
      },
    },
  });
  if (!act) return null;
  return {
    ...actInApi(act),
    successor: act.successor?.slug ?? null,
    editions: act.editions.map(({ validFrom, validTo, amendedBy }) => ({
      from: isoDay(validFrom),
      to: isoDay(validTo),
      amendedBy: amendedBy?.slug ?? null,
    })),
    provisions: act.provisions,
  };
}
