-- CreateTable
CREATE TABLE "DraftImport" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "language" "Language",
    "json" JSONB NOT NULL,
    "lost" JSONB NOT NULL,
    "tables" JSONB NOT NULL,
    "startedById" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DraftImport_recordId_idx" ON "DraftImport"("recordId");

-- CreateIndex
CREATE INDEX "DraftImport_startedById_idx" ON "DraftImport"("startedById");

-- CreateIndex
CREATE INDEX "DraftImport_startedAt_idx" ON "DraftImport"("startedAt");

-- AddForeignKey
ALTER TABLE "DraftImport" ADD CONSTRAINT "DraftImport_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftImport" ADD CONSTRAINT "DraftImport_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
