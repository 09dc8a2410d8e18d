import type { ReactNode } from "react";

import DraftEditor from "#app/editor/writing/draft-editor.client.tsx";

import { CommentsOfEditor } from "./comments/comments-of-editor.tsx";
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
  return (
    <DraftEditor
      {...parts}
      draftId={draft.id}
      me={draft.me}
      mayEdit={draft.may.edit}
      title={draft.title}
      language={draft.language}
      images={draft.images}
      comments={(editor, heard) =>
        editor ? <CommentsOfEditor editor={editor} draftId={draft.id} heard={heard} /> : null
      }
    />
  );
}
