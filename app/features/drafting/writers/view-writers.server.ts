import { whoWrote } from "#app/editor/document/who-wrote.ts";
import { documentOf } from "#app/editor/document/yjs-document.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";

import { findDraft } from "../find-draft.server.ts";
import { loadDocument } from "../load-document.server.ts";
import { seesDrafts } from "../policy.ts";

/** Words, and who wrote them; null: the product itself, from its template. */
interface WordsBy {
  readonly writerId: string | null;
  readonly text: string;
}

/**
 * Who wrote what of a draft, and how much of it each; null if there is none for this person. Of what has left the office
 * others read the words, not who wrote which.
 */
export async function viewWriters(staff: StaffMember, draftId: string | undefined) {
  const draft = await findDraft(staff, draftId);
  if (!draft || !(seesDrafts(staff) || draft.record.authorId === staff.id)) return null;
  const [stored, writers] = await Promise.all([
    loadDocument(draft.id),
    db.draftWriter.findMany({
      where: { draftId: draft.id },
      select: { clientId: true, staff: { select: { id: true, name: true } } },
    }),
  ]);
  if (!stored) return null;
  const byClient = new Map(writers.map(({ clientId, staff: who }) => [Number(clientId), who]));
  const document = documentOf(stored.updates);
  const blocks = whoWrote(document).map((block) =>
    joined(block.map(({ client, text }) => ({ writerId: byClient.get(client)?.id ?? null, text }))),
  );
  document.destroy();
  const letters = new Map<string | null, number>();
  for (const { writerId, text } of blocks.flat())
    letters.set(writerId, (letters.get(writerId) ?? 0) + text.length);
  const names = new Map([...byClient.values()].map(({ id, name }) => [id, name]));
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0);
  return {
    draft: { id: draft.id, title: draft.title, language: draft.language, record: draft.record.number },
    writers: [...letters]
      .sort(([, a], [, b]) => b - a)
      .map(([id, count]) => ({
        id,
        name: id === null ? null : (names.get(id) ?? null),
        letters: count,
        share: all === 0 ? 0 : Math.round((100 * count) / all),
      })),
    blocks: blocks.filter((block) => block.length > 0),
  };
}

export type WritersView = NonNullable<Awaited<ReturnType<typeof viewWriters>>>;

/** One person at two desks is one person. */
function joined(words: readonly WordsBy[]): WordsBy[] {
  const all: WordsBy[] = [];
  for (const one of words) {
    const last = all.at(-1);
    if (last?.writerId === one.writerId) all[all.length - 1] = { ...last, text: last.text + one.text };
    else all.push(one);
  }
  return all;
}
