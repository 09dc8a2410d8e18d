import { Prisma } from "#app/platform/db.server.ts";

import { citationSources } from "./citation-sources.server.ts";
import type { EdgeSource } from "./edge-source.ts";

const { sql } = Prisma;

const linkSource = (from: "appeal" | "group", to: "record" | "provision" | "act"): EdgeSource => ({
  ...{ ends: [from, to], table: sql`"AppealLink" e`, kind: sql`e."role"::text` },
  from: Prisma.raw(`e."${from}Id"`),
  to: Prisma.raw(`e."${to}Id"`),
});

/** A verdict is an answer; what else a body did with a record is not. */
const ANSWERED = sql`e."status" IN ('answered', 'supported', 'partly_supported', 'not_supported', 'referred',
  'not_competent', 'deferred', 'under_study')`;

/** Nothing is tied to most units of an act: listed are those that are cited or suffered under, themselves or in a part. */
const IS_NAMED = sql`(e."citedCount" > 0 OR EXISTS (SELECT 1 FROM "AppealLink" l JOIN "Provision" c
  ON c."id" = l."provisionId" WHERE c."id" = e."id" OR c."parentId" = e."id"))`;

/** All that the graph knows. Edges go as the work does: from appeal to record, from record to norm. */
export const edgeSources: readonly EdgeSource[] = [
  ...(["record", "provision", "act"] as const).flatMap((to) => [
    linkSource("appeal", to),
    linkSource("group", to),
  ]),
  {
    ...{ ends: ["appeal", "group"], table: sql`"Appeal" e`, kind: sql`'within'` },
    ...{ from: sql`e."id"`, to: sql`e."groupId"` },
  },
  {
    ...{ ends: ["record", "provision"], table: sql`"NormChange" e`, kind: sql`'changes'` },
    ...{ from: sql`e."recordId"`, to: sql`e."provisionId"` },
  },
  {
    ...{ ends: ["record", "act"], table: sql`"NormChange" e`, kind: sql`'changes'` },
    ...{ from: sql`e."recordId"`, to: sql`e."actId"`, when: sql`e."provisionId" IS NULL` },
  },
  ...citationSources,
  {
    ...{ ends: ["record", "provision"], table: sql`"Adoption" e` },
    ...{ from: sql`e."recordId"`, to: sql`e."provisionId"` },
    // A promise is no adoption, nor is what one person alone says to be one.
    kind: sql`CASE WHEN e."confirmedAt" IS NULL THEN 'toConfirm' ELSE 'enacted' END`,
    when: sql`e."verdict" IS DISTINCT FROM 'not_adopted'`,
  },
  {
    ...{ ends: ["record", "act"], table: sql`"Adoption" e` },
    ...{ from: sql`e."recordId"`, to: sql`e."enactingActId"` },
    kind: sql`CASE WHEN e."confirmedAt" IS NULL THEN 'toConfirmBy' ELSE 'enactedBy' END`,
    when: sql`e."verdict" IS DISTINCT FROM 'not_adopted'`,
  },
  {
    ...{ ends: ["record", "provision"], table: sql`"OpinionNorm" e`, kind: sql`'atIssue'` },
    ...{ from: sql`e."opinionId"`, to: sql`e."provisionId"` },
    detail: sql`'status.position.' || e."position"::text`,
  },
  {
    ...{ ends: ["record", "decision"], table: sql`"OpinionDecision" e`, kind: sql`'decided'` },
    ...{ from: sql`e."opinionId"`, to: sql`e."decisionId"` },
  },
  {
    ...{ ends: ["decision", "provision"], table: sql`"CourtHolding" e`, kind: sql`'held'` },
    ...{ from: sql`e."decisionId"`, to: sql`e."provisionId"` },
    detail: sql`'status.holding.' || CASE WHEN e."confirmed" THEN coalesce(e."holding"::text, 'unknown') ELSE 'unknown' END`,
  },
  {
    ...{ ends: ["record", "record"], table: sql`"RecordLink" e`, kind: sql`e."type"::text` },
    ...{ from: sql`e."fromId"`, to: sql`e."toId"` },
  },
  {
    ...{ ends: ["record", "body"], table: sql`"Addressee" e`, from: sql`e."recordId"`, to: sql`e."bodyId"` },
    kind: sql`CASE WHEN ${ANSWERED} THEN 'answered' ELSE 'addressed' END`,
    detail: sql`CASE WHEN ${ANSWERED} THEN 'status.record.' || e."status"::text END`,
  },
  {
    ...{ ends: ["provision", "provision"], table: sql`"Provision" e`, kind: sql`'partOf'` },
    ...{ from: sql`e."id"`, to: sql`e."parentId"`, whenListed: IS_NAMED },
  },
  {
    ...{ ends: ["provision", "act"], table: sql`"Provision" e`, kind: sql`'partOf'` },
    ...{ from: sql`e."id"`, to: sql`e."actId"`, when: sql`e."parentId" IS NULL`, whenListed: IS_NAMED },
  },
];
