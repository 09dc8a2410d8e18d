import { audit, changedFields } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueue, enqueueProvisions } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { requireBody } from "#app/features/records/known-references.server.ts";
import { canEditActs } from "#app/features/records/policy.ts";

import type { ActInput } from "./schema.ts";

/**
 * Enters an act into the registry, or changes the one with this slug.
 * @throws {Refusal} if the person may not, the slug or Adilet id is another act's, the issuer is not known, or (kind `conflict`) somebody was
 * faster.
 */
export async function saveAct(staff: StaffMember, slug: string | null, input: ActInput): Promise<string> {
  if (!canEditActs(staff)) throw new Refusal("refusal.mayNotWrite");
  return db.$transaction(async (tx) => {
    const existing =
      slug === null ? null : await tx.act.findUnique({ where: { slug }, select: { id: true, ...kept } });
    if (slug !== null && !existing) throw new Refusal("refusal.notFound");
    await requireBody(tx, input.issuerId, "issuerId");
    await refuseTaken(tx, existing?.id ?? null, input);
    const after = columns(input);
    const id = existing ? existing.id : (await tx.act.create({ data: after, select: { id: true } })).id;
    if (existing) {
      const { count } = await tx.act.updateMany({
        where: { id, revision: input.revision ?? 0 },
        data: { ...after, revision: { increment: 1 } },
      });
      if (count === 0) throw new Refusal("refusal.changedMeanwhile", {}, { kind: "conflict" });
    }
    await audit(tx, {
      staffId: staff.id,
      entity: "act",
      entityId: id,
      action: existing ? "edited" : "created",
      ...(existing ? changedFields(existing, after) : { after }),
    });
    await enqueue(tx, "search", "act", id);
    await enqueueProvisions(tx, [id]);
    return input.slug;
  });
}

const kept = {
  slug: true,
  form: true,
  number: true,
  adoptedOn: true,
  adiletId: true,
  titleKk: true,
  titleRu: true,
  titleEn: true,
  abbrKk: true,
  abbrRu: true,
  abbrEn: true,
  inForceFrom: true,
  inForceTo: true,
  issuerId: true,
} as const;

const columns = (input: ActInput) => ({
  slug: input.slug,
  form: input.form,
  number: input.number,
  adiletId: input.adiletId,
  titleKk: input.titleKk,
  titleRu: input.titleRu,
  titleEn: input.titleEn,
  abbrKk: input.abbrKk,
  abbrRu: input.abbrRu,
  abbrEn: input.abbrEn,
  issuerId: input.issuerId,
  adoptedOn: input.adoptedOn?.on ?? null,
  inForceFrom: input.inForceFrom?.on ?? null,
  inForceTo: input.inForceTo?.on ?? null,
});

async function refuseTaken(tx: Database, ownId: string | null, { slug, adiletId }: ActInput): Promise<void> {
  const others = await tx.act.findMany({
    where: {
      OR: [{ slug }, ...(adiletId ? [{ adiletId }] : [])],
      ...(ownId ? { id: { not: ownId } } : {}),
    },
    select: { slug: true },
  });
  const [other] = others;
  if (!other) return;
  const field = other.slug === slug ? "slug" : "adiletId";
  throw new Refusal("refusal.actThere", { slug: other.slug }, { field });
}
