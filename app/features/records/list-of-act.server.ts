import type { StaffMember } from "#app/platform/auth.server.ts";
import { Prisma } from "#app/platform/db.server.ts";
import type { Language, RecordKind } from "#prisma/generated/client.ts";

import { visibleReferenceSql } from "./access.server.ts";
import { orderSql } from "./list-conditions.server.ts";
import { numberOrder } from "./list-scalar.server.ts";
import { type RecordRow, selectRows } from "./list-records.server.ts";
import { countListed } from "./listed-records.server.ts";
import { todayInKazakhstan } from "./list-today.ts";
import { recordKinds } from "./schema.ts";

const { sql } = Prisma;
/** Fewer than in a list of their own: above them stand the provisions of the act. */
const PAGE_SIZE = 25;

export interface SaidOfAct {
  readonly rows: readonly RecordRow[];
  /** How many of each kind, of those this person may see. */
  readonly kinds: readonly { readonly kind: RecordKind; readonly count: number }[];
  readonly kind: RecordKind | null;
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}

/** What we said about an act: the records that concern or cite it, the newest first, a page at a time. */
export async function listRecordsOfAct(
  staff: StaffMember,
  language: Language,
  actId: string,
  search: URLSearchParams,
  page: number,
): Promise<SaidOfAct> {
  const kind = recordKinds.find((name) => name === search.get("kind")) ?? null;
  const ofKind = kind === null ? sql`true` : sql`l."kind" = ${kind}::"RecordKind"`;
  const order = orderSql({ column: "year", descending: true }, language);
  const [{ counts }, rows] = await Promise.all([
    countListed(staff, { kinds: recordKinds, chosen: { act: [actId] }, today: todayInKazakhstan() }),
    // In the order of an index, so that a late page is as quick as the first.
    selectRows(
      language,
      order,
      sql`SELECT l."recordId" AS "id" FROM "LawReference" l
        WHERE l."unitId" = ${actId}::uuid AND l."recordId" IS NOT NULL AND ${visibleReferenceSql(staff)} AND ${ofKind}
        ORDER BY l."year" DESC, ${numberOrder("l")} LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`,
    ),
  ]);
  const counted = counts.get("kind");
  const kinds = recordKinds
    .map((of) => ({ kind: of, count: counted?.get(of) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const total = kinds.reduce((sum, of) => (kind === null || of.kind === kind ? sum + of.count : sum), 0);
  return { rows, kinds, kind, total, page, pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
}
