import { db } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";

import { type ActToName, briefSelect, briefTitle } from "./brief-title.server.ts";

const otherAct = { select: { slug: true, ...briefSelect } } as const;
const MOST_EDITIONS = 50;
const MOST_PREDECESSORS = 20;

const briefly = (act: ActToName & { readonly slug: string }) => ({ slug: act.slug, title: briefTitle(act) });

/** An act as its page shows it, without its provisions; null if the registry has none with this slug. */
export async function findAct(slug: string) {
  const act = await db.act.findUnique({
    where: { slug },
    select: {
      id: true,
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
      structure: true,
      registration: true,
      inForceFrom: true,
      inForceTo: true,
      unconfirmed: true,
      noteKk: true,
      noteRu: true,
      noteEn: true,
      issuer: { select: { nameKk: true, nameRu: true, nameEn: true } },
      successor: otherAct,
      predecessors: { ...otherAct, take: MOST_PREDECESSORS },
      editions: {
        select: { id: true, validFrom: true, validTo: true, source: true, amendedBy: otherAct },
        orderBy: { validFrom: "desc" },
        take: MOST_EDITIONS,
      },
    },
  });
  if (!act) return null;
  const today = todayInKazakhstan();
  const inForceFrom = isoDay(act.inForceFrom);
  const inForceTo = isoDay(act.inForceTo);
  const force: "in_force" | "ended" | "future" =
    inForceTo !== null && inForceTo < today
      ? "ended"
      : inForceFrom !== null && inForceFrom > today
        ? "future"
        : "in_force";
  return {
    id: act.id,
    slug: act.slug,
    adiletId: act.adiletId,
    form: act.form,
    number: act.number,
    adoptedOn: isoDay(act.adoptedOn),
    titles: inThree(act, "title"),
    abbreviations: { kk: act.abbrKk, ru: act.abbrRu, en: act.abbrEn },
    structure: act.structure,
    registration: act.registration,
    inForceFrom,
    inForceTo,
    force,
    unconfirmed: act.unconfirmed,
    note: inThree(act, "note"),
    issuer: act.issuer && inThree(act.issuer, "name"),
    successor: act.successor && briefly(act.successor),
    predecessors: act.predecessors.map(briefly),
    editions: act.editions.map((edition) => ({
      id: edition.id,
      from: isoDay(edition.validFrom),
      to: isoDay(edition.validTo),
      source: edition.source,
      amendedBy: edition.amendedBy && briefly(edition.amendedBy),
    })),
  };
}

export type ActFound = NonNullable<Awaited<ReturnType<typeof findAct>>>;
