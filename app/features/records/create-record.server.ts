import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { deriveRecord } from "#app/features/following/derive-record.server.ts";
import type { EventType, Language, RecordKind, RecordSeries, Visibility } from "#prisma/generated/client.ts";

import { requireRegion } from "./known-references.server.ts";
import { nextRecordNumber } from "./next-number.server.ts";
import { canEditRecords, canSuggest } from "./policy.ts";
import type { KnownDate } from "./schema.ts";
import { setAddressees, setTopics } from "./set-parts.server.ts";

interface Trilingual {
  readonly kk?: string | null;
  readonly ru?: string | null;
  readonly en?: string | null;
}

export interface RecordToCreate {
  readonly kind: RecordKind;
  readonly year: number;
  readonly language: Language;
  readonly titles: Trilingual;
  readonly summaries?: Trilingual;
  readonly series?: RecordSeries;
  readonly number?: string;
  readonly regionId?: string | null;
  readonly topicIds?: readonly string[];
  readonly addresseeBodyIds?: readonly string[];
  readonly visibility?: Visibility;
  readonly sourceId?: string | null;
  readonly sourceLines?: string | null;
  /** What a report says happened with it: an imported record is no draft. */
  readonly statusEvent?: { readonly type: EventType; readonly on: KnownDate | null };
  readonly requestedOn?: KnownDate | null;
  readonly opinionOn?: KnownDate | null;
  readonly hearingOn?: KnownDate | null;
}

/**
 * Creates a record, as a draft unless `statusEvent` says what has happened with it already.
 * @throws {Refusal} if the person may not write records of this kind, the number is taken, or a topic, region or
 * body is not known.
 */
export async function createRecord(
  staff: StaffMember,
  input: RecordToCreate,
  outer?: Database,
): Promise<{ id: string; number: string }> {
  const mayWrite = input.kind === "regional_suggestion" ? canSuggest(staff) : canEditRecords(staff);
  if (!mayWrite) throw new Refusal("refusal.mayNotWrite");
  const isRepresentative = staff.role === "representative";
  const regionId = isRepresentative ? staff.regionId : (input.regionId ?? null);
  const create = async (tx: Database) => {
    await requireRegion(tx, regionId);
    const number = input.number ?? (await nextRecordNumber(tx, input.kind, input.year));
    if (await tx.record.findUnique({ where: { number }, select: { id: true } })) {
      throw new Refusal("refusal.numberTaken", { number }, { field: "number" });
    }
    const { id } = await tx.record.create({
      data: {
        kind: input.kind,
        series: input.series ?? "registered",
        year: input.year,
        number,
        titleKk: input.titles.kk ?? null,
        titleRu: input.titles.ru ?? null,
        titleEn: input.titles.en ?? null,
        summaryKk: input.summaries?.kk ?? null,
        summaryRu: input.summaries?.ru ?? null,
        summaryEn: input.summaries?.en ?? null,
        language: input.language,
        authorId: staff.id,
        regionId,
        visibility: input.visibility ?? "staff",
        sourceId: input.sourceId ?? null,
        sourceLines: input.sourceLines ?? null,
      },
      select: { id: true },
    });
    if (input.kind === "court_opinion") {
      await tx.courtOpinion.create({
        data: {
          recordId: id,
          requestedOn: input.requestedOn?.on ?? null,
          opinionOn: input.opinionOn?.on ?? null,
          opinionPrecision: input.opinionOn?.precision ?? null,
          hearingOn: input.hearingOn?.on ?? null,
        },
      });
    }
    await setTopics(tx, id, input.topicIds ?? []);
    await setAddressees(tx, staff, id, input.addresseeBodyIds ?? []);
    if (input.statusEvent) {
      await tx.event.create({
        data: {
          recordId: id,
          type: input.statusEvent.type,
          happenedOn: input.statusEvent.on?.on ?? null,
          precision: input.statusEvent.on?.precision ?? null,
          recordedById: staff.id,
          sourceId: input.sourceId ?? null,
          sourceLines: input.sourceLines ?? null,
        },
      });
    }
    await audit(tx, {
      staffId: staff.id,
      entity: "record",
      entityId: id,
      action: "created",
      after: { number, kind: input.kind, year: input.year, titles: input.titles },
    });
    await deriveRecord(tx, id);
    await enqueue(tx, "search", "record", id);
    return { id, number };
  };
  return outer ? create(outer) : db.$transaction(create);
}
