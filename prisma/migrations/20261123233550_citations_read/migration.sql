-- CreateEnum
CREATE TYPE "CitationOrigin" AS ENUM ('stated', 'read', 'entered');

-- CreateEnum
CREATE TYPE "CitationFinding" AS ENUM ('act_not_in_force', 'provision_repealed', 'provision_absent');

-- CreateEnum
CREATE TYPE "CitationDecision" AS ENUM ('confirmed', 'corrected', 'rejected');

-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "decision" "CitationDecision",
ADD COLUMN     "eventId" UUID,
ADD COLUMN     "finding" "CitationFinding",
ADD COLUMN     "isRange" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "language" "Language",
ADD COLUMN     "named" TEXT,
ADD COLUMN     "normChangeId" UUID,
ADD COLUMN     "origin" "CitationOrigin" NOT NULL DEFAULT 'stated',
ADD COLUMN     "path" TEXT,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "remark" TEXT;

-- CreateTable
CREATE TABLE "LawReference" (
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "provisionId" UUID,
    "recordId" UUID,
    "appealId" UUID,
    "concerns" BOOLEAN NOT NULL,
    "kind" "RecordKind",
    "year" INTEGER NOT NULL,
    "number" TEXT NOT NULL,

    CONSTRAINT "LawReference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rereading" (
    "id" UUID NOT NULL,
    "registry" TEXT NOT NULL,
    "isAtAppeals" BOOLEAN NOT NULL DEFAULT false,
    "afterId" UUID,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Rereading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LawReference_actId_idx" ON "LawReference"("actId");

-- CreateIndex
CREATE INDEX "LawReference_provisionId_idx" ON "LawReference"("provisionId");

-- CreateIndex
CREATE INDEX "LawReference_recordId_idx" ON "LawReference"("recordId");

-- CreateIndex
CREATE INDEX "LawReference_appealId_idx" ON "LawReference"("appealId");

-- CreateIndex
CREATE UNIQUE INDEX "LawReference_unitId_recordId_key" ON "LawReference"("unitId", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "LawReference_unitId_appealId_key" ON "LawReference"("unitId", "appealId");

-- CreateIndex
CREATE INDEX "Rereading_finishedAt_idx" ON "Rereading"("finishedAt");

-- CreateIndex
CREATE INDEX "Citation_eventId_idx" ON "Citation"("eventId");

-- CreateIndex
CREATE INDEX "Citation_normChangeId_idx" ON "Citation"("normChangeId");

-- CreateIndex
CREATE INDEX "Citation_named_idx" ON "Citation"("named");

-- CreateIndex
CREATE INDEX "Citation_decidedById_idx" ON "Citation"("decidedById");

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_normChangeId_fkey" FOREIGN KEY ("normChangeId") REFERENCES "NormChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LawReference" ADD CONSTRAINT "LawReference_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LawReference" ADD CONSTRAINT "LawReference_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "Provision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LawReference" ADD CONSTRAINT "LawReference_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LawReference" ADD CONSTRAINT "LawReference_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

UPDATE "Citation" SET "origin" = 'entered' WHERE "field" = 'entered';
-- What is of an event or a norm change is of a record as well.
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_holder" CHECK (
  num_nonnulls("recordId", "appealId") = 1 AND num_nonnulls("eventId", "normChangeId", "appealId") <= 1);
CREATE INDEX "Citation_open" ON "Citation" ("state", "recordId") WHERE "state" <> 'matched' AND "decision" IS NULL;
CREATE INDEX "Citation_found" ON "Citation" ("finding", "recordId") WHERE "finding" IS NOT NULL AND "decision" IS NULL;

ALTER TABLE "LawReference" ADD CONSTRAINT "LawReference_unit" CHECK ("unitId" = coalesce("provisionId", "actId"));
ALTER TABLE "LawReference" ADD CONSTRAINT "LawReference_source" CHECK (num_nonnulls("recordId", "appealId") = 1);
-- As lists of records and of appeals order: the newest year first, then by number as people count.
CREATE INDEX "LawReference_records" ON "LawReference"
  ("unitId", "year" DESC, (rtrim("number", '0123456789')) COLLATE "C", (length("number")), "number" COLLATE "C")
  WHERE "recordId" IS NOT NULL;
CREATE INDEX "LawReference_appeals" ON "LawReference"
  ("unitId", "year" DESC, (rtrim("number", '0123456789')) COLLATE "C", (length("number")), "number" COLLATE "C")
  WHERE "appealId" IS NOT NULL;

-- To what units of law these records and appeals refer: what they cite, want to change, judge or suffer under, with all
-- that it stands in.
CREATE FUNCTION law_references(records uuid[], appeals uuid[])
RETURNS TABLE ("unitId" uuid, "actId" uuid, "provisionId" uuid, "recordId" uuid, "appealId" uuid, "concerns" boolean)
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE named AS (
    SELECT c."actId", c."provisionId", c."recordId", c."appealId", false AS "concerns" FROM "Citation" c
      WHERE c."actId" IS NOT NULL AND (c."recordId" = ANY(records) OR c."appealId" = ANY(appeals))
    UNION ALL SELECT n."actId", n."provisionId", n."recordId", NULL, true FROM "NormChange" n
      WHERE n."recordId" = ANY(records)
    UNION ALL SELECT p."actId", n."provisionId", n."opinionId", NULL, true FROM "OpinionNorm" n
      JOIN "Provision" p ON p."id" = n."provisionId" WHERE n."opinionId" = ANY(records)
    UNION ALL SELECT d."actId", NULL, o."opinionId", NULL, true FROM "OpinionDecision" o
      JOIN "CourtDecision" d ON d."id" = o."decisionId" WHERE d."actId" IS NOT NULL AND o."opinionId" = ANY(records)
    UNION ALL SELECT coalesce(l."actId", p."actId"), l."provisionId", NULL, l."appealId", true FROM "AppealLink" l
      LEFT JOIN "Provision" p ON p."id" = l."provisionId"
      WHERE l."appealId" = ANY(appeals) AND num_nonnulls(l."actId", l."provisionId") > 0
  ), above AS (
    SELECT n.* FROM named n WHERE n."provisionId" IS NOT NULL
    UNION ALL
    SELECT a."actId", p."parentId", a."recordId", a."appealId", a."concerns" FROM above a
    JOIN "Provision" p ON p."id" = a."provisionId" WHERE p."parentId" IS NOT NULL
  ), every AS (
    SELECT "actId", "provisionId", "recordId", "appealId", "concerns" FROM above
    UNION ALL SELECT "actId", NULL, "recordId", "appealId", "concerns" FROM named
  )
  SELECT coalesce(e."provisionId", e."actId"), e."actId", e."provisionId", e."recordId", e."appealId", bool_or(e."concerns")
  FROM every e GROUP BY e."actId", e."provisionId", e."recordId", e."appealId"
$$;

-- How many records refer to a unit is kept with it, in the transaction that changes what they refer to. Units are held
-- in one order, so that two who write at once do not wait for each other in a circle.
CREATE FUNCTION count_law_references() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "Act" WHERE "id" IN (SELECT "unitId" FROM changed WHERE "recordId" IS NOT NULL AND "provisionId" IS NULL)
    ORDER BY "id" FOR NO KEY UPDATE;
  UPDATE "Act" a SET "citedCount" = a."citedCount" + (CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END) * c."n"
  FROM (SELECT "unitId", count(*)::int AS "n" FROM changed WHERE "recordId" IS NOT NULL AND "provisionId" IS NULL GROUP BY 1) c
  WHERE a."id" = c."unitId";
  PERFORM 1 FROM "Provision" WHERE "id" IN (SELECT "unitId" FROM changed WHERE "recordId" IS NOT NULL AND "provisionId" IS NOT NULL)
    ORDER BY "id" FOR NO KEY UPDATE;
  UPDATE "Provision" p SET "citedCount" = p."citedCount" + (CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END) * c."n"
  FROM (SELECT "unitId", count(*)::int AS "n" FROM changed WHERE "recordId" IS NOT NULL AND "provisionId" IS NOT NULL GROUP BY 1) c
  WHERE p."id" = c."unitId";
  RETURN NULL;
END $$;
CREATE TRIGGER law_references_added AFTER INSERT ON "LawReference"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_law_references();
CREATE TRIGGER law_references_gone AFTER DELETE ON "LawReference"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_law_references();

UPDATE "Act" SET "citedCount" = 0 WHERE "citedCount" <> 0;
UPDATE "Provision" SET "citedCount" = 0 WHERE "citedCount" <> 0;
INSERT INTO "LawReference" ("id", "unitId", "actId", "provisionId", "recordId", "appealId", "concerns", "kind", "year", "number")
SELECT gen_random_uuid(), x."unitId", x."actId", x."provisionId", x."recordId", x."appealId", x."concerns", r."kind",
  coalesce(r."year", a."year"), coalesce(r."number", a."number")
FROM law_references(ARRAY(SELECT "id" FROM "Record"), ARRAY(SELECT "id" FROM "Appeal")) x
LEFT JOIN "Record" r ON r."id" = x."recordId" LEFT JOIN "Appeal" a ON a."id" = x."appealId";
