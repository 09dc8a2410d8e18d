-- CreateTable
CREATE TABLE "ListChange" (
    "id" BIGSERIAL NOT NULL,

    CONSTRAINT "ListChange_pkey" PRIMARY KEY ("id")
);

-- ---------------------------------------------------------------- Whether what was counted still holds

-- One row a transaction that changed what lists are counted from, seen by others from the moment the change is. Rows
-- are added, never changed, so that no two writers wait for each other; old ones are taken away by those who add.
CREATE FUNCTION "usynys_list_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE added bigint;
BEGIN
  IF coalesce(current_setting('usynys.list_changed', true), '') = 'yes' THEN RETURN NULL; END IF;
  INSERT INTO "ListChange" DEFAULT VALUES RETURNING "id" INTO added;
  PERFORM set_config('usynys.list_changed', 'yes', true);
  IF added % 32 = 0 THEN
    DELETE FROM "ListChange" WHERE "id" IN (SELECT "id" FROM "ListChange" WHERE "id" < added - 32 FOR UPDATE SKIP LOCKED);
  END IF;
  RETURN NULL;
END;
$$;
-- For each row: a statement that finds nothing to change changes nothing. All but the first row only read a setting.
CREATE TRIGGER "ListedRecord_changed" AFTER INSERT OR DELETE ON "ListedRecord" FOR EACH ROW EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "ListedRecord_changed_in_place" AFTER UPDATE ON "ListedRecord" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "ListedRecord_emptied" AFTER TRUNCATE ON "ListedRecord" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Appeal_changed" AFTER INSERT OR DELETE ON "Appeal" FOR EACH ROW EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Appeal_changed_in_place" AFTER UPDATE ON "Appeal" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Appeal_emptied" AFTER TRUNCATE ON "Appeal" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_list_changed"();
-- Words are looked for in titles, and appeals by the norm they suffer under.
CREATE TRIGGER "Record_titles_changed" AFTER UPDATE OF "number", "titleKk", "titleRu", "titleEn" ON "Record" FOR EACH ROW
  WHEN ((OLD."number", OLD."titleKk", OLD."titleRu", OLD."titleEn") IS DISTINCT FROM (NEW."number", NEW."titleKk", NEW."titleRu", NEW."titleEn"))
  EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "AppealLink_changed" AFTER INSERT OR DELETE ON "AppealLink" FOR EACH ROW EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "AppealLink_changed_in_place" AFTER UPDATE ON "AppealLink" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "AppealLink_emptied" AFTER TRUNCATE ON "AppealLink" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Provision_changed" AFTER INSERT OR DELETE ON "Provision" FOR EACH ROW EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Provision_changed_in_place" AFTER UPDATE ON "Provision" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Provision_emptied" AFTER TRUNCATE ON "Provision" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_list_changed"();
-- The names beside the counts.
CREATE TRIGGER "Act_changed" AFTER INSERT OR DELETE ON "Act" FOR EACH ROW EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Act_changed_in_place" AFTER UPDATE ON "Act" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Act_emptied" AFTER TRUNCATE ON "Act" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Body_changed" AFTER INSERT OR DELETE ON "Body" FOR EACH ROW EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Body_changed_in_place" AFTER UPDATE ON "Body" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Body_emptied" AFTER TRUNCATE ON "Body" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Region_changed" AFTER INSERT OR DELETE ON "Region" FOR EACH ROW EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Region_changed_in_place" AFTER UPDATE ON "Region" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Region_emptied" AFTER TRUNCATE ON "Region" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Topic_changed" AFTER INSERT OR DELETE ON "Topic" FOR EACH ROW EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Topic_changed_in_place" AFTER UPDATE ON "Topic" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "usynys_list_changed"();
CREATE TRIGGER "Topic_emptied" AFTER TRUNCATE ON "Topic" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_list_changed"();

-- ---------------------------------------------------------------- Pages far from the first

-- An order that holds the ids and what access asks for: the rows before a page are passed over in the index alone.
DROP INDEX "Record_by_year_number";
CREATE INDEX "Record_by_year_number" ON "Record" ("year" DESC, (rtrim("number", '0123456789') COLLATE "C"), length("number"), ("number" COLLATE "C"))
  INCLUDE ("id", "number", "kind", "visibility", "status", "authorId");
DROP INDEX "Appeal_by_year_number";
CREATE INDEX "Appeal_by_year_number" ON "Appeal" ("year" DESC, (rtrim("number", '0123456789') COLLATE "C"), length("number"), ("number" COLLATE "C")) INCLUDE ("id", "number");
DROP INDEX "Appeal_by_received";
CREATE INDEX "Appeal_by_received" ON "Appeal" ("receivedOn" DESC NULLS LAST, (rtrim("number", '0123456789') COLLATE "C"), length("number"), ("number" COLLATE "C")) INCLUDE ("id", "number");
DROP INDEX "Appeal_by_number";
CREATE INDEX "Appeal_by_number" ON "Appeal" ((rtrim("number", '0123456789') COLLATE "C"), length("number"), ("number" COLLATE "C")) INCLUDE ("id", "number");

-- The longest overdue first. The index over "metOn" and "dueOn" finds what is open, but not in the order of its days.
CREATE INDEX "Deadline_open" ON "Deadline" ("dueOn") WHERE "metOn" IS NULL;
