-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "writerIds" UUID[],
ALTER COLUMN "state" SET NOT NULL,
ALTER COLUMN "json" SET NOT NULL,
ALTER COLUMN "plainText" DROP DEFAULT;

-- AlterTable
ALTER TABLE "DraftUpdate" ADD COLUMN     "staffId" UUID;

-- AlterTable
ALTER TABLE "DraftVersion" ADD COLUMN     "revision" INTEGER NOT NULL,
ADD COLUMN     "schemaVersion" INTEGER NOT NULL,
ADD COLUMN     "writerIds" UUID[];

-- AlterTable
ALTER TABLE "CommentThread" ADD COLUMN     "resolvedById" UUID;

-- CreateTable
CREATE TABLE "DraftWriter" (
    "draftId" UUID NOT NULL,
    "clientId" BIGINT NOT NULL,
    "staffId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftWriter_pkey" PRIMARY KEY ("draftId","clientId")
);

-- CreateTable
CREATE TABLE "CollabToken" (
    "hash" TEXT NOT NULL,
    "draftId" UUID NOT NULL,
    "apiTokenId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CollabToken_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "DraftWriter_staffId_idx" ON "DraftWriter"("staffId");

-- CreateIndex
CREATE INDEX "CollabToken_draftId_idx" ON "CollabToken"("draftId");

-- CreateIndex
CREATE INDEX "CollabToken_apiTokenId_idx" ON "CollabToken"("apiTokenId");

-- CreateIndex
CREATE INDEX "CollabToken_expiresAt_idx" ON "CollabToken"("expiresAt");

-- CreateIndex
CREATE INDEX "DraftUpdate_staffId_idx" ON "DraftUpdate"("staffId");

-- CreateIndex
CREATE INDEX "CommentThread_resolvedById_idx" ON "CommentThread"("resolvedById");

-- AddForeignKey
ALTER TABLE "DraftUpdate" ADD CONSTRAINT "DraftUpdate_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftWriter" ADD CONSTRAINT "DraftWriter_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftWriter" ADD CONSTRAINT "DraftWriter_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollabToken" ADD CONSTRAINT "CollabToken_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollabToken" ADD CONSTRAINT "CollabToken_apiTokenId_fkey" FOREIGN KEY ("apiTokenId") REFERENCES "ApiToken"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A frozen text stays what it was, whoever writes: a new version is opened instead.
CREATE FUNCTION "keep_frozen_draft"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Draft' THEN
    IF OLD."frozenAt" IS NOT NULL AND (TG_OP = 'DELETE' OR NEW."state" IS DISTINCT FROM OLD."state"
      OR NEW."plainText" IS DISTINCT FROM OLD."plainText" OR NEW."json" IS DISTINCT FROM OLD."json") THEN
      RAISE EXCEPTION 'A frozen draft is not changed';
    END IF;
  ELSIF OLD."isFrozen" THEN
    RAISE EXCEPTION 'A frozen version is not changed';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Draft_keep_frozen" BEFORE UPDATE OR DELETE ON "Draft"
  FOR EACH ROW EXECUTE FUNCTION "keep_frozen_draft"();
CREATE TRIGGER "DraftVersion_keep_frozen" BEFORE UPDATE OR DELETE ON "DraftVersion"
  FOR EACH ROW EXECUTE FUNCTION "keep_frozen_draft"();
