-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('mentioned', 'review_asked', 'changes_requested');

-- CreateTable
CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "draftId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3),
    "digestId" UUID,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Notice_draftId_idx" ON "Notice"("draftId");

-- CreateIndex
CREATE INDEX "Notice_byId_idx" ON "Notice"("byId");

-- CreateIndex
CREATE INDEX "Notice_digestId_idx" ON "Notice"("digestId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_staffId_sourceId_key" ON "Notice"("staffId", "sourceId");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
