import { createHash } from "node:crypto";

import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueue, enqueueMany } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import { canImportLaws } from "#app/features/records/policy.ts";
import { countChanges } from "#content/laws/compare-laws.ts";
import { isGrave, type LawUnit } from "#content/laws/types.ts";

import { chainEditions } from "../chain-editions.server.ts";
import { heldTexts } from "../text/held-texts.server.ts";
import { compareImport, type Compared } from "./compare-import.server.ts";
import { type LawImportRead, readImport } from "./read-import.server.ts";
import { ensureProvisions, writeUnits } from "./write-units.server.ts";

export interface StoredLaw {
  /** False: this very text was held already, and nothing was touched. */
  readonly isChanged: boolean;
  readonly units: number;
}

/**
 * Stores the text of an import as the wording of its act from its day on, whole or not at all. Provisions keep their
 * paths; what a later wording lacks is not removed. The same text again changes nothing.
 * @throws {Refusal} if the person may not, there is no such import, or two of its units bear one number.
 */
export async function storeLaw(staff: StaffMember | null, slug: string, id: string): Promise<StoredLaw> {
  if (staff && !canImportLaws(staff)) throw new Refusal("refusal.mayNotWrite");
  const given = await readImport(slug, id);
  if (!given) throw new Refusal("refusal.notFound");
  const grave = given.law.problems.find(isGrave);
  if (grave) throw new Refusal("laws.refusal.grave", { line: grave.line, found: grave.found });
  return db.$transaction((tx) => store(tx, staff, given), { timeout: 180_000, maxWait: 60_000 });
}

const digest = (units: readonly LawUnit[]): string => {
  const hash = createHash("sha256");
  for (const { path, depth, mark, heading, text, remark, excluded } of units)
    hash.update(JSON.stringify([path, depth, mark, heading, text, remark, excluded]));
  return hash.digest("hex");
};

async function store(tx: Database, staff: StaffMember | null, given: LawImportRead): Promise<StoredLaw> {
  const { actId, language, on, source, law } = given;
  const { units } = law;
  // Two people with two files: the second waits, and compares with what the first has stored.
  await tx.$executeRaw`SELECT 1 FROM "Act" WHERE "id" = ${actId}::uuid FOR UPDATE`;
  const validFrom = new Date(`${on}T00:00:00Z`);
  const sha256 = digest(units);
  const edition = await tx.edition.findUnique({
    where: { actId_validFrom: { actId, validFrom } },
    select: { id: true, held: { where: { language }, select: { sha256: true, source: true } } },
  });
  const held = edition?.held[0];
  if (held?.sha256 === sha256 && held.source === source) return { isChanged: false, units: units.length };

  const compared = await compareImport(given, tx);
  const editionId =
    edition?.id ?? (await tx.edition.create({ data: { actId, validFrom }, select: { id: true } })).id;
  const ids = await ensureProvisions(tx, actId, units);
  await writeUnits(tx, { editionId, language }, units, ids);
  const now = new Date();
  const text = { source, sha256, units: units.length, importedAt: now, importId: given.id };
  await tx.editionText.upsert({
    where: { editionId_language: { editionId, language } },
    create: { editionId, language, ...text },
    update: text,
    select: { editionId: true },
  });
  await tx.lawImport.update({ where: { id: given.id }, data: { storedAt: now }, select: { id: true } });
  await chainEditions(tx, actId);
  await learnLastArticle(tx, actId, units);
  await tellSearch(tx, given, compared, ids);
  await enqueue(tx, "citations", "act", actId);
  await audit(tx, {
    staffId: staff?.id ?? null,
    entity: "act",
    entityId: actId,
    action: held ? "textReplaced" : "textImported",
    before: held ? { sha256: held.sha256, source: held.source } : null,
    after: { language, on, source, sha256, units: units.length, changes: changesOf(compared) },
  });
  return { isChanged: true, units: units.length };
}

const changesOf = ({ same, before }: Compared) =>
  same ? countChanges(same.changes) : before ? countChanges(before.changes) : null;

/** An article beyond the last one that the registry knew is now one that the act has. */
async function learnLastArticle(tx: Database, actId: string, units: readonly LawUnit[]): Promise<void> {
  const numbers = units
    .filter(({ step }) => step === "art")
    .map(({ number }) => Number(number.split("-")[0]));
  const last = numbers.reduce((highest, number) => Math.max(highest, number), 0);
  // Where the registry knows none, a text that may be a part of the act does not teach it.
  await tx.act.updateMany({ where: { id: actId, lastArticle: { lt: last } }, data: { lastArticle: last } });
}

/** What the search engine holds is the wording in force today: of a wording to come it hears on its day. */
async function tellSearch(
  tx: Database,
  { actId, language, on }: LawImportRead,
  { same, before }: Compared,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const today = todayInKazakhstan();
  const isFuture = on > today;
  const inForce = isFuture
    ? null
    : (await heldTexts(actId, today, tx)).find((text) => text.language === language);
  if (inForce && inForce.from !== on) return;
  const changed = [...(same?.changes ?? []), ...(before?.changes ?? [])].map(({ path }) => path);
  const paths = same || before ? new Set(changed) : new Set(ids.keys());
  const idsOf = [...paths].flatMap((path) => ids.get(path) ?? []);
  const gone = [...paths].filter((path) => !ids.has(path));
  const others = await tx.provision.findMany({
    where: { actId, path: { in: gone } },
    select: { id: true },
  });
  // The day begins five hours earlier in Kazakhstan than in Greenwich.
  const dueAt = isFuture ? new Date(Date.parse(`${on}T00:00:00+05:00`)) : null;
  await enqueueMany(tx, "provision", [...idsOf, ...others.map(({ id }) => id)], dueAt);
}
