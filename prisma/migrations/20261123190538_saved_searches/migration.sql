-- CreateEnum
CREATE TYPE "FollowMail" AS ENUM ('none', 'daily', 'weekly');

-- CreateEnum
CREATE TYPE "DigestPeriod" AS ENUM ('daily', 'weekly');

-- CreateEnum
CREATE TYPE "DigestState" AS ENUM ('waiting', 'sending', 'sent', 'logged', 'dropped');

-- CreateTable
CREATE TABLE "StaffGroup" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StaffGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffGroupMember" (
    "groupId" UUID NOT NULL,
    "staffId" UUID NOT NULL,

    CONSTRAINT "StaffGroupMember_pkey" PRIMARY KEY ("groupId","staffId")
);

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL,
    "groupId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follow" (
    "id" UUID NOT NULL,
    "searchId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "mail" "FollowMail" NOT NULL DEFAULT 'none',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowHit" (
    "followId" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "foundAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),
    "digestId" UUID,

    CONSTRAINT "FollowHit_pkey" PRIMARY KEY ("followId","document")
);

-- CreateTable
CREATE TABLE "FeedAddress" (
    "id" UUID NOT NULL,
    "followId" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FeedAddress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "period" "DigestPeriod" NOT NULL,
    "dueOn" DATE NOT NULL,
    "state" "DigestState" NOT NULL DEFAULT 'waiting',
    "address" TEXT,
    "count" INTEGER NOT NULL DEFAULT 0,
    "messageId" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "uncertain" BOOLEAN NOT NULL DEFAULT false,
    "lastError" TEXT,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndexedDocument" (
    "id" BIGSERIAL NOT NULL,
    "document" TEXT NOT NULL,

    CONSTRAINT "IndexedDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StaffGroup_createdById_idx" ON "StaffGroup"("createdById");

-- CreateIndex
CREATE INDEX "StaffGroupMember_staffId_idx" ON "StaffGroupMember"("staffId");

-- CreateIndex
CREATE INDEX "SavedSearch_ownerId_createdAt_idx" ON "SavedSearch"("ownerId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "SavedSearch_groupId_idx" ON "SavedSearch"("groupId");

-- CreateIndex
CREATE INDEX "Follow_searchId_idx" ON "Follow"("searchId");

-- CreateIndex
CREATE INDEX "Follow_staffId_idx" ON "Follow"("staffId");

-- CreateIndex
CREATE INDEX "FollowHit_digestId_idx" ON "FollowHit"("digestId");

-- CreateIndex
CREATE UNIQUE INDEX "FeedAddress_hash_key" ON "FeedAddress"("hash");

-- CreateIndex
CREATE INDEX "FeedAddress_followId_idx" ON "FeedAddress"("followId");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_messageId_key" ON "Digest"("messageId");

-- CreateIndex
CREATE INDEX "Digest_createdAt_idx" ON "Digest"("createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Digest_staffId_period_dueOn_key" ON "Digest"("staffId", "period", "dueOn");

-- AddForeignKey
ALTER TABLE "StaffGroup" ADD CONSTRAINT "StaffGroup_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffGroupMember" ADD CONSTRAINT "StaffGroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "StaffGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffGroupMember" ADD CONSTRAINT "StaffGroupMember_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "StaffGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_searchId_fkey" FOREIGN KEY ("searchId") REFERENCES "SavedSearch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowHit" ADD CONSTRAINT "FollowHit_followId_fkey" FOREIGN KEY ("followId") REFERENCES "Follow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowHit" ADD CONSTRAINT "FollowHit_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeedAddress" ADD CONSTRAINT "FeedAddress_followId_fkey" FOREIGN KEY ("followId") REFERENCES "Follow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

ALTER TABLE "StaffGroup" ADD CONSTRAINT "StaffGroup_named" CHECK (btrim("name") <> '' AND length("name") <= 100);
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_named" CHECK (btrim("name") <> '' AND length("name") <= 200);
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_note_length" CHECK (length("note") <= 2000);
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_asks" CHECK ("address" <> '' AND length("address") <= 20000);
CREATE UNIQUE INDEX "StaffGroup_once" ON "StaffGroup" (lower("name"));

-- A person keeps a question once, and follows a search once at a time. By a hash: an address may be longer than a row
-- of an index.
CREATE UNIQUE INDEX "SavedSearch_once" ON "SavedSearch" ("ownerId", md5("address")) WHERE "removedAt" IS NULL;
CREATE UNIQUE INDEX "Follow_once" ON "Follow" ("searchId", "staffId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "FeedAddress_once" ON "FeedAddress" ("followId") WHERE "revokedAt" IS NULL;

-- What answered already is told by nobody.
ALTER TABLE "FollowHit" ADD CONSTRAINT "FollowHit_told" CHECK ("foundAt" IS NOT NULL OR ("seenAt" IS NULL AND "digestId" IS NULL));
CREATE INDEX "FollowHit_newest" ON "FollowHit" ("followId", "foundAt" DESC, "document") WHERE "foundAt" IS NOT NULL;
CREATE INDEX "FollowHit_untold" ON "FollowHit" ("followId", "foundAt" DESC) WHERE "foundAt" IS NOT NULL AND "seenAt" IS NULL;

ALTER TABLE "Digest" ADD CONSTRAINT "Digest_sent" CHECK (("state" IN ('sent', 'logged')) = ("sentAt" IS NOT NULL));
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_sent_to" CHECK ("state" NOT IN ('sent', 'logged') OR "address" IS NOT NULL);
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_counts" CHECK ("count" >= 0 AND "attempts" >= 0);
CREATE INDEX "Digest_open" ON "Digest" ("dueAt") WHERE "state" IN ('waiting', 'sending');

-- Whoever tells followers wakes as whoever feeds the index does.
CREATE TRIGGER "IndexedDocument_wake" AFTER INSERT ON "IndexedDocument" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_outbox_wake"();
