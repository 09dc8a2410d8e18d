-- AlterTable
ALTER TABLE "File" ADD COLUMN "readAt" TIMESTAMPTZ(3),
ADD COLUMN "readFailure" TEXT;

-- ---------------------------------------------------------------- What was read, and why not

ALTER TABLE "File" ADD CONSTRAINT "File_read" CHECK (
  ("extractedText" IS NULL OR "readAt" IS NOT NULL)
  AND ("readFailure" IS NULL OR ("readAt" IS NOT NULL AND "extractedText" IS NULL))
  AND "readFailure" IN ('locked', 'damaged', 'empty', 'too_much')
);
-- What waits to be read.
CREATE INDEX "File_unread" ON "File" ("createdAt") WHERE "readAt" IS NULL;
