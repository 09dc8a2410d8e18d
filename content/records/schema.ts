import { z } from "zod";

import {
  actSlug,
  language,
  partialDate,
  provisionPath,
  slug,
  sourceLines,
  trilingual,
  webAddress,
  wholeDay,
} from "../fields.ts";

const recordNumber = z.string().regex(/^[A-Z]+(?:-[A-Z0-9]+)+$/u, "a number such as P-01 or C-MOH-10");
const meetingNumber = z.string().regex(/^M-\d{4}-\d+$/u, "a number such as M-2024-03");
const eventKey = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "lower-case letters, digits and hyphens");

const eventTypes = [
  "appeal_received",
  "drafted",
  "review_asked",
  "approved",
  "recommended",
  "sent",
  "received",
  "reminded",
  "repeated",
  "forwarded",
  "instructed",
  "answered",
  "working_group_formed",
  "implementing",
  "included_in_bill",
  "government_considered",
  "reading",
  "enacted",
  "signed",
  "published",
  "in_force",
  "act_amended",
  "implemented",
  "partly_implemented",
  "not_implemented",
  "verified",
  "discussed",
  "court_requested",
  "opinion_submitted",
  "court_heard",
  "court_decided",
  "withdrawn",
  "superseded",
  "noted",
] as const;

const verdicts = [
  "supported",
  "partly_supported",
  "not_supported",
  "referred",
  "not_competent",
  "deferred",
  "explained",
  "under_study",
] as const;

const event = z
  .strictObject({
    key: eventKey,
    type: z.enum(eventTypes),
    to: slug.optional(),
    verdict: z.enum(verdicts).optional(),
    stage: slug.optional(),
    on: partialDate.optional(),
    note: trilingual,
    lines: sourceLines.optional(),
    url: webAddress.optional(),
    act: actSlug.optional(),
    meeting: meetingNumber.optional(),
    later: z.boolean().default(false),
    confirmed: z.boolean().default(true),
  })
  .refine((given) => (given.verdict === undefined) === (given.type !== "answered"), {
    message: "an answer has a verdict, and nothing else has one",
    path: ["verdict"],
  })
  .refine((given) => given.lines ?? given.url ?? given.act, {
    message: "evidence is missing: lines, url or act",
    path: ["lines"],
  })
  .refine((given) => !given.later || given.url !== undefined || given.act !== undefined, {
    message: "what is known from after the report needs its own evidence: url or act",
    path: ["later"],
  });

export const citation = z
  .strictObject({
    act: actSlug.optional(),
    provision: provisionPath.optional(),
    printed: z.string().min(1),
    line: z.number().int().positive().optional(),
    on: wholeDay.optional(),
    candidates: z.array(actSlug).default([]),
    sourceError: z.boolean().default(false),
    unconfirmed: z.boolean().default(false),
  })
  .refine((given) => given.act !== undefined || given.provision === undefined, {
    message: "a provision needs its act",
    path: ["provision"],
  });

const norm = z.strictObject({
  act: actSlug,
  provision: provisionPath.optional(),
  summary: z.boolean().default(true),
  current: trilingual.optional(),
  proposed: trilingual.optional(),
  justification: trilingual.optional(),
  unconfirmed: z.boolean().default(false),
});

const addressee = z.union([
  z.strictObject({ body: slug, lead: z.boolean().default(false), note: trilingual.optional() }),
  z.strictObject({ unknown: trilingual }),
]);

