-- AlterTable
ALTER TABLE "Citation" ADD COLUMN     "draftId" UUID;

-- AlterTable
ALTER TABLE "Rereading" DROP COLUMN "isAtAppeals",
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'record';

-- CreateIndex
CREATE INDEX "Citation_draftId_idx" ON "Citation"("draftId");

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A citation is of one record, with perhaps an event or a norm change of it, or of one appeal, or of one draft.
ALTER TABLE "Citation" DROP CONSTRAINT "Citation_one_source", DROP CONSTRAINT "Citation_holder";
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_holder" CHECK (
  num_nonnulls("recordId", "appealId", "draftId") = 1
  AND num_nonnulls("eventId", "normChangeId", "appealId", "draftId") <= 1);
