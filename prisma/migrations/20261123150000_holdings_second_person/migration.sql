-- AlterTable
ALTER TABLE "CourtHolding" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "confirmedById" UUID,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3),
ADD COLUMN     "recordedById" UUID;

-- CreateIndex
CREATE INDEX "CourtHolding_recordedById_idx" ON "CourtHolding"("recordedById");

-- CreateIndex
CREATE INDEX "CourtHolding_confirmedById_idx" ON "CourtHolding"("confirmedById");

-- AddForeignKey
ALTER TABLE "CourtHolding" ADD CONSTRAINT "CourtHolding_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourtHolding" ADD CONSTRAINT "CourtHolding_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the Court held counts once somebody else than who entered it has confirmed it; a content file's own word stands.
ALTER TABLE "CourtHolding" ADD CONSTRAINT "CourtHolding_second_person" CHECK ("confirmedById" IS NULL OR "confirmedById" IS DISTINCT FROM "recordedById");
ALTER TABLE "CourtHolding" ADD CONSTRAINT "CourtHolding_confirmed_whole" CHECK (("confirmedById" IS NULL) = ("confirmedAt" IS NULL) AND ("confirmedById" IS NULL OR ("confirmed" AND "holding" IS NOT NULL)));
ALTER TABLE "CourtHolding" ADD CONSTRAINT "CourtHolding_recorded_whole" CHECK (("recordedById" IS NULL) = ("recordedAt" IS NULL) AND ("recordedById" IS NULL OR "confirmed" = ("confirmedById" IS NOT NULL)));
