import type { z } from "zod";

import { pageMeta } from "../markdown/pages/page-schema.ts";
import type { PageRead } from "../markdown/pages/read-page.ts";
import { appeal, appealGroup, figure, meeting, record } from "../records/schema.ts";
import {
  act,
  appealCategory,
  body,
  courtDecision,
  deadlineRule,
  glossaryTerm,
  holiday,
  region,
  sourceDocument,
  stage,
  topic,
} from "../registry/schema.ts";

/** What content is made of, in the order in which it is loaded. */
export const schemas = {
  region,
  body,
  stage,
  topic,
  "appeal-category": appealCategory,
  holiday,
  "deadline-rule": deadlineRule,
  "glossary-term": glossaryTerm,
  act,
  "court-decision": courtDecision,
  source: sourceDocument,
  figure,
  meeting,
  record,
  "appeal-group": appealGroup,
  appeal,
  "knowledge-page": pageMeta,
} as const;

export type Kind = keyof typeof schemas;

/** A record's file also has a text, in three languages; a page's is kept as it is written, and as it was read. */
export type Value<K extends Kind> = K extends "record"
  ? z.output<typeof record> & { readonly summary: Readonly<Record<"kk" | "ru" | "en", string>> }
  : K extends "knowledge-page"
    ? z.output<typeof pageMeta> & { readonly source: string; readonly read: PageRead }
    : z.output<(typeof schemas)[K]>;

/** The field that names an item among those of its kind. */
export const identifier: Readonly<Record<Kind, string>> = {
  region: "id",
  body: "id",
  stage: "id",
  topic: "id",
  "appeal-category": "id",
  holiday: "on",
  "deadline-rule": "id",
  "glossary-term": "id",
  act: "slug",
  "court-decision": "number",
  source: "slug",
  figure: "id",
  meeting: "number",
  record: "number",
  "appeal-group": "number",
  appeal: "number",
  "knowledge-page": "slug",
};

interface FileRule {
  readonly file: RegExp;
  readonly kind: Kind;
  /** `list`: many items a file; `one`: the file is the item; `document`: a record in Markdown; `page`: a page of the knowledge base. */
  readonly shape: "list" | "one" | "document" | "page";
  /** Begins the key of each item; acts may move from file to file, so theirs does not name the file. */
  readonly key?: string;
}

const fileRules: readonly FileRule[] = [
  { file: /^registry\/regions\.yaml$/u, kind: "region", shape: "list" },
  { file: /^registry\/bodies\.yaml$/u, kind: "body", shape: "list" },
  { file: /^registry\/stages\.yaml$/u, kind: "stage", shape: "list" },
  { file: /^registry\/topics\.yaml$/u, kind: "topic", shape: "list" },
  { file: /^registry\/appeal-categories\.yaml$/u, kind: "appeal-category", shape: "list" },
  { file: /^registry\/holidays\.yaml$/u, kind: "holiday", shape: "list" },
  { file: /^registry\/deadline-rules\.yaml$/u, kind: "deadline-rule", shape: "list" },
  { file: /^registry\/glossary\.yaml$/u, kind: "glossary-term", shape: "list" },
  { file: /^registry\/acts\/[^/]+\.yaml$/u, kind: "act", shape: "list", key: "registry/acts" },
  { file: /^registry\/court-decisions\.yaml$/u, kind: "court-decision", shape: "list" },
  { file: /^records\/\d{4}\/source\.yaml$/u, kind: "source", shape: "one" },
  { file: /^records\/\d{4}\/figures\.yaml$/u, kind: "figure", shape: "list" },
  { file: /^records\/\d{4}\/meetings\.yaml$/u, kind: "meeting", shape: "list" },
  { file: /^records\/\d{4}\/appeal-groups\.yaml$/u, kind: "appeal-group", shape: "list" },
  { file: /^records\/\d{4}\/appeals\.yaml$/u, kind: "appeal", shape: "list" },
  { file: /^records\/\d{4}\/[a-z-]+\/[^/]+\.md$/u, kind: "record", shape: "document" },
  { file: /^knowledge\/(?:kk|ru|en)\/[a-z0-9-]+\.md$/u, kind: "knowledge-page", shape: "page" },
];

/** What a file is by its place; null: nothing that belongs there. */
export function ruleFor(file: string): FileRule | null {
  return fileRules.find((rule) => rule.file.test(file)) ?? null;
}
