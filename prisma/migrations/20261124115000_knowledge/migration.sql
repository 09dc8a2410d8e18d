-- CreateEnum
CREATE TYPE "KnowledgeOrigin" AS ENUM ('content', 'office');

-- CreateEnum
CREATE TYPE "KnowledgeState" AS ENUM ('draft', 'in_review', 'published');

-- CreateEnum
CREATE TYPE "KnowledgeLinkKind" AS ENUM ('page', 'record', 'act');

-- AlterTable
ALTER TABLE "GlossaryTerm" ADD COLUMN     "definitionEn" TEXT,
ADD COLUMN     "definitionKk" TEXT,
ADD COLUMN     "definitionRu" TEXT;

-- CreateTable
CREATE TABLE "KnowledgePage" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 100,
    "origin" "KnowledgeOrigin" NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,

    CONSTRAINT "KnowledgePage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KnowledgeText" (
    "pageId" UUID NOT NULL,
    "language" "Language" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "asOf" DATE NOT NULL,
    "seeAlso" TEXT[],
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KnowledgeText_pkey" PRIMARY KEY ("pageId","language")
);

-- CreateTable
CREATE TABLE "KnowledgePart" (
    "id" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "anchor" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "titleKk" TEXT,
    "titleRu" TEXT,
    "titleEn" TEXT,
    "textKk" TEXT,
    "textRu" TEXT,
    "textEn" TEXT,

    CONSTRAINT "KnowledgePart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KnowledgeLink" (
    "id" BIGSERIAL NOT NULL,
    "pageId" UUID NOT NULL,
    "language" "Language" NOT NULL,
    "kind" "KnowledgeLinkKind" NOT NULL,
    "target" TEXT NOT NULL,
    "part" TEXT,
    "isCitation" BOOLEAN NOT NULL,
    "line" INTEGER NOT NULL,

    CONSTRAINT "KnowledgeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KnowledgeVersion" (
    "id" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "language" "Language" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "state" "KnowledgeState" NOT NULL DEFAULT 'draft',
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "writerIds" UUID[],
    "savedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "remark" TEXT,

    CONSTRAINT "KnowledgeVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "KnowledgePage_slug_key" ON "KnowledgePage"("slug");

-- CreateIndex
CREATE INDEX "KnowledgePage_createdById_idx" ON "KnowledgePage"("createdById");

-- CreateIndex
CREATE INDEX "KnowledgePage_removedById_idx" ON "KnowledgePage"("removedById");

-- CreateIndex
CREATE UNIQUE INDEX "KnowledgePart_pageId_anchor_key" ON "KnowledgePart"("pageId", "anchor");

-- CreateIndex
CREATE INDEX "KnowledgeLink_pageId_idx" ON "KnowledgeLink"("pageId");

-- CreateIndex
CREATE INDEX "KnowledgeLink_kind_target_part_idx" ON "KnowledgeLink"("kind", "target", "part");

-- CreateIndex
CREATE INDEX "KnowledgeVersion_savedById_idx" ON "KnowledgeVersion"("savedById");

-- CreateIndex
CREATE INDEX "KnowledgeVersion_decidedById_idx" ON "KnowledgeVersion"("decidedById");

-- CreateIndex
CREATE UNIQUE INDEX "KnowledgeVersion_pageId_language_ordinal_key" ON "KnowledgeVersion"("pageId", "language", "ordinal");

-- AddForeignKey
ALTER TABLE "KnowledgePage" ADD CONSTRAINT "KnowledgePage_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnowledgePage" ADD CONSTRAINT "KnowledgePage_removedById_fkey" FOREIGN KEY ("removedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnowledgeText" ADD CONSTRAINT "KnowledgeText_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "KnowledgePage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnowledgePart" ADD CONSTRAINT "KnowledgePart_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "KnowledgePage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnowledgeLink" ADD CONSTRAINT "KnowledgeLink_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "KnowledgePage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnowledgeVersion" ADD CONSTRAINT "KnowledgeVersion_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "KnowledgePage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnowledgeVersion" ADD CONSTRAINT "KnowledgeVersion_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KnowledgeVersion" ADD CONSTRAINT "KnowledgeVersion_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One text in work at a time, of each page and language.
CREATE UNIQUE INDEX "KnowledgeVersion_open_key" ON "KnowledgeVersion" ("pageId", "language") WHERE "state" <> 'published';

-- What was published stays as it was read.
CREATE FUNCTION knowledge_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" = 'published' THEN
    RAISE EXCEPTION 'a published version of a knowledge page stays as it is';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "KnowledgeVersion_stays" BEFORE UPDATE OR DELETE ON "KnowledgeVersion"
  FOR EACH ROW EXECUTE FUNCTION knowledge_version_stays();
