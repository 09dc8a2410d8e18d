-- DropIndex
DROP INDEX "Appeal_year_regionId_idx";

-- CreateTable
CREATE TABLE "ListedRecord" (
    "recordId" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "series" "RecordSeries" NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "RecordStatus" NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "authorId" UUID,
    "regionId" TEXT,
    "dueOn" DATE,
    "bodyIds" TEXT[],
    "actIds" UUID[],
    "topicIds" TEXT[],

    CONSTRAINT "ListedRecord_pkey" PRIMARY KEY ("recordId")
);

-- CreateIndex
CREATE INDEX "Appeal_counts" ON "Appeal"("year", "regionId", "category", "outcome");

-- CreateIndex
CREATE INDEX "Appeal_titleKk_idx" ON "Appeal" USING GIN ("titleKk" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Appeal_titleRu_idx" ON "Appeal" USING GIN ("titleRu" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Appeal_titleEn_idx" ON "Appeal" USING GIN ("titleEn" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Record_number_idx" ON "Record" USING GIN ("number" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Appeal_number_idx" ON "Appeal" USING GIN ("number" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "ListedRecord" ADD CONSTRAINT "ListedRecord_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- Narrow rows that lists are counted from

-- An index that covered these columns would do as well, but a row of an index has an end at 2,704 bytes: a record with
-- many addressees or acts could not be written. A list that was left out is stored as none.
CREATE FUNCTION "usynys_list_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ListedRecord" ("recordId", "kind", "series", "year", "status", "visibility", "authorId", "regionId", "dueOn", "bodyIds", "actIds", "topicIds")
  VALUES (NEW."id", NEW."kind", NEW."series", NEW."year", NEW."status", NEW."visibility", NEW."authorId", NEW."regionId", NEW."dueOn",
    coalesce(NEW."bodyIds", '{}'), coalesce(NEW."actIds", '{}'), coalesce(NEW."topicIds", '{}'))
  ON CONFLICT ("recordId") DO UPDATE SET "kind" = excluded."kind", "series" = excluded."series", "year" = excluded."year",
    "status" = excluded."status", "visibility" = excluded."visibility", "authorId" = excluded."authorId",
    "regionId" = excluded."regionId", "dueOn" = excluded."dueOn", "bodyIds" = excluded."bodyIds",
    "actIds" = excluded."actIds", "topicIds" = excluded."topicIds";
  RETURN NULL;
END;
$$;
CREATE TRIGGER "Record_listed" AFTER INSERT ON "Record" FOR EACH ROW EXECUTE FUNCTION "usynys_list_record"();
CREATE TRIGGER "Record_listed_anew" AFTER UPDATE ON "Record" FOR EACH ROW
  WHEN ((OLD."kind", OLD."series", OLD."year", OLD."status", OLD."visibility", OLD."authorId", OLD."regionId", OLD."dueOn", OLD."bodyIds", OLD."actIds", OLD."topicIds")
    IS DISTINCT FROM (NEW."kind", NEW."series", NEW."year", NEW."status", NEW."visibility", NEW."authorId", NEW."regionId", NEW."dueOn", NEW."bodyIds", NEW."actIds", NEW."topicIds"))
  EXECUTE FUNCTION "usynys_list_record"();
INSERT INTO "ListedRecord" ("recordId", "kind", "series", "year", "status", "visibility", "authorId", "regionId", "dueOn", "bodyIds", "actIds", "topicIds")
SELECT "id", "kind", "series", "year", "status", "visibility", "authorId", "regionId", "dueOn",
  coalesce("bodyIds", '{}'), coalesce("actIds", '{}'), coalesce("topicIds", '{}') FROM "Record";

-- ---------------------------------------------------------------- Orders and sections

CREATE INDEX "Event_recent_law" ON "Event" ("happenedOn" DESC) WHERE "afterReport" AND "type" IN ('in_force', 'act_amended', 'court_decided') AND "happenedOn" IS NOT NULL;
CREATE INDEX "Record_law_changed" ON "Record" ("statusOn" DESC NULLS LAST, "number") WHERE "status" = 'law_changed';
CREATE INDEX "Appeal_by_received" ON "Appeal" ("receivedOn" DESC NULLS LAST, (rtrim("number", '0123456789') COLLATE "C"), length("number"), ("number" COLLATE "C"));
CREATE INDEX "Appeal_by_number" ON "Appeal" ((rtrim("number", '0123456789') COLLATE "C"), length("number"), ("number" COLLATE "C"));
CREATE INDEX "Record_by_number" ON "Record" ((rtrim("number", '0123456789') COLLATE "C"), length("number"), ("number" COLLATE "C"));
CREATE INDEX "Record_by_status" ON "Record" ("status", "statusOn" DESC NULLS LAST, (rtrim("number", '0123456789') COLLATE "C"), length("number"), ("number" COLLATE "C"));
-- A list of several kinds is walked in the order of its titles, whatever their kinds.
CREATE INDEX "Record_by_any_title_kk" ON "Record" ((coalesce("titleKk", "titleRu", "titleEn") COLLATE "kk-x-icu"));
CREATE INDEX "Record_by_any_title_ru" ON "Record" ((coalesce("titleRu", "titleKk", "titleEn") COLLATE "ru-x-icu"));
CREATE INDEX "Record_by_any_title_en" ON "Record" ((coalesce("titleEn", "titleRu", "titleKk") COLLATE "en-x-icu"));
