-- DropForeignKey
ALTER TABLE "ListedRecord" DROP CONSTRAINT "ListedRecord_recordId_fkey";

-- DropIndex
DROP INDEX "Appeal_counts";

-- AlterTable
ALTER TABLE "ListedRecord" ADD COLUMN "n" SERIAL NOT NULL,
ADD COLUMN "gone" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "writtenIn" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ListedAppeal" (
    "appealId" UUID NOT NULL,
    "n" SERIAL NOT NULL,
    "gone" BOOLEAN NOT NULL DEFAULT false,
    "writtenIn" BIGINT NOT NULL DEFAULT 0,
    "year" INTEGER NOT NULL,
    "regionId" TEXT,
    "category" TEXT NOT NULL,
    "outcome" "AppealOutcome",

    CONSTRAINT "ListedAppeal_pkey" PRIMARY KEY ("appealId")
);

-- CreateIndex
CREATE UNIQUE INDEX "ListedRecord_n_key" ON "ListedRecord"("n");

-- CreateIndex
CREATE INDEX "ListedRecord_writtenIn_idx" ON "ListedRecord"("writtenIn");

-- CreateIndex
CREATE UNIQUE INDEX "ListedAppeal_n_key" ON "ListedAppeal"("n");

-- CreateIndex
CREATE INDEX "ListedAppeal_writtenIn_idx" ON "ListedAppeal"("writtenIn");

-- ---------------------------------------------------------------- Counts are kept up to date, not thrown away

DROP TABLE "ListChange" CASCADE;
DO $$
DECLARE old record;
BEGIN
  FOR old IN SELECT t.tgname, t.tgrelid::regclass AS of FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE p.proname = 'usynys_list_changed' AND NOT t.tgisinternal
  LOOP
    EXECUTE format('DROP TRIGGER %I ON %s', old.tgname, old.of);
  END LOOP;
END;
$$;
DROP FUNCTION "usynys_list_changed"();

-- Whoever counts holds a copy of these rows and reads those that were written since it last looked: by transactions
-- that were not over then. A row is therefore never taken away, but marked as gone.
CREATE OR REPLACE FUNCTION "usynys_list_record"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE now_in bigint := pg_current_xact_id()::text::bigint;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    UPDATE "ListedRecord" SET "gone" = true, "writtenIn" = now_in WHERE NOT "gone";
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN
    UPDATE "ListedRecord" SET "gone" = true, "writtenIn" = now_in WHERE "recordId" = OLD."id";
    RETURN NULL;
  END IF;
  -- An insert that meets a row would use up a number each time.
  UPDATE "ListedRecord" SET "kind" = NEW."kind", "series" = NEW."series", "year" = NEW."year", "status" = NEW."status",
    "visibility" = NEW."visibility", "authorId" = NEW."authorId", "regionId" = NEW."regionId", "dueOn" = NEW."dueOn",
    "bodyIds" = coalesce(NEW."bodyIds", '{}'), "actIds" = coalesce(NEW."actIds", '{}'),
    "topicIds" = coalesce(NEW."topicIds", '{}'), "gone" = false, "writtenIn" = now_in
  WHERE "recordId" = NEW."id";
  IF FOUND THEN RETURN NULL; END IF;
  INSERT INTO "ListedRecord" ("recordId", "kind", "series", "year", "status", "visibility", "authorId", "regionId", "dueOn", "bodyIds", "actIds", "topicIds", "writtenIn")
  VALUES (NEW."id", NEW."kind", NEW."series", NEW."year", NEW."status", NEW."visibility", NEW."authorId", NEW."regionId", NEW."dueOn",
    coalesce(NEW."bodyIds", '{}'), coalesce(NEW."actIds", '{}'), coalesce(NEW."topicIds", '{}'), now_in);
  RETURN NULL;
END;
$$;
CREATE TRIGGER "Record_unlisted" AFTER DELETE ON "Record" FOR EACH ROW EXECUTE FUNCTION "usynys_list_record"();
CREATE TRIGGER "Record_emptied" AFTER TRUNCATE ON "Record" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_list_record"();

CREATE FUNCTION "usynys_list_appeal"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE now_in bigint := pg_current_xact_id()::text::bigint;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    UPDATE "ListedAppeal" SET "gone" = true, "writtenIn" = now_in WHERE NOT "gone";
    RETURN NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN
    UPDATE "ListedAppeal" SET "gone" = true, "writtenIn" = now_in WHERE "appealId" = OLD."id";
    RETURN NULL;
  END IF;
  UPDATE "ListedAppeal" SET "year" = NEW."year", "regionId" = NEW."regionId", "category" = NEW."category",
    "outcome" = NEW."outcome", "gone" = false, "writtenIn" = now_in
  WHERE "appealId" = NEW."id";
  IF FOUND THEN RETURN NULL; END IF;
  INSERT INTO "ListedAppeal" ("appealId", "year", "regionId", "category", "outcome", "writtenIn")
  VALUES (NEW."id", NEW."year", NEW."regionId", NEW."category", NEW."outcome", now_in);
  RETURN NULL;
END;
$$;
CREATE TRIGGER "Appeal_listed" AFTER INSERT ON "Appeal" FOR EACH ROW EXECUTE FUNCTION "usynys_list_appeal"();
CREATE TRIGGER "Appeal_listed_anew" AFTER UPDATE ON "Appeal" FOR EACH ROW
  WHEN ((OLD."year", OLD."regionId", OLD."category", OLD."outcome") IS DISTINCT FROM (NEW."year", NEW."regionId", NEW."category", NEW."outcome"))
  EXECUTE FUNCTION "usynys_list_appeal"();
CREATE TRIGGER "Appeal_unlisted" AFTER DELETE ON "Appeal" FOR EACH ROW EXECUTE FUNCTION "usynys_list_appeal"();
CREATE TRIGGER "Appeal_emptied" AFTER TRUNCATE ON "Appeal" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_list_appeal"();
INSERT INTO "ListedAppeal" ("appealId", "year", "regionId", "category", "outcome")
SELECT "id", "year", "regionId", "category", "outcome" FROM "Appeal";
