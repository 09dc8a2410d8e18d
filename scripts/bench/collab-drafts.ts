import type { JSONContent } from "@tiptap/core";

import { plainTextOf } from "#app/editor/document/plain-text.ts";
import { buildState } from "#app/editor/document/yjs-document.ts";
import { SCHEMA_VERSION } from "#app/editor/schema/version.ts";
import { makeCollabToken } from "#app/features/drafting/draft-in-api.server.ts";
import { createToken } from "#app/features/staff/tokens.server.ts";
import { db } from "#app/platform/db.server.ts";

const WORDS =
  "норма закон құқық адам өтініш ұсыныс статья пункт орган срок ответ решение сот бап тармақ".split(" ");
const PARAGRAPHS_A_PAGE = 12;
const WORDS_A_PARAGRAPH = 25;

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, n) => WORDS[(from * 7 + n * 3) % WORDS.length]).join(" ");

/** A document of so many pages, every so many paragraphs a passage with a comment. */
export function longDocument(pages: number, comments: number): JSONContent {
  const paragraphs = pages * PARAGRAPHS_A_PAGE;
  const every = comments === 0 ? Infinity : Math.max(1, Math.floor(paragraphs / comments));
  return {
    type: "doc",
    content: Array.from({ length: paragraphs }, (_, n) => {
      if (n % PARAGRAPHS_A_PAGE === 0)
        return { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: words(n, 4) }] };
      const marked = n % every === 1 % every;
      const mark = {
        type: "comment",
        attrs: { thread: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}` },
      };
      return {
        type: "paragraph",
        content: [
          ...(marked ? [{ type: "text", text: `${words(n, 3)} `, marks: [mark] }] : []),
          { type: "text", text: words(n + 1, WORDS_A_PARAGRAPH) },
        ],
      };
    }),
  };
}

export async function makeDraft(json: JSONContent, number: string): Promise<string> {
  const author = await db.staff.findFirstOrThrow({ select: { id: true } });
  const record = await db.record.create({
    data: { kind: "proposal", year: 2026, number, titleRu: number, language: "ru", authorId: author.id },
    select: { id: true },
  });
  const { id } = await db.draft.create({
    data: {
      ...{ recordId: record.id, kind: "proposal_letter", language: "ru", title: number },
      ...{ schemaVersion: SCHEMA_VERSION, state: buildState(json), json, plainText: plainTextOf(json) },
      createdById: author.id,
    },
    select: { id: true },
  });
  return id;
}

/** A drafter of a name of its own, with a token for the document. */
export async function makeEditor(n: number, draftId: string): Promise<string> {
  const staff = await db.staff.create({
    data: {
      email: `bench-${String(n)}-${draftId}@example.org`,
      name: `Drafter ${String(n)}`,
      role: "drafter",
    },
    select: { id: true, name: true, email: true, role: true, regionId: true, language: true },
  });
  await createToken(staff, "bench");
  const { id } = await db.apiToken.findFirstOrThrow({ where: { staffId: staff.id }, select: { id: true } });
  const token = await makeCollabToken(staff, id, draftId, "http://localhost");
  if (!token) throw new Error("The draft is not there");
  return token.token;
}
