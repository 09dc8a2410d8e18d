import { type ReactNode, useMemo } from "react";

import DraftEditor from "#app/editor/writing/draft-editor.client.tsx";

import { CommentsOfEditor } from "./comments/comments-of-editor.tsx";
import { LawBeside } from "./law/law-beside.tsx";
import { FindingsOfEditor } from "./linting/findings-of-editor.tsx";
import { PrecedentsBeside } from "./law/precedents-beside.tsx";
import { findLive, readLive } from "./law/read-live.ts";
import type { DraftView } from "./view-draft.server.ts";

/** The editor with what the office says of the text beside it. */
export default function DraftWorkplace({
  draft,
  ...parts
}: {
  readonly draft: DraftView;
  readonly head: ReactNode;
  readonly actions: ReactNode;
  readonly meanwhile: ReactNode;
}) {
  const read = useMemo(() => readLive(draft.id), [draft.id]);
  const find = useMemo(() => findLive(draft.id), [draft.id]);
  return (
    <DraftEditor
      {...parts}
      draftId={draft.id}
      me={draft.me}
      mayEdit={draft.may.edit}
      title={draft.title}
      language={draft.language}
      images={draft.images}
      readLaw={read}
      findReferences={find}
      comments={(editor, heard) =>
        editor ? (
          <>
            <FindingsOfEditor editor={editor} draftId={draft.id} mayEdit={draft.may.edit} />
            <LawBeside editor={editor} />
            <CommentsOfEditor editor={editor} draftId={draft.id} heard={heard} />
            <PrecedentsBeside number={draft.record.number} />
          </>
        ) : null
      }
    />
  );
}
