-- Letters of three languages are compared by their trigrams: probable duplicates, and pickers that find while one types.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ================================================================ 1. What prisma/schema.prisma says

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Language" AS ENUM ('kk', 'ru', 'en');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('administrator', 'head', 'drafter', 'representative', 'reader');

-- CreateEnum
CREATE TYPE "ActForm" AS ENUM ('constitution', 'constitutional_law', 'code', 'law', 'decree', 'gov_resolution', 'order', 'sc_resolution', 'cc_resolution', 'rules', 'concept', 'action_plan', 'local_act', 'treaty', 'soft_law');

-- CreateEnum
CREATE TYPE "ActStructure" AS ENUM ('part_point', 'part_subparagraph', 'paragraph_subparagraph', 'article_subparagraph', 'rules_paragraph');

-- CreateEnum
CREATE TYPE "TextKind" AS ENUM ('law', 'summary');

-- CreateEnum
CREATE TYPE "RecordKind" AS ENUM ('proposal', 'special_recommendation', 'recommendation', 'regional_suggestion', 'court_opinion', 'bill_comment', 'regulatory_amendment');

-- CreateEnum
CREATE TYPE "RecordSeries" AS ENUM ('listed', 'inline', 'concluding', 'registered');

-- CreateEnum
CREATE TYPE "RecordStatus" AS ENUM ('draft', 'in_review', 'approved', 'recommended', 'sent', 'received', 'answered', 'supported', 'partly_supported', 'not_supported', 'referred', 'not_competent', 'deferred', 'under_study', 'working_group', 'in_progress', 'in_bill', 'government', 'parliament', 'law_changed', 'adopted', 'partly_adopted', 'implemented', 'partly_implemented', 'not_implemented', 'withdrawn', 'superseded', 'requested', 'submitted', 'heard', 'decision_unverified', 'conforms', 'conforms_in_interpretation', 'not_conforms', 'terminated', 'refused');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('staff', 'legal');

-- CreateEnum
CREATE TYPE "NormPosition" AS ENUM ('conforms', 'not_conforms', 'needs_interpretation', 'unclear');

-- CreateEnum
CREATE TYPE "Holding" AS ENUM ('conforms', 'conforms_in_interpretation', 'not_conforms', 'terminated', 'refused');

-- CreateEnum
CREATE TYPE "EventType" AS ENUM ('appeal_received', 'drafted', 'review_asked', 'approved', 'recommended', 'sent', 'received', 'reminded', 'repeated', 'forwarded', 'instructed', 'answered', 'working_group_formed', 'implementing', 'included_in_bill', 'government_considered', 'reading', 'enacted', 'signed', 'published', 'in_force', 'act_amended', 'implemented', 'partly_implemented', 'not_implemented', 'verified', 'discussed', 'court_requested', 'opinion_submitted', 'court_heard', 'court_decided', 'withdrawn', 'superseded', 'noted', 'retracted');

-- CreateEnum
CREATE TYPE "AnswerVerdict" AS ENUM ('supported', 'partly_supported', 'not_supported', 'referred', 'not_competent', 'deferred', 'explained', 'under_study');

-- CreateEnum
CREATE TYPE "AdoptionVerdict" AS ENUM ('adopted', 'partly', 'differently', 'not_adopted');

-- CreateEnum
CREATE TYPE "CitationState" AS ENUM ('matched', 'none', 'ambiguous');

-- CreateEnum
CREATE TYPE "LinkType" AS ENUM ('same_matter', 'repeats', 'arose_from', 'follows_up', 'cites', 'related');

-- CreateEnum
CREATE TYPE "AppealOutcome" AS ENUM ('resolved', 'partly_resolved', 'refused', 'forwarded', 'explained', 'under_review');

-- CreateEnum
CREATE TYPE "AppealRole" AS ENUM ('prompted', 'illustrates', 'concerns');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('parliament_working_group', 'interagency_working_group', 'court_session', 'advisory_body', 'conference', 'working_meeting', 'commission');

-- CreateEnum
CREATE TYPE "CandidateKind" AS ENUM ('proposal', 'special_recommendation', 'court_opinion', 'regional_suggestion', 'concluding_recommendation', 'regulatory_amendment', 'key_figure', 'case_box');

-- CreateEnum
CREATE TYPE "CandidateState" AS ENUM ('pending', 'accepted', 'merged', 'rejected');

-- CreateEnum
CREATE TYPE "DraftKind" AS ENUM ('proposal_letter', 'comparative_table', 'explanatory_note', 'concept', 'special_recommendation', 'recommendation_letter', 'court_opinion');

