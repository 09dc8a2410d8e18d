-- DropIndex
DROP INDEX "ProvisionText_editionId_idx";

-- AlterTable
ALTER TABLE "Act" ADD COLUMN     "firstArticle" INTEGER,
ADD COLUMN     "lastArticle" INTEGER;

-- AlterTable
ALTER TABLE "ProvisionText" ADD COLUMN     "depth" INTEGER,
ADD COLUMN     "excluded" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mark" TEXT,
ADD COLUMN     "place" INTEGER,
ADD COLUMN     "remark" TEXT;

-- CreateTable
CREATE TABLE "EditionText" (
    "editionId" UUID NOT NULL,
    "language" "Language" NOT NULL,
    "source" TEXT,
    "sha256" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "importId" UUID,

    CONSTRAINT "EditionText_pkey" PRIMARY KEY ("editionId","language")
);

-- CreateTable
CREATE TABLE "LawImport" (
    "id" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "language" "Language" NOT NULL,
    "validFrom" DATE NOT NULL,
    "source" TEXT,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "startedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "storedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LawImport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EditionText_importId_idx" ON "EditionText"("importId");

-- CreateIndex
CREATE INDEX "LawImport_startedById_idx" ON "LawImport"("startedById");

-- CreateIndex
CREATE UNIQUE INDEX "LawImport_actId_language_validFrom_sha256_key" ON "LawImport"("actId", "language", "validFrom", "sha256");

-- CreateIndex
CREATE INDEX "ProvisionText_editionId_language_place_idx" ON "ProvisionText"("editionId", "language", "place");

-- AddForeignKey
ALTER TABLE "EditionText" ADD CONSTRAINT "EditionText_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionText" ADD CONSTRAINT "EditionText_importId_fkey" FOREIGN KEY ("importId") REFERENCES "LawImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LawImport" ADD CONSTRAINT "LawImport_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LawImport" ADD CONSTRAINT "LawImport_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- What may stand in an act

-- Parts of the act, sections and paragraphs of a chapter have places too. Articles are named by their number alone.
ALTER TABLE "Provision" DROP CONSTRAINT "Provision_path_path";
ALTER TABLE "Provision" ADD CONSTRAINT "Provision_path_path" CHECK ("path" <> '' AND "path" ~ '^(ann_[0-9]+(-[0-9]+)?(\.|$))?(pt_[0-9]+(\.|$))?(sec_[0-9]+(-[0-9]+)?(\.|$))?(ch_[0-9]+(-[0-9]+)?(\.|$))?(par_[0-9]+(-[0-9]+)?(\.|$))?(art_[0-9]+(-[0-9]+)?(\.|$))?(p_[0-9]+(-[0-9]+)?(\.|$))?(sp_[0-9]+(-[0-9]+)?(\.|$))?(ind_[0-9]+(\.|$))?(note)?$' AND "path" NOT LIKE '%.');

-- Only the words of an edition have a place in it.
ALTER TABLE "ProvisionText" ADD CONSTRAINT "ProvisionText_placed" CHECK (
  ("place" IS NULL AND "depth" IS NULL) OR ("place" >= 0 AND "depth" >= 0 AND "kind" = 'law' AND "editionId" IS NOT NULL)
);
ALTER TABLE "Act" ADD CONSTRAINT "Act_articles" CHECK ("firstArticle" > 0 AND "lastArticle" >= coalesce("firstArticle", 1));
ALTER TABLE "EditionText" ADD CONSTRAINT "EditionText_some" CHECK ("units" > 0);
