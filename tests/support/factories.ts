import { randomUUID } from "node:crypto";

import { db, type Prisma } from "#app/platform/db.server.ts";

let last = 0;
const next = (): number => (last += 1);

const REGION = { id: "abai", nameKk: "Абай облысы", nameRu: "область Абай", nameEn: "Abai region", order: 1 };

/** A region that exists; made the first time it is asked for. */
export async function buildRegion(id: string = REGION.id): Promise<{ id: string }> {
  return db.region.upsert({ where: { id }, create: { ...REGION, id }, update: {}, select: { id: true } });
}

/** A body that exists; made the first time it is asked for. */
export async function buildBody(id = "moj"): Promise<{ id: string }> {
  return db.body.upsert({
    where: { id },
    create: { id, kind: "ministry", nameKk: `${id} (kk)`, nameRu: `${id} (ru)`, nameEn: `${id} (en)` },
    update: {},
    select: { id: true },
  });
}

/** A member of staff, a drafter unless told otherwise; a representative gets a region. */
export async function buildStaff(given: Partial<Prisma.StaffUncheckedCreateInput> = {}) {
  if (given.role === "representative" && given.regionId == null) await buildRegion();
  return db.staff.create({
    data: {
      email: `person-${randomUUID()}@example.org`,
      name: `Person ${String(next())}`,
      role: "drafter",
      language: "en",
      regionId: given.role === "representative" ? REGION.id : null,
      ...given,
    },
    select: { id: true, name: true, email: true, role: true, regionId: true, language: true },
  });
}

/** A record, a proposal of the office in three languages unless told otherwise. */
export async function buildRecord(given: Partial<Prisma.RecordUncheckedCreateInput> = {}) {
  const n = String(next());
  return db.record.create({
    data: {
      kind: "proposal",
      year: 2024,
      number: `T-${n}`,
      titleKk: `${n}-ұсыныс`,
      titleRu: `Предложение ${n}`,
      titleEn: `Proposal ${n}`,
      language: "ru",
      ...given,
    },
  });
}

/** An act of the registry. */
export async function buildAct(given: Partial<Prisma.ActUncheckedCreateInput> = {}) {
  const n = String(next());
  return db.act.create({
    data: {
      slug: `act-${n}`,
      form: "law",
      titleKk: `${n}-заң`,
      titleRu: `Закон ${n}`,
      titleEn: `Law ${n}`,
      ...given,
    },
  });
}

/** An anonymised appeal. */
export async function buildAppeal(given: Partial<Prisma.AppealUncheckedCreateInput> = {}) {
  const n = String(next());
  return db.appeal.create({
    data: {
      number: `TA-${n}`,
      year: 2024,
      category: "other",
      titleKk: `${n}-өтініш`,
      titleRu: `Обращение ${n}`,
      titleEn: `Appeal ${n}`,
      language: "ru",
      ...given,
    },
  });
}
