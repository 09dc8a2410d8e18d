import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import { literally, numberOrder, pattern } from "#app/features/records/list-scalar.server.ts";
import type { Language } from "#prisma/generated/client.ts";

const MOST = 10;

interface PickedItem {
  readonly id: string;
  readonly label: string;
  readonly note: string | null;
}

const starting = (text: string) => `${literally(text)}%`;

const COLUMN = { kk: "Kk", ru: "Ru", en: "En" } as const;

/** A text in the reader's language, or the first of the others that has it. */
function localSql(alias: string, name: string, language: Language): Prisma.Sql {
  const order = [language, ...(["ru", "kk", "en"] as const).filter((other) => other !== language)];
  return Prisma.raw(`coalesce(${order.map((one) => `${alias}."${name}${COLUMN[one]}"`).join(", ")}, '')`);
}

function anyTitle(alias: string, name: string, text: string): Prisma.Sql {
  const columns = (["Kk", "Ru", "En"] as const).map((ending) => Prisma.raw(`${alias}."${name}${ending}"`));
  return Prisma.sql`(${Prisma.join(
    columns.map((column) => Prisma.sql`${column} ILIKE ${pattern(text)}`),
    " OR ",
  )})`;
}

/** So many records of one beginning of a number are sorted; if there are more, the index is walked. */
const FEW = 3_000;

/** The newest first, as an index has them: words that stand in every title end the walk after a few rows. */
const IN_INDEX_ORDER = Prisma.sql`r."year" DESC, ${numberOrder("r")}`;

/** A number as it was typed or in capitals, as nearly all are: both cost a tenth of comparing in any case. */
const numberStarts = (text: string): Prisma.Sql =>
  Prisma.sql`(r."number" LIKE ${starting(text)} OR r."number" LIKE ${starting(text.toUpperCase())})`;

/** Records by a few letters of their number or title, among those the person may see; numbers first. */
export const pickRecords = (staff: StaffMember, text: string): Promise<PickedItem[]> => db.$queryRaw<
  PickedItem[]
>`
  WITH few AS MATERIALIZED (
    SELECT r."id" FROM "Record" r WHERE ${numberStarts(text)} AND ${visibleRecordsSql(staff, "r")}
    LIMIT ${FEW + 1}
  )
  (SELECT r."number" AS id, r."number" || ' · ' || ${localSql("r", "title", staff.language)} AS label, r."year"::text AS note
   FROM few JOIN "Record" r ON r."id" = few."id" WHERE (SELECT count(*) FROM few) <= ${FEW}
   ORDER BY ${IN_INDEX_ORDER} LIMIT ${MOST})
  UNION ALL
  (SELECT r."number", r."number" || ' · ' || ${localSql("r", "title", staff.language)}, r."year"::text
   FROM "Record" r WHERE (SELECT count(*) FROM few) > ${FEW} AND ${numberStarts(text)}
     AND ${visibleRecordsSql(staff, "r")}
   ORDER BY ${IN_INDEX_ORDER} LIMIT ${MOST})
  UNION ALL
  (SELECT r."number", r."number" || ' · ' || ${localSql("r", "title", staff.language)}, r."year"::text
   FROM "Record" r
   WHERE NOT ${numberStarts(text)} AND ${anyTitle("r", "title", text)} AND ${visibleRecordsSql(staff, "r")}
   ORDER BY ${IN_INDEX_ORDER} LIMIT ${MOST})
  LIMIT ${MOST}`;

export const pickActs = (staff: StaffMember, text: string): Promise<PickedItem[]> => db.$queryRaw<
  PickedItem[]
>`
  SELECT a."slug" AS id, ${localSql("a", "title", staff.language)} AS label,
    nullif(concat_ws(', ', a."number", to_char(a."adoptedOn", 'DD.MM.YYYY')), '') AS note
  FROM "Act" a
  WHERE a."number" ILIKE ${starting(text)} OR a."adiletId" ILIKE ${starting(text)} OR a."slug" ILIKE ${starting(text)}
    OR ${text} ILIKE ANY (a."abbrKk" || a."abbrRu" || a."abbrEn") OR ${anyTitle("a", "title", text)}
  ORDER BY (${text} ILIKE ANY (a."abbrKk" || a."abbrRu" || a."abbrEn")) DESC, a."citedCount" DESC, a."slug" LIMIT ${MOST}`;

/** Appeals and groups of appeals; by number and anonymised title alone. */
export const pickAppeals = (staff: StaffMember, text: string): Promise<PickedItem[]> => db.$queryRaw<
  PickedItem[]
>`
  (SELECT a."number" AS id, a."number" || ' · ' || ${localSql("a", "title", staff.language)} AS label, a."year"::text AS note
   FROM "Appeal" a WHERE a."number" ILIKE ${starting(text)} OR ${anyTitle("a", "title", text)}
   ORDER BY a."number" LIMIT ${MOST})
  UNION ALL
  (SELECT g."number", g."number" || ' · ' || ${localSql("g", "title", staff.language)}, g."year"::text
   FROM "AppealGroup" g WHERE g."number" ILIKE ${starting(text)} OR ${anyTitle("g", "title", text)}
   ORDER BY g."number" LIMIT ${MOST})
  LIMIT ${MOST}`;

export const pickBodies = (staff: StaffMember, text: string): Promise<PickedItem[]> => db.$queryRaw<
  PickedItem[]
>`
  SELECT b."id", ${localSql("b", "name", staff.language)} AS label, ${localSql("b", "short", staff.language)} AS note
  FROM "Body" b
  WHERE ${anyTitle("b", "name", text)} OR ${anyTitle("b", "short", text)} OR ${text} ILIKE ANY (b."aliases") OR b."id" ILIKE ${starting(text)}
  ORDER BY (b."validTo" IS NULL) DESC, b."order", b."id" LIMIT ${MOST}`;
