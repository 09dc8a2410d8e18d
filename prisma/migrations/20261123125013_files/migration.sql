-- AlterTable
ALTER TABLE "Attachment" ADD COLUMN     "removedAt" TIMESTAMPTZ(3),
ADD COLUMN     "removedById" UUID;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_removedById_fkey" FOREIGN KEY ("removedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A file hangs in one place: so there is one answer to who may read it.
ALTER TABLE "Attachment" DROP CONSTRAINT "Attachment_somewhere";
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_one_place" CHECK (num_nonnulls("recordId", "appealId", "eventId", "meetingId") = 1);
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_name" CHECK (btrim("name") <> '' AND char_length("name") <= 200);
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_evidence_not_removed" CHECK ("eventId" IS NULL OR "removedAt" IS NULL);

-- The same content once in a place.
CREATE UNIQUE INDEX "Attachment_record_once" ON "Attachment" ("recordId", "sha256") WHERE "recordId" IS NOT NULL;
CREATE UNIQUE INDEX "Attachment_appeal_once" ON "Attachment" ("appealId", "sha256") WHERE "appealId" IS NOT NULL;
CREATE UNIQUE INDEX "Attachment_event_once" ON "Attachment" ("eventId", "sha256") WHERE "eventId" IS NOT NULL;
CREATE UNIQUE INDEX "Attachment_meeting_once" ON "Attachment" ("meetingId", "sha256") WHERE "meetingId" IS NOT NULL;
CREATE INDEX "Attachment_removed" ON "Attachment" ("removedAt") WHERE "removedAt" IS NOT NULL;

-- What an event holds as evidence stays, as the event does.
CREATE TRIGGER "Attachment_evidence_stays" BEFORE UPDATE OR DELETE ON "Attachment" FOR EACH ROW WHEN (OLD."eventId" IS NOT NULL) EXECUTE FUNCTION "usynys_append_only"();