-- CreateTable
CREATE TABLE "Staff" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "regionId" TEXT,
    "language" "Language" NOT NULL DEFAULT 'kk',
    "passwordHash" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "staffId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" BIGSERIAL NOT NULL,
    "emailHash" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staffId" UUID,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxEntry" (
    "id" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastError" TEXT,

    CONSTRAINT "OutboxEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Region" (
    "id" TEXT NOT NULL,
    "nameKk" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "aliases" TEXT[],
    "order" INTEGER NOT NULL,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Body" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "nameKk" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortKk" TEXT,
    "shortRu" TEXT,
    "shortEn" TEXT,
    "aliases" TEXT[],
    "validFrom" DATE,
    "validTo" DATE,
    "unconfirmed" TEXT[],
    "parentId" TEXT,
    "successorId" TEXT,
    "regionId" TEXT,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stage" (
    "id" TEXT NOT NULL,
    "nameKk" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "bodyId" TEXT,
    "order" INTEGER NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,

    CONSTRAINT "Stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" TEXT NOT NULL,
    "nameKk" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "on" DATE NOT NULL,
    "isWorking" BOOLEAN NOT NULL,
    "nameKk" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "source" TEXT,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("on")
);

-- CreateTable
CREATE TABLE "GlossaryTerm" (
    "id" TEXT NOT NULL,
    "termKk" TEXT,
    "termRu" TEXT,
    "termEn" TEXT,
    "abbrKk" TEXT[],
    "abbrRu" TEXT[],
    "abbrEn" TEXT[],
    "noteKk" TEXT,
    "noteRu" TEXT,
    "noteEn" TEXT,
    "conflicts" TEXT[],

    CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Act" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "adiletId" TEXT,
    "form" "ActForm" NOT NULL,
    "number" TEXT,
    "adoptedOn" DATE,
    "titleKk" TEXT,
    "titleRu" TEXT,
    "titleEn" TEXT NOT NULL,
    "shortKk" TEXT,
    "shortRu" TEXT,
    "shortEn" TEXT,
    "abbrKk" TEXT[],
    "abbrRu" TEXT[],
    "abbrEn" TEXT[],
    "aliases" TEXT[],
    "structure" "ActStructure",
    "rank" INTEGER,
    "registration" TEXT,
    "inForceFrom" DATE,
    "inForceTo" DATE,
    "issuerId" TEXT,
    "successorId" UUID,
    "unconfirmed" TEXT[],
    "noteKk" TEXT,
    "noteRu" TEXT,
    "noteEn" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "citedCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Act_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "amendedById" UUID,
    "source" TEXT,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Provision" (
    "id" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "parentId" UUID,
    "order" TEXT NOT NULL,
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "citedCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Provision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProvisionText" (
    "id" UUID NOT NULL,
    "provisionId" UUID NOT NULL,
    "editionId" UUID,
    "language" "Language" NOT NULL,
    "kind" "TextKind" NOT NULL,
    "heading" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "ProvisionText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Record" (
    "id" UUID NOT NULL,
    "kind" "RecordKind" NOT NULL,
    "series" "RecordSeries" NOT NULL DEFAULT 'registered',
    "year" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "titleKk" TEXT,
    "titleRu" TEXT,
    "titleEn" TEXT,
    "summaryKk" TEXT,
    "summaryRu" TEXT,
    "summaryEn" TEXT,
    "language" "Language" NOT NULL,
    "authorId" UUID,
    "regionId" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'staff',
    "sourceId" UUID,
    "sourceLines" TEXT,
    "sourceErrorKk" TEXT,
    "sourceErrorRu" TEXT,
    "sourceErrorEn" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" "RecordStatus" NOT NULL DEFAULT 'draft',
    "statusOn" DATE,
    "statusPrecision" "DatePrecision",
    "statusEventId" UUID,
    "statusAtYearEnd" "RecordStatus",
    "chain" TEXT NOT NULL DEFAULT 'ggggg',
    "bodyIds" TEXT[],
    "actIds" UUID[],
    "topicIds" TEXT[],
    "appealCount" INTEGER NOT NULL DEFAULT 0,
    "dueOn" DATE,

    CONSTRAINT "Record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordTopic" (
    "recordId" UUID NOT NULL,
    "topicId" TEXT NOT NULL,

    CONSTRAINT "RecordTopic_pkey" PRIMARY KEY ("recordId","topicId")
);

-- CreateTable
CREATE TABLE "CourtOpinion" (
    "recordId" UUID NOT NULL,
    "requestedOn" DATE,
    "opinionOn" DATE,
    "opinionPrecision" "DatePrecision",
    "hearingOn" DATE,
    "decisionNotFound" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CourtOpinion_pkey" PRIMARY KEY ("recordId")
);

-- CreateTable
CREATE TABLE "OpinionNorm" (
    "id" UUID NOT NULL,
    "opinionId" UUID NOT NULL,
    "provisionId" UUID NOT NULL,
    "position" "NormPosition",
    "reason" TEXT,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OpinionNorm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourtDecision" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "actId" UUID,
    "source" TEXT,
    "noteKk" TEXT,
    "noteRu" TEXT,
    "noteEn" TEXT,

    CONSTRAINT "CourtDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpinionDecision" (
    "opinionId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,

    CONSTRAINT "OpinionDecision_pkey" PRIMARY KEY ("opinionId","decisionId")
);

-- CreateTable
CREATE TABLE "CourtHolding" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "provisionId" UUID NOT NULL,
    "holding" "Holding",
    "confirmed" BOOLEAN NOT NULL DEFAULT false,
    "noteKk" TEXT,
    "noteRu" TEXT,
    "noteEn" TEXT,
    "source" TEXT,
    "amendBy" DATE,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CourtHolding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Addressee" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "bodyId" TEXT,
    "isLead" BOOLEAN NOT NULL DEFAULT false,
    "order" INTEGER NOT NULL DEFAULT 0,
    "noteKk" TEXT,
    "noteRu" TEXT,
    "noteEn" TEXT,
    "status" "RecordStatus",
    "statusOn" DATE,
    "statusPrecision" "DatePrecision",

    CONSTRAINT "Addressee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "addresseeId" UUID,
    "type" "EventType" NOT NULL,
    "verdict" "AnswerVerdict",
    "stageId" TEXT,
    "happenedOn" DATE,
    "precision" "DatePrecision",
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recordedById" UUID,
    "noteKk" TEXT,
    "noteRu" TEXT,
    "noteEn" TEXT,
    "quote" TEXT,
    "quoteLanguage" "Language",
    "sourceId" UUID,
    "sourceLines" TEXT,
    "url" TEXT,
    "letterNumber" TEXT,
    "letterOn" DATE,
    "meetingId" UUID,
    "actId" UUID,
    "afterReport" BOOLEAN NOT NULL DEFAULT false,
    "confirmed" BOOLEAN NOT NULL DEFAULT true,
    "correctsId" UUID,
    "contentKey" TEXT,
    "contentHash" TEXT,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeadlineRule" (
    "id" TEXT NOT NULL,
    "nameKk" TEXT NOT NULL,
    "nameRu" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "term" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "fromEvent" "EventType" NOT NULL,
    "kinds" "RecordKind"[],
    "basisKk" TEXT,
    "basisRu" TEXT,
    "basisEn" TEXT,
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" DATE,
    "validTo" DATE,

    CONSTRAINT "DeadlineRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "addresseeId" UUID NOT NULL,
    "ruleId" TEXT NOT NULL,
    "fromEventId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "metOn" DATE,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Promise" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "addresseeId" UUID,
    "bodyId" TEXT,
    "eventId" UUID,
    "whatKk" TEXT,
    "whatRu" TEXT,
    "whatEn" TEXT,
    "dueOn" DATE,
    "precision" "DatePrecision",
    "deliveredOn" DATE,
    "contentKey" TEXT,

    CONSTRAINT "Promise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NormChange" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "actId" UUID NOT NULL,
    "provisionId" UUID,
    "editionId" UUID,
    "currentKk" TEXT,
    "currentRu" TEXT,
    "currentEn" TEXT,
    "proposedKk" TEXT,
    "proposedRu" TEXT,
    "proposedEn" TEXT,
    "isSummary" BOOLEAN NOT NULL DEFAULT false,
    "justificationKk" TEXT,
    "justificationRu" TEXT,
    "justificationEn" TEXT,
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "NormChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Adoption" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "normChangeId" UUID,
    "enactingActId" UUID NOT NULL,
    "provisionId" UUID,
    "inForceOn" DATE,
    "enactedKk" TEXT,
    "enactedRu" TEXT,
    "enactedEn" TEXT,
    "verdict" "AdoptionVerdict",
    "similarity" DOUBLE PRECISION,
    "sourceUrl" TEXT,
    "noteKk" TEXT,
    "noteRu" TEXT,
    "noteEn" TEXT,
    "contentKey" TEXT,
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Adoption_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" UUID NOT NULL,
    "recordId" UUID,
    "appealId" UUID,
    "field" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "quote" TEXT NOT NULL,
    "prefix" TEXT,
    "suffix" TEXT,
    "sourceLine" INTEGER,
    "actId" UUID,
    "provisionId" UUID,
    "asOf" DATE,
    "state" "CitationState" NOT NULL,
    "candidates" JSONB,
    "sourceError" BOOLEAN NOT NULL DEFAULT false,
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordLink" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "type" "LinkType" NOT NULL,
    "reasonKk" TEXT,
    "reasonRu" TEXT,
    "reasonEn" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fromContent" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "RecordLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "receivedOn" DATE,
    "precision" "DatePrecision",
    "year" INTEGER NOT NULL,
    "regionId" TEXT,
    "category" TEXT NOT NULL,
    "outcome" "AppealOutcome",
    "titleKk" TEXT,
    "titleRu" TEXT,
    "titleEn" TEXT,
    "summaryKk" TEXT,
    "summaryRu" TEXT,
    "summaryEn" TEXT,
    "outcomeKk" TEXT,
    "outcomeRu" TEXT,
    "outcomeEn" TEXT,
    "language" "Language" NOT NULL,
    "groupId" UUID,
    "sourceId" UUID,
    "sourceLines" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Applicant" (
    "appealId" UUID NOT NULL,
    "name" TEXT,
    "iin" TEXT,
    "telephone" TEXT,
    "email" TEXT,
    "address" TEXT,
    "note" TEXT,

    CONSTRAINT "Applicant_pkey" PRIMARY KEY ("appealId")
);

-- CreateTable
CREATE TABLE "AppealHandler" (
    "appealId" UUID NOT NULL,
    "staffId" UUID NOT NULL,

    CONSTRAINT "AppealHandler_pkey" PRIMARY KEY ("appealId","staffId")
);

-- CreateTable
CREATE TABLE "AppealGroup" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "regionId" TEXT,
    "titleKk" TEXT,
    "titleRu" TEXT,
    "titleEn" TEXT,
    "size" INTEGER,
    "sizeIsFloor" BOOLEAN NOT NULL DEFAULT false,
    "isCollective" BOOLEAN NOT NULL DEFAULT false,
    "sourceId" UUID,
    "sourceLines" TEXT,

    CONSTRAINT "AppealGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AppealLink" (
    "id" UUID NOT NULL,
    "appealId" UUID,
    "groupId" UUID,
    "recordId" UUID,
    "provisionId" UUID,
    "actId" UUID,
    "role" "AppealRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fromContent" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AppealLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "happenedOn" DATE,
    "precision" "DatePrecision",
    "titleKk" TEXT,
    "titleRu" TEXT,
    "titleEn" TEXT,
    "topicsKk" TEXT,
    "topicsRu" TEXT,
    "topicsEn" TEXT,
    "attendedKk" TEXT,
    "attendedRu" TEXT,
    "attendedEn" TEXT,
    "bodyId" TEXT,
    "count" INTEGER NOT NULL DEFAULT 1,
    "sourceId" UUID,
    "sourceLines" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingRecord" (
    "meetingId" UUID NOT NULL,
    "recordId" UUID NOT NULL,

    CONSTRAINT "MeetingRecord_pkey" PRIMARY KEY ("meetingId","recordId")
);

-- CreateTable
CREATE TABLE "File" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "extractedText" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "File_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "recordId" UUID,
    "appealId" UUID,
    "eventId" UUID,
    "meetingId" UUID,
    "addedById" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyFigure" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "labelKk" TEXT NOT NULL,
    "labelRu" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "value" DOUBLE PRECISION,
    "unit" TEXT,
    "sourceId" UUID,
    "sourceLines" TEXT,
    "caveatKk" TEXT,
    "caveatRu" TEXT,
    "caveatEn" TEXT,

    CONSTRAINT "KeyFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceDocument" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER,
    "titleKk" TEXT,
    "titleRu" TEXT,
    "titleEn" TEXT,
    "language" "Language",
    "sha256" TEXT,

    CONSTRAINT "SourceDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContentItem" (
    "key" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "revision" INTEGER,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ContentItem_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ReportImport" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "startedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lines" INTEGER NOT NULL,
    "outline" JSONB NOT NULL,
    "notices" JSONB NOT NULL,

    CONSTRAINT "ReportImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportCandidate" (
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "kind" "CandidateKind" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "lineFrom" INTEGER NOT NULL,
    "lineTo" INTEGER NOT NULL,
    "addressee" TEXT,
    "bodyIds" TEXT[],
    "regionId" TEXT,
    "payload" JSONB NOT NULL,
    "matchId" UUID,
    "matchScore" DOUBLE PRECISION,
    "matchReason" JSONB,
    "matchRef" TEXT,
    "state" "CandidateState" NOT NULL DEFAULT 'pending',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "resultId" UUID,
    "resultRef" TEXT,

    CONSTRAINT "ImportCandidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "kind" "DraftKind" NOT NULL,
    "language" "Language" NOT NULL,
    "title" TEXT NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "state" BYTEA,
    "json" JSONB,
    "plainText" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "frozenAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftUpdate" (
    "id" BIGSERIAL NOT NULL,
    "draftId" UUID NOT NULL,
    "update" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftUpdate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftVersion" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT,
    "json" JSONB NOT NULL,
    "plainText" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "isFrozen" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT,
    "authorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentThread" (
    "id" UUID NOT NULL,
    "draftId" UUID NOT NULL,
    "quote" TEXT NOT NULL,
    "resolvedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CommentThread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Staff_email_key" ON "Staff"("email");

-- CreateIndex
CREATE INDEX "Staff_regionId_idx" ON "Staff"("regionId");

-- CreateIndex
CREATE INDEX "Session_staffId_idx" ON "Session"("staffId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_hash_key" ON "ApiToken"("hash");

-- CreateIndex
CREATE INDEX "ApiToken_staffId_idx" ON "ApiToken"("staffId");

-- CreateIndex
CREATE INDEX "SignInAttempt_emailHash_at_idx" ON "SignInAttempt"("emailHash", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_address_at_idx" ON "SignInAttempt"("address", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_entity_entityId_id_idx" ON "AuditEntry"("entity", "entityId", "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "OutboxEntry_topic_dueAt_id_idx" ON "OutboxEntry"("topic", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Body_parentId_idx" ON "Body"("parentId");

-- CreateIndex
CREATE INDEX "Body_successorId_idx" ON "Body"("successorId");

-- CreateIndex
CREATE INDEX "Stage_bodyId_idx" ON "Stage"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "Act_slug_key" ON "Act"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Act_adiletId_key" ON "Act"("adiletId");

-- CreateIndex
CREATE INDEX "Act_form_adoptedOn_idx" ON "Act"("form", "adoptedOn");

-- CreateIndex
CREATE INDEX "Act_citedCount_idx" ON "Act"("citedCount" DESC);

-- CreateIndex
CREATE INDEX "Act_titleRu_idx" ON "Act" USING GIN ("titleRu" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Act_titleKk_idx" ON "Act" USING GIN ("titleKk" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Act_titleEn_idx" ON "Act" USING GIN ("titleEn" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Edition_amendedById_idx" ON "Edition"("amendedById");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_actId_validFrom_key" ON "Edition"("actId", "validFrom");

-- CreateIndex
CREATE INDEX "Provision_actId_order_idx" ON "Provision"("actId", "order");

-- CreateIndex
CREATE INDEX "Provision_parentId_idx" ON "Provision"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Provision_actId_path_key" ON "Provision"("actId", "path");

-- CreateIndex
CREATE INDEX "ProvisionText_editionId_idx" ON "ProvisionText"("editionId");

-- CreateIndex
CREATE UNIQUE INDEX "ProvisionText_provisionId_editionId_language_kind_key" ON "ProvisionText"("provisionId", "editionId", "language", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Record_number_key" ON "Record"("number");

-- CreateIndex
CREATE INDEX "Record_kind_year_status_idx" ON "Record"("kind", "year", "status");

-- CreateIndex
CREATE INDEX "Record_updatedAt_idx" ON "Record"("updatedAt" DESC);

-- CreateIndex
CREATE INDEX "Record_authorId_status_idx" ON "Record"("authorId", "status");

-- CreateIndex
CREATE INDEX "Record_regionId_idx" ON "Record"("regionId");

-- CreateIndex
CREATE INDEX "Record_sourceId_idx" ON "Record"("sourceId");

-- CreateIndex
CREATE INDEX "Record_bodyIds_idx" ON "Record" USING GIN ("bodyIds");

-- CreateIndex
CREATE INDEX "Record_actIds_idx" ON "Record" USING GIN ("actIds");

-- CreateIndex
CREATE INDEX "Record_topicIds_idx" ON "Record" USING GIN ("topicIds");

-- CreateIndex
CREATE INDEX "Record_titleKk_idx" ON "Record" USING GIN ("titleKk" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Record_titleRu_idx" ON "Record" USING GIN ("titleRu" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Record_titleEn_idx" ON "Record" USING GIN ("titleEn" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "RecordTopic_topicId_idx" ON "RecordTopic"("topicId");

-- CreateIndex
CREATE INDEX "OpinionNorm_provisionId_idx" ON "OpinionNorm"("provisionId");

-- CreateIndex
CREATE UNIQUE INDEX "OpinionNorm_opinionId_provisionId_key" ON "OpinionNorm"("opinionId", "provisionId");

-- CreateIndex
CREATE UNIQUE INDEX "CourtDecision_number_key" ON "CourtDecision"("number");

-- CreateIndex
CREATE UNIQUE INDEX "CourtDecision_actId_key" ON "CourtDecision"("actId");

-- CreateIndex
CREATE INDEX "OpinionDecision_decisionId_idx" ON "OpinionDecision"("decisionId");

-- CreateIndex
CREATE INDEX "CourtHolding_provisionId_idx" ON "CourtHolding"("provisionId");

-- CreateIndex
CREATE UNIQUE INDEX "CourtHolding_decisionId_provisionId_key" ON "CourtHolding"("decisionId", "provisionId");

-- CreateIndex
CREATE INDEX "Addressee_recordId_idx" ON "Addressee"("recordId");

-- CreateIndex
CREATE INDEX "Addressee_bodyId_idx" ON "Addressee"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_correctsId_key" ON "Event"("correctsId");

-- CreateIndex
CREATE INDEX "Event_recordId_happenedOn_idx" ON "Event"("recordId", "happenedOn");

-- CreateIndex
CREATE INDEX "Event_addresseeId_idx" ON "Event"("addresseeId");

-- CreateIndex
CREATE INDEX "Event_meetingId_idx" ON "Event"("meetingId");

-- CreateIndex
CREATE INDEX "Event_actId_idx" ON "Event"("actId");

-- CreateIndex
CREATE INDEX "Event_sourceId_idx" ON "Event"("sourceId");

-- CreateIndex
CREATE INDEX "Event_stageId_idx" ON "Event"("stageId");

-- CreateIndex
CREATE INDEX "Event_recordedById_idx" ON "Event"("recordedById");

-- CreateIndex
CREATE INDEX "Event_contentKey_idx" ON "Event"("contentKey");

-- CreateIndex
CREATE INDEX "Deadline_recordId_idx" ON "Deadline"("recordId");

-- CreateIndex
CREATE INDEX "Deadline_metOn_dueOn_idx" ON "Deadline"("metOn", "dueOn");

-- CreateIndex
CREATE INDEX "Deadline_ruleId_idx" ON "Deadline"("ruleId");

-- CreateIndex
CREATE INDEX "Deadline_fromEventId_idx" ON "Deadline"("fromEventId");

-- CreateIndex
CREATE UNIQUE INDEX "Deadline_addresseeId_ruleId_fromEventId_key" ON "Deadline"("addresseeId", "ruleId", "fromEventId");

-- CreateIndex
CREATE UNIQUE INDEX "Promise_contentKey_key" ON "Promise"("contentKey");

-- CreateIndex
CREATE INDEX "Promise_recordId_idx" ON "Promise"("recordId");

-- CreateIndex
CREATE INDEX "Promise_addresseeId_idx" ON "Promise"("addresseeId");

-- CreateIndex
CREATE INDEX "Promise_bodyId_idx" ON "Promise"("bodyId");

-- CreateIndex
CREATE INDEX "Promise_eventId_idx" ON "Promise"("eventId");

-- CreateIndex
CREATE INDEX "Promise_deliveredOn_dueOn_idx" ON "Promise"("deliveredOn", "dueOn");

-- CreateIndex
CREATE INDEX "NormChange_recordId_order_idx" ON "NormChange"("recordId", "order");

-- CreateIndex
CREATE INDEX "NormChange_actId_idx" ON "NormChange"("actId");

-- CreateIndex
CREATE INDEX "NormChange_provisionId_idx" ON "NormChange"("provisionId");

-- CreateIndex
CREATE INDEX "NormChange_editionId_idx" ON "NormChange"("editionId");

-- CreateIndex
CREATE UNIQUE INDEX "Adoption_contentKey_key" ON "Adoption"("contentKey");

-- CreateIndex
CREATE INDEX "Adoption_recordId_idx" ON "Adoption"("recordId");

-- CreateIndex
CREATE INDEX "Adoption_normChangeId_idx" ON "Adoption"("normChangeId");

-- CreateIndex
CREATE INDEX "Adoption_enactingActId_idx" ON "Adoption"("enactingActId");

-- CreateIndex
CREATE INDEX "Adoption_provisionId_idx" ON "Adoption"("provisionId");

-- CreateIndex
CREATE INDEX "Citation_recordId_idx" ON "Citation"("recordId");

-- CreateIndex
CREATE INDEX "Citation_appealId_idx" ON "Citation"("appealId");

-- CreateIndex
CREATE INDEX "Citation_actId_recordId_idx" ON "Citation"("actId", "recordId");

-- CreateIndex
CREATE INDEX "Citation_provisionId_idx" ON "Citation"("provisionId");

-- CreateIndex
CREATE INDEX "Citation_state_idx" ON "Citation"("state");

-- CreateIndex
CREATE INDEX "RecordLink_toId_idx" ON "RecordLink"("toId");

-- CreateIndex
CREATE UNIQUE INDEX "RecordLink_fromId_toId_type_key" ON "RecordLink"("fromId", "toId", "type");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_number_key" ON "Appeal"("number");

-- CreateIndex
CREATE INDEX "Appeal_year_regionId_idx" ON "Appeal"("year", "regionId");

-- CreateIndex
CREATE INDEX "Appeal_regionId_idx" ON "Appeal"("regionId");

-- CreateIndex
CREATE INDEX "Appeal_category_idx" ON "Appeal"("category");

-- CreateIndex
CREATE INDEX "Appeal_receivedOn_idx" ON "Appeal"("receivedOn" DESC);

-- CreateIndex
CREATE INDEX "Appeal_groupId_idx" ON "Appeal"("groupId");

-- CreateIndex
CREATE INDEX "Appeal_sourceId_idx" ON "Appeal"("sourceId");

-- CreateIndex
CREATE INDEX "AppealHandler_staffId_idx" ON "AppealHandler"("staffId");

-- CreateIndex
CREATE UNIQUE INDEX "AppealGroup_number_key" ON "AppealGroup"("number");

-- CreateIndex
CREATE INDEX "AppealGroup_regionId_idx" ON "AppealGroup"("regionId");

-- CreateIndex
CREATE INDEX "AppealGroup_sourceId_idx" ON "AppealGroup"("sourceId");

-- CreateIndex
CREATE INDEX "AppealLink_appealId_idx" ON "AppealLink"("appealId");

-- CreateIndex
CREATE INDEX "AppealLink_groupId_idx" ON "AppealLink"("groupId");

-- CreateIndex
CREATE INDEX "AppealLink_recordId_idx" ON "AppealLink"("recordId");

-- CreateIndex
CREATE INDEX "AppealLink_provisionId_idx" ON "AppealLink"("provisionId");

-- CreateIndex
CREATE INDEX "AppealLink_actId_idx" ON "AppealLink"("actId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_number_key" ON "Meeting"("number");

-- CreateIndex
CREATE INDEX "Meeting_kind_year_idx" ON "Meeting"("kind", "year");

-- CreateIndex
CREATE INDEX "Meeting_bodyId_idx" ON "Meeting"("bodyId");

-- CreateIndex
CREATE INDEX "Meeting_sourceId_idx" ON "Meeting"("sourceId");

-- CreateIndex
CREATE INDEX "MeetingRecord_recordId_idx" ON "MeetingRecord"("recordId");

-- CreateIndex
CREATE INDEX "Attachment_sha256_idx" ON "Attachment"("sha256");

-- CreateIndex
CREATE INDEX "Attachment_recordId_idx" ON "Attachment"("recordId");

-- CreateIndex
CREATE INDEX "Attachment_appealId_idx" ON "Attachment"("appealId");

-- CreateIndex
CREATE INDEX "Attachment_eventId_idx" ON "Attachment"("eventId");

-- CreateIndex
CREATE INDEX "Attachment_meetingId_idx" ON "Attachment"("meetingId");

-- CreateIndex
CREATE INDEX "KeyFigure_year_order_idx" ON "KeyFigure"("year", "order");

-- CreateIndex
CREATE INDEX "KeyFigure_sourceId_idx" ON "KeyFigure"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_slug_key" ON "SourceDocument"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "SourceDocument_sha256_key" ON "SourceDocument"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ReportImport_sha256_key" ON "ReportImport"("sha256");

-- CreateIndex
CREATE INDEX "ImportCandidate_importId_state_kind_idx" ON "ImportCandidate"("importId", "state", "kind");

-- CreateIndex
CREATE INDEX "ImportCandidate_matchId_idx" ON "ImportCandidate"("matchId");

-- CreateIndex
CREATE INDEX "ImportCandidate_resultId_idx" ON "ImportCandidate"("resultId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportCandidate_importId_kind_lineFrom_ordinal_key" ON "ImportCandidate"("importId", "kind", "lineFrom", "ordinal");

-- CreateIndex
CREATE INDEX "Draft_recordId_idx" ON "Draft"("recordId");

-- CreateIndex
CREATE INDEX "Draft_createdById_updatedAt_idx" ON "Draft"("createdById", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "DraftUpdate_draftId_id_idx" ON "DraftUpdate"("draftId", "id");

-- CreateIndex
CREATE INDEX "DraftVersion_authorId_idx" ON "DraftVersion"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "DraftVersion_draftId_ordinal_key" ON "DraftVersion"("draftId", "ordinal");

-- CreateIndex
CREATE INDEX "CommentThread_draftId_idx" ON "CommentThread"("draftId");

-- CreateIndex
CREATE INDEX "Comment_threadId_at_idx" ON "Comment"("threadId", "at");

-- CreateIndex
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");

-- AddForeignKey
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Body" ADD CONSTRAINT "Body_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Act" ADD CONSTRAINT "Act_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Act" ADD CONSTRAINT "Act_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_amendedById_fkey" FOREIGN KEY ("amendedById") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Provision" ADD CONSTRAINT "Provision_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Provision" ADD CONSTRAINT "Provision_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProvisionText" ADD CONSTRAINT "ProvisionText_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "Provision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProvisionText" ADD CONSTRAINT "ProvisionText_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordTopic" ADD CONSTRAINT "RecordTopic_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordTopic" ADD CONSTRAINT "RecordTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourtOpinion" ADD CONSTRAINT "CourtOpinion_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpinionNorm" ADD CONSTRAINT "OpinionNorm_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "CourtOpinion"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpinionNorm" ADD CONSTRAINT "OpinionNorm_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "Provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourtDecision" ADD CONSTRAINT "CourtDecision_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpinionDecision" ADD CONSTRAINT "OpinionDecision_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "CourtOpinion"("recordId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpinionDecision" ADD CONSTRAINT "OpinionDecision_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "CourtDecision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourtHolding" ADD CONSTRAINT "CourtHolding_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "CourtDecision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourtHolding" ADD CONSTRAINT "CourtHolding_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "Provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addressee" ADD CONSTRAINT "Addressee_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Addressee" ADD CONSTRAINT "Addressee_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "Addressee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_stageId_fkey" FOREIGN KEY ("stageId") REFERENCES "Stage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "Addressee"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "DeadlineRule"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_fromEventId_fkey" FOREIGN KEY ("fromEventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "Addressee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NormChange" ADD CONSTRAINT "NormChange_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NormChange" ADD CONSTRAINT "NormChange_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NormChange" ADD CONSTRAINT "NormChange_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "Provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NormChange" ADD CONSTRAINT "NormChange_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_normChangeId_fkey" FOREIGN KEY ("normChangeId") REFERENCES "NormChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_enactingActId_fkey" FOREIGN KEY ("enactingActId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "Provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "Provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordLink" ADD CONSTRAINT "RecordLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordLink" ADD CONSTRAINT "RecordLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordLink" ADD CONSTRAINT "RecordLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "AppealGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Applicant" ADD CONSTRAINT "Applicant_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealHandler" ADD CONSTRAINT "AppealHandler_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealHandler" ADD CONSTRAINT "AppealHandler_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "Staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealGroup" ADD CONSTRAINT "AppealGroup_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealGroup" ADD CONSTRAINT "AppealGroup_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealLink" ADD CONSTRAINT "AppealLink_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealLink" ADD CONSTRAINT "AppealLink_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "AppealGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealLink" ADD CONSTRAINT "AppealLink_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealLink" ADD CONSTRAINT "AppealLink_provisionId_fkey" FOREIGN KEY ("provisionId") REFERENCES "Provision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AppealLink" ADD CONSTRAINT "AppealLink_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Act"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingRecord" ADD CONSTRAINT "MeetingRecord_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingRecord" ADD CONSTRAINT "MeetingRecord_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "File"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_appealId_fkey" FOREIGN KEY ("appealId") REFERENCES "Appeal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyFigure" ADD CONSTRAINT "KeyFigure_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportImport" ADD CONSTRAINT "ReportImport_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "SourceDocument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportImport" ADD CONSTRAINT "ReportImport_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportCandidate" ADD CONSTRAINT "ImportCandidate_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ReportImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportCandidate" ADD CONSTRAINT "ImportCandidate_matchId_fkey" FOREIGN KEY ("matchId") REFERENCES "Record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportCandidate" ADD CONSTRAINT "ImportCandidate_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportCandidate" ADD CONSTRAINT "ImportCandidate_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "Record"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftUpdate" ADD CONSTRAINT "DraftUpdate_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftVersion" ADD CONSTRAINT "DraftVersion_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentThread" ADD CONSTRAINT "CommentThread_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "CommentThread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ================================================================ 2. What it cannot say

-- ---------------------------------------------------------------- Dates: a precision stands where a date stands

ALTER TABLE "Record" ADD CONSTRAINT "Record_statusOn_precision" CHECK (("statusOn" IS NULL) = ("statusPrecision" IS NULL));
ALTER TABLE "Addressee" ADD CONSTRAINT "Addressee_statusOn_precision" CHECK (("statusOn" IS NULL) = ("statusPrecision" IS NULL));
ALTER TABLE "CourtOpinion" ADD CONSTRAINT "CourtOpinion_opinionOn_precision" CHECK (("opinionOn" IS NULL) = ("opinionPrecision" IS NULL));
ALTER TABLE "Event" ADD CONSTRAINT "Event_happenedOn_precision" CHECK (("happenedOn" IS NULL) = ("precision" IS NULL));
ALTER TABLE "Promise" ADD CONSTRAINT "Promise_dueOn_precision" CHECK (("dueOn" IS NULL) = ("precision" IS NULL));
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_receivedOn_precision" CHECK (("receivedOn" IS NULL) = ("precision" IS NULL));
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_happenedOn_precision" CHECK (("happenedOn" IS NULL) = ("precision" IS NULL));

-- ---------------------------------------------------------------- Dates: nothing ends before it begins

ALTER TABLE "Body" ADD CONSTRAINT "Body_valid_order" CHECK ("validTo" >= "validFrom");
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_valid_order" CHECK ("validTo" >= "validFrom");
ALTER TABLE "DeadlineRule" ADD CONSTRAINT "DeadlineRule_valid_order" CHECK ("validTo" >= "validFrom");
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_valid_order" CHECK ("validTo" >= "validFrom");
ALTER TABLE "Act" ADD CONSTRAINT "Act_force_order" CHECK ("inForceTo" >= "inForceFrom");

-- ---------------------------------------------------------------- Staff

ALTER TABLE "Staff" ADD CONSTRAINT "Staff_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_representative_region" CHECK ("role" <> 'representative' OR "regionId" IS NOT NULL);
ALTER TABLE "Session" ADD CONSTRAINT "Session_life" CHECK ("expiresAt" > "createdAt");

-- ---------------------------------------------------------------- Names that stand in addresses

ALTER TABLE "Region" ADD CONSTRAINT "Region_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Body" ADD CONSTRAINT "Body_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "DeadlineRule" ADD CONSTRAINT "DeadlineRule_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "SourceDocument" ADD CONSTRAINT "SourceDocument_slug_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
-- A registry slug, or form:number:date for an act without one.
ALTER TABLE "Act" ADD CONSTRAINT "Act_slug_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*(:[^:]+){0,2}$');
-- Articles, parts, points and indents from the outside in: art_163.p_2.sp_5, p_53, art_115-1.note.
ALTER TABLE "Provision" ADD CONSTRAINT "Provision_path_path" CHECK ("path" <> '' AND "path" ~ '^((ch|ann)_[0-9]+(-[0-9]+)?(\.|$))?(art_[0-9]+(-[0-9]+)?(\.|$))?(p_[0-9]+(-[0-9]+)?(\.|$))?(sp_[0-9]+(-[0-9]+)?(\.|$))?(ind_[0-9]+(\.|$))?(note)?$' AND "path" NOT LIKE '%.');
ALTER TABLE "Provision" ADD CONSTRAINT "Provision_parent_other" CHECK ("parentId" <> "id");
ALTER TABLE "Record" ADD CONSTRAINT "Record_number_number" CHECK ("number" ~ '^[^[:space:]/?#]+$');
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_number_number" CHECK ("number" ~ '^[^[:space:]/?#]+$');
ALTER TABLE "AppealGroup" ADD CONSTRAINT "AppealGroup_number_number" CHECK ("number" ~ '^[^[:space:]/?#]+$');
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_number_number" CHECK ("number" ~ '^[^[:space:]/?#]+$');
ALTER TABLE "File" ADD CONSTRAINT "File_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$' AND "size" >= 0);

-- ---------------------------------------------------------------- Records

ALTER TABLE "Record" ADD CONSTRAINT "Record_title" CHECK (btrim(concat_ws('', "titleKk", "titleRu", "titleEn")) <> '');
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_title" CHECK (btrim(concat_ws('', "titleKk", "titleRu", "titleEn")) <> '');
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_title" CHECK (btrim(concat_ws('', "titleKk", "titleRu", "titleEn")) <> '');
ALTER TABLE "Record" ADD CONSTRAINT "Record_year" CHECK ("year" BETWEEN 1990 AND 2199);
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_year" CHECK ("year" BETWEEN 1990 AND 2199);
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_year" CHECK ("year" BETWEEN 1990 AND 2199);
ALTER TABLE "Record" ADD CONSTRAINT "Record_revision" CHECK ("revision" >= 1);
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_revision" CHECK ("revision" >= 1);
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_revision" CHECK ("revision" >= 1 AND "count" >= 1);
ALTER TABLE "Act" ADD CONSTRAINT "Act_revision" CHECK ("revision" >= 1);
ALTER TABLE "Record" ADD CONSTRAINT "Record_chain" CHECK ("chain" ~ '^[dnhg]{5}$');
ALTER TABLE "Record" ADD CONSTRAINT "Record_appealCount" CHECK ("appealCount" >= 0);

-- An addressee is a body, or says why the source does not let one be read.
ALTER TABLE "Addressee" ADD CONSTRAINT "Addressee_body_or_note" CHECK ("bodyId" IS NOT NULL OR btrim(concat_ws('', "noteKk", "noteRu", "noteEn")) <> '');
CREATE UNIQUE INDEX "Addressee_one_lead" ON "Addressee" ("recordId") WHERE "isLead";
CREATE UNIQUE INDEX "Addressee_body_once" ON "Addressee" ("recordId", "bodyId") WHERE "bodyId" IS NOT NULL;

ALTER TABLE "RecordLink" ADD CONSTRAINT "RecordLink_other" CHECK ("fromId" <> "toId");
-- These two read the same from either end, so they are written once.
CREATE UNIQUE INDEX "RecordLink_mutual_once" ON "RecordLink" (LEAST("fromId", "toId"), GREATEST("fromId", "toId"), "type") WHERE "type" IN ('same_matter', 'related');

ALTER TABLE "Event" ADD CONSTRAINT "Event_verdict_of_answer" CHECK ("verdict" IS NULL OR "type" = 'answered');
ALTER TABLE "Event" ADD CONSTRAINT "Event_corrects_other" CHECK ("correctsId" <> "id");

-- "Adopted" is proven by two people.
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_second_person" CHECK ("confirmedById" IS NULL OR "confirmedById" IS DISTINCT FROM "recordedById");
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_confirmed_whole" CHECK (("confirmedById" IS NULL) = ("confirmedAt" IS NULL) AND ("confirmedById" IS NULL OR "verdict" IS NOT NULL));
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_similarity" CHECK ("similarity" BETWEEN 0 AND 1);

ALTER TABLE "Citation" ADD CONSTRAINT "Citation_one_source" CHECK (num_nonnulls("recordId", "appealId") = 1);
-- A wrong link is worse than no link: only a matched citation points anywhere, and a provision only within an act.
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_matched" CHECK (("state" = 'matched') = ("actId" IS NOT NULL) AND ("provisionId" IS NULL OR "actId" IS NOT NULL));
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_span" CHECK (("start" IS NULL) = ("end" IS NULL) AND "start" >= 0 AND "end" >= "start");

-- ---------------------------------------------------------------- Appeals

ALTER TABLE "AppealGroup" ADD CONSTRAINT "AppealGroup_size" CHECK ("size" > 0);
ALTER TABLE "AppealLink" ADD CONSTRAINT "AppealLink_one_from" CHECK (num_nonnulls("appealId", "groupId") = 1);
ALTER TABLE "AppealLink" ADD CONSTRAINT "AppealLink_one_to" CHECK (num_nonnulls("recordId", "provisionId", "actId") = 1);
CREATE UNIQUE INDEX "AppealLink_appeal_record_once" ON "AppealLink" ("appealId", "recordId", "role") WHERE "appealId" IS NOT NULL AND "recordId" IS NOT NULL;
CREATE UNIQUE INDEX "AppealLink_appeal_provision_once" ON "AppealLink" ("appealId", "provisionId", "role") WHERE "appealId" IS NOT NULL AND "provisionId" IS NOT NULL;
CREATE UNIQUE INDEX "AppealLink_appeal_act_once" ON "AppealLink" ("appealId", "actId", "role") WHERE "appealId" IS NOT NULL AND "actId" IS NOT NULL;
CREATE UNIQUE INDEX "AppealLink_group_record_once" ON "AppealLink" ("groupId", "recordId", "role") WHERE "groupId" IS NOT NULL AND "recordId" IS NOT NULL;
CREATE UNIQUE INDEX "AppealLink_group_provision_once" ON "AppealLink" ("groupId", "provisionId", "role") WHERE "groupId" IS NOT NULL AND "provisionId" IS NOT NULL;
CREATE UNIQUE INDEX "AppealLink_group_act_once" ON "AppealLink" ("groupId", "actId", "role") WHERE "groupId" IS NOT NULL AND "actId" IS NOT NULL;

-- ---------------------------------------------------------------- Files, imports, drafts

ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_somewhere" CHECK (num_nonnulls("recordId", "appealId", "eventId", "meetingId") >= 1);
ALTER TABLE "ImportCandidate" ADD CONSTRAINT "ImportCandidate_lines" CHECK ("lineFrom" >= 1 AND "lineTo" >= "lineFrom" AND "ordinal" >= 1);
ALTER TABLE "ImportCandidate" ADD CONSTRAINT "ImportCandidate_score" CHECK ("matchScore" BETWEEN 0 AND 1);
ALTER TABLE "ImportCandidate" ADD CONSTRAINT "ImportCandidate_decided" CHECK (("state" = 'pending') = ("decidedAt" IS NULL));
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_revision" CHECK ("revision" >= 0 AND "schemaVersion" >= 1);
ALTER TABLE "OutboxEntry" ADD CONSTRAINT "OutboxEntry_attempts" CHECK ("attempts" >= 0);

-- ---------------------------------------------------------------- Sorting as each language sorts

-- The expressions are those of app/features/records/list-conditions.server.ts: a title as its reader sees it, and
-- numbers as people count, P-2 before P-10.
CREATE INDEX "Record_by_title_kk" ON "Record" ("kind", (coalesce("titleKk", "titleRu", "titleEn") COLLATE "kk-x-icu"));
CREATE INDEX "Record_by_title_ru" ON "Record" ("kind", (coalesce("titleRu", "titleKk", "titleEn") COLLATE "ru-x-icu"));
CREATE INDEX "Record_by_title_en" ON "Record" ("kind", (coalesce("titleEn", "titleRu", "titleKk") COLLATE "en-x-icu"));
CREATE INDEX "Record_by_year_number" ON "Record" ("year" DESC, (rtrim("number", '0123456789') COLLATE "C"), length("number"), ("number" COLLATE "C"));
CREATE INDEX "Record_by_kind_year_number" ON "Record" ("kind", "year" DESC, (rtrim("number", '0123456789') COLLATE "C"), length("number"), ("number" COLLATE "C"));
CREATE INDEX "Appeal_by_year_number" ON "Appeal" ("year" DESC, (rtrim("number", '0123456789') COLLATE "C"), length("number"), ("number" COLLATE "C"));

-- ---------------------------------------------------------------- What happened is appended

CREATE FUNCTION "usynys_append_only"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of "%" are never changed or removed: what happened is corrected by a further row', TG_TABLE_NAME;
END;
$$;
CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION "usynys_append_only"();
CREATE TRIGGER "Event_never_emptied" BEFORE TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_append_only"();
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "usynys_append_only"();
CREATE TRIGGER "AuditEntry_never_emptied" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_append_only"();

-- ---------------------------------------------------------------- A change wakes whoever brings the search engine up to date

CREATE FUNCTION "usynys_outbox_wake"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('usynys_outbox', '');
  RETURN NULL;
END;
$$;
CREATE TRIGGER "OutboxEntry_wake" AFTER INSERT ON "OutboxEntry" FOR EACH STATEMENT EXECUTE FUNCTION "usynys_outbox_wake"();
