import type { z } from "zod";

import { stepDeedSchema } from "#app/features/drafting/review/schema.ts";
import { exportQuerySchema } from "#app/features/drafting/exporting/schema.ts";
import { newDraftSchema } from "#app/features/drafting/schema.ts";
import { searchQuerySchema } from "#app/features/finding/search-query.ts";
import { actQuerySchema } from "#app/features/laws/acts-in-api.server.ts";
import { decisionDeedSchema } from "#app/features/opinions/schema.ts";
import { precedentsQuerySchema } from "#app/features/precedents/precedents-query.ts";
import { citationsBodySchema } from "#app/features/reading/schema.ts";
import { linkDeedSchema } from "#app/features/records/change-links.server.ts";
import { recordQuerySchema } from "#app/features/records/list-in-api.server.ts";
import { editRecordSchema, newEventSchema, newRecordSchema } from "#app/features/records/schema.ts";

export interface Operation {
  readonly method: "get" | "post" | "put";
  /** As OpenAPI writes it, below /api/v1. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Takes a form with files in its field `file`. */
  readonly takesFiles?: boolean;
  /** Answers a file rather than JSON. */
  readonly givesFile?: boolean;
  readonly success: 200 | 201;
  readonly isPublic?: boolean;
}

/** Every call of the API. The OpenAPI document is made of it, and a test holds it against the routes. */
export const operations: readonly Operation[] = [
  {
    method: "get",
    path: "/search",
    summary: "Search records, acts, appeals and meetings",
    query: searchQuerySchema,
    success: 200,
  },
  { method: "get", path: "/records", summary: "List records", query: recordQuerySchema, success: 200 },
  { method: "post", path: "/records", summary: "Create a record", body: newRecordSchema, success: 201 },
  { method: "get", path: "/records/{number}", summary: "Read a record", success: 200 },
  {
    method: "put",
    path: "/records/{number}",
    summary: "Change what a record says; `revision` is the one that was read",
    body: editRecordSchema,
    success: 200,
  },
  { method: "get", path: "/records/{number}/events", summary: "Read a record's history", success: 200 },
  {
    method: "post",
    path: "/records/{number}/events",
    summary: "Append an event",
    body: newEventSchema,
    success: 201,
  },
  {
    method: "get",
    path: "/records/{number}/similar",
    summary: "The records most like one, with the norms and words that both have",
    query: precedentsQuerySchema,
    success: 200,
  },
  { method: "get", path: "/records/{number}/links", summary: "Read what a record is tied to", success: 200 },
  {
    method: "post",
    path: "/records/{number}/links",
    summary: "Tie or untie an appeal, a norm, a cited law or a record; word a norm, state a position on it",
    body: linkDeedSchema,
    success: 200,
  },
  {
    method: "get",
    path: "/records/{number}/decision",
    summary: "Read what the Court held of an opinion's norms",
    success: 200,
  },
  {
    method: "post",
    path: "/records/{number}/decision",
    summary: "Record or withdraw the Court's decision on an opinion, or confirm what it held of a norm",
    body: decisionDeedSchema,
    success: 200,
  },
  { method: "get", path: "/records/{number}/files", summary: "List a record's files", success: 200 },
  {
    method: "post",
    path: "/records/{number}/files",
    summary: "Attach files to a record",
    takesFiles: true,
    success: 201,
  },
  {
    method: "get",
    path: "/files/{id}",
    summary: "Read a file; parts of it by `Range`",
    givesFile: true,
    success: 200,
  },
  {
    method: "get",
    path: "/records/{number}/dossier",
    summary: "Get all of a record as one archive: documents, files, events, and an index of them",
    givesFile: true,
    success: 200,
  },
  { method: "get", path: "/records/{number}/drafts", summary: "List a record's documents", success: 200 },
  {
    method: "post",
    path: "/records/{number}/drafts",
    summary: "Begin a document of a kind, filled from the record",
    body: newDraftSchema,
    success: 201,
  },
  { method: "get", path: "/drafts/{id}", summary: "Read a document: JSON, words, revision", success: 200 },
  {
    method: "post",
    path: "/drafts/{id}/collab-token",
    summary: "Get what a Hocuspocus client needs to join a document",
    success: 201,
  },
  {
    method: "post",
    path: "/drafts/{id}/lint",
    summary: "Say what is wrong with a document, as far as rules can tell",
    success: 200,
  },
  {
    method: "post",
    path: "/drafts/{id}/steps",
    summary: "Take a step: ask for review, answer, approve, send, open a next draft",
    body: stepDeedSchema,
    success: 200,
  },
  {
    method: "get",
    path: "/drafts/{id}/export",
    summary:
      "Get a document, as it is or as a version said, as a file: DOCX, PDF, HTML, Markdown, Akoma Ntoso or text",
    query: exportQuerySchema,
    givesFile: true,
    success: 200,
  },
  { method: "get", path: "/drafts/{id}/versions", summary: "List a document's versions", success: 200 },
  { method: "get", path: "/acts", summary: "List acts", query: actQuerySchema, success: 200 },
  { method: "get", path: "/acts/{slug}", summary: "Read an act", success: 200 },
  {
    method: "post",
    path: "/citations",
    summary: "Read the citations of law in a text, by the date of the document; nothing is stored",
    body: citationsBodySchema,
    success: 200,
  },
  { method: "get", path: "/appeals/{number}", summary: "Read an appeal", success: 200 },
  { method: "get", path: "/openapi.json", summary: "This document", success: 200, isPublic: true },
];