/** The front matter of a record's file. */
export const record = z
  .strictObject({
    number: recordNumber,
    kind: z.enum([
      "proposal",
      "special_recommendation",
      "recommendation",
      "regional_suggestion",
      "court_opinion",
      "bill_comment",
      "regulatory_amendment",
    ]),
    series: z.enum(["listed", "inline", "concluding", "registered"]),
    year: z.number().int().min(1995).max(2100),
    title: trilingual,
    language,
    region: slug.optional(),
    topics: z.array(slug).min(1),
    source: z.strictObject({ lines: sourceLines }),
    sourceError: trilingual.optional(),
    addressees: z.array(addressee).default([]),
    events: z.array(event).min(1),
    promises: z
      .array(
        z.strictObject({
          key: eventKey,
          body: slug.optional(),
          event: eventKey.optional(),
          by: partialDate.optional(),
          deliveredOn: wholeDay.optional(),
          what: trilingual,
        }),
      )
      .default([]),
    norms: z.array(norm).default([]),
    citations: z.array(citation).default([]),
    links: z
      .array(
        z.strictObject({
          to: recordNumber,
          type: z.enum(["same_matter", "repeats", "arose_from", "follows_up", "cites", "related"]),
          reason: trilingual.optional(),
        }),
      )
      .default([]),
    meetings: z.array(meetingNumber).default([]),
    adoptions: z
      .array(
        z.strictObject({
          key: eventKey,
          act: actSlug,
          provision: provisionPath.optional(),
          inForce: wholeDay.optional(),
          url: webAddress.optional(),
          note: trilingual.optional(),
        }),
      )
      .default([]),
    opinion: z
      .strictObject({
        requestedOn: wholeDay.optional(),
        opinionOn: partialDate.optional(),
        hearingOn: wholeDay.optional(),
        decisionNotFound: z.boolean().default(false),
        decisions: z.array(z.string()).default([]),
        norms: z
          .array(
            z.strictObject({
              act: actSlug,
              provision: provisionPath,
              position: z.enum(["conforms", "not_conforms", "needs_interpretation", "unclear"]).optional(),
            }),
          )
          .default([]),
      })
      .optional(),
  })
  .refine((given) => (given.opinion !== undefined) === (given.kind === "court_opinion"), {
    message: "an opinion for the Court has `opinion`, and nothing else has it",
    path: ["opinion"],
  });

export const appeal = z.strictObject({
  number: z.string().regex(/^A-\d{4}-\d+$/u, "a number such as A-2024-01"),
  year: z.number().int(),
  on: partialDate.optional(),
  region: slug.optional(),
  category: slug,
  outcome: z
    .enum(["resolved", "partly_resolved", "refused", "forwarded", "explained", "under_review"])
    .optional(),
  title: trilingual,
  summary: trilingual,
  result: trilingual.optional(),
  applicant: z.strictObject({ name: z.string().optional(), note: z.string().optional() }).optional(),
  lines: sourceLines,
  group: z.string().optional(),
  citations: z.array(citation).default([]),
  links: z
    .array(
      z.union([
        z.strictObject({ record: recordNumber, role: z.enum(["prompted", "illustrates"]) }),
        z.strictObject({ act: actSlug, provision: provisionPath.optional(), role: z.literal("concerns") }),
      ]),
    )
    .default([]),
});

export const appealGroup = z.strictObject({
  number: z.string().regex(/^AG-\d{4}-\d+$/u, "a number such as AG-2024-01"),
  year: z.number().int(),
  region: slug.optional(),
  title: trilingual,
  size: z.number().int().positive().optional(),
  /** True: "more than" or "about" that many. */
  atLeast: z.boolean().default(false),
  collective: z.boolean().default(false),
  lines: sourceLines,
  records: z
    .array(z.strictObject({ record: recordNumber, role: z.enum(["prompted", "illustrates"]) }))
    .default([]),
});

export const meeting = z.strictObject({
  number: meetingNumber,
  kind: z.enum([
    "parliament_working_group",
    "interagency_working_group",
    "court_session",
    "advisory_body",
    "conference",
    "working_meeting",
    "commission",
  ]),
  year: z.number().int(),
  on: partialDate.optional(),
  title: trilingual,
  topics: trilingual.optional(),
  attended: trilingual.optional(),
  body: slug.optional(),
  count: z.number().int().positive().default(1),
  lines: sourceLines,
});

export const figure = z.strictObject({
  id: slug,
  year: z.number().int(),
  label: trilingual,
  printed: z.string(),
  value: z.number().optional(),
  unit: z.enum(["count", "percent", "share", "tenge"]).optional(),
  lines: sourceLines,
  caveat: trilingual.optional(),
});
