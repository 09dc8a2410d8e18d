-- Appeals are found by words of their titles, and compared with a title that is being entered.
-- CreateIndex
CREATE INDEX "Appeal_titleKk_idx" ON "Appeal" USING GIN ("titleKk" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Appeal_titleRu_idx" ON "Appeal" USING GIN ("titleRu" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Appeal_titleEn_idx" ON "Appeal" USING GIN ("titleEn" gin_trgm_ops);
