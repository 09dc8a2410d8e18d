import { createHash } from "node:crypto";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { canImportLaws } from "#app/features/records/policy.ts";
import { readLaw } from "#content/laws/read-law.ts";

import type { LawFileInput } from "./schema.ts";
import { orRefuse } from "./unreadable.ts";

const KEPT_UNSTORED_DAYS = 30;

export interface LawFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Takes a file with an act's text to be looked at: nothing of it is law in the product before `storeLaw`. The same
 * file for the same day and language is one import.
 * @throws {Refusal} if the person may not, the act is not in the registry, or nothing can be read of the file.
 */
export async function stageLaw(
  staff: StaffMember | null,
  slug: string,
  { language, on, source }: LawFileInput,
  { fileName, bytes }: LawFile,
): Promise<string> {
  if (staff && !canImportLaws(staff)) throw new Refusal("refusal.mayNotWrite");
  const act = await db.act.findUnique({
    where: { slug },
    select: { id: true, firstArticle: true, lastArticle: true },
  });
  if (!act) throw new Refusal("refusal.notFound");
  await orRefuse(() => readLaw(bytes, language, act));
  const validFrom = new Date(`${on}T00:00:00Z`);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const key = { actId: act.id, language, validFrom, sha256 };
  // What somebody looked at and never stored is nobody's evidence.
  const old = new Date(Date.now() - KEPT_UNSTORED_DAYS * 86_400_000);
  await db.lawImport.deleteMany({ where: { actId: act.id, storedAt: null, createdAt: { lt: old } } });
  const { id } = await db.lawImport.upsert({
    where: { actId_language_validFrom_sha256: key },
    create: { ...key, source, fileName, content: Uint8Array.from(bytes), startedById: staff?.id ?? null },
    update: { source, fileName },
    select: { id: true },
  });
  return id;
}
