import { db } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";

/** What the form of an act starts from, or null if the registry has none with this slug. */
export async function findActForEdit(slug: string) {
  const act = await db.act.findUnique({
    where: { slug },
    include: { issuer: { select: { id: true, nameKk: true, nameRu: true, nameEn: true } } },
  });
  if (!act) return null;
  return {
    slug: act.slug,
    form: act.form,
    number: act.number,
    adoptedOn: isoDay(act.adoptedOn),
    adiletId: act.adiletId,
    titleKk: act.titleKk,
    titleRu: act.titleRu,
    titleEn: act.titleEn,
    abbrKk: act.abbrKk.join(", "),
    abbrRu: act.abbrRu.join(", "),
    abbrEn: act.abbrEn.join(", "),
    inForceFrom: isoDay(act.inForceFrom),
    inForceTo: isoDay(act.inForceTo),
    issuer: act.issuer && { id: act.issuer.id, name: inThree(act.issuer, "name") },
    revision: act.revision,
  };
}
