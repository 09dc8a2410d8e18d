-- CreateEnum
CREATE TYPE "DraftStage" AS ENUM ('draft', 'review', 'changes_requested', 'approved', 'sent');

-- CreateEnum
CREATE TYPE "ReviewAnswer" AS ENUM ('agreed', 'changes_requested');

-- CreateEnum
CREATE TYPE "DraftStepType" AS ENUM ('review_asked', 'agreed', 'changes_requested', 'approved', 'sent', 'next_opened');

-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "previousId" UUID,
ADD COLUMN     "stage" "DraftStage" NOT NULL DEFAULT 'draft';

-- CreateTable
CREATE TABLE "DraftReviewer" (
    "draftId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "answer" "ReviewAnswer",
    "revision" INTEGER,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "DraftReviewer_pkey" PRIMARY KEY ("draftId","staffId")
);

-- CreateTable
CREATE TABLE "DraftCheck" (
    "draftId" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "staffId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftCheck_pkey" PRIMARY KEY ("draftId","item")
);

-- CreateTable
CREATE TABLE "DraftStep" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "type" "DraftStepType" NOT NULL,
    "staffId" UUID NOT NULL,
    "note" TEXT,
    "revision" INTEGER NOT NULL,
    "sentHash" TEXT,
    "open" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftStep_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DraftReviewer_staffId_idx" ON "DraftReviewer"("staffId");

-- CreateIndex
CREATE INDEX "DraftCheck_staffId_idx" ON "DraftCheck"("staffId");

-- CreateIndex
CREATE INDEX "DraftStep_draftId_at_idx" ON "DraftStep"("draftId", "at");

-- CreateIndex
CREATE INDEX "DraftStep_staffId_idx" ON "DraftStep"("staffId");

-- CreateIndex
CREATE UNIQUE INDEX "Draft_previousId_key" ON "Draft"("previousId");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftReviewer" ADD CONSTRAINT "DraftReviewer_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftReviewer" ADD CONSTRAINT "DraftReviewer_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftCheck" ADD CONSTRAINT "DraftCheck_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftCheck" ADD CONSTRAINT "DraftCheck_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftStep" ADD CONSTRAINT "DraftStep_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftStep" ADD CONSTRAINT "DraftStep_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was frozen before there was a review had been approved by a head.
UPDATE "Draft" SET "stage" = 'approved' WHERE "frozenAt" IS NOT NULL;
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_frozen_by_stage"
  CHECK (("frozenAt" IS NOT NULL) = ("stage" IN ('approved', 'sent')));
CREATE TRIGGER "DraftStep_append_only" BEFORE UPDATE OR DELETE ON "DraftStep"
  FOR EACH ROW EXECUTE FUNCTION "usynys_append_only"();
CREATE TRIGGER "DraftStep_never_emptied" BEFORE TRUNCATE ON "DraftStep"
  FOR EACH STATEMENT EXECUTE FUNCTION "usynys_append_only"();
