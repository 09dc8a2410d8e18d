import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";

import { useT } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";

import { schemaExtensions } from "../schema/extensions.ts";
import { Aside } from "./aside.tsx";
import { cleanPaste } from "./clean-paste.ts";
import { EditorSession, type SessionOf, type SessionView } from "./editor-session.ts";
import { Find } from "./find-plugin.ts";
import { type FindReferences, referenceMenu } from "./reference-menu.ts";
import { lawInText, type ReadInText, type ReadText } from "./law-in-text.ts";
import { keysOf } from "./editor-keys.ts";
import { People } from "./people.tsx";
import { SavingWord } from "./saving-word.tsx";
import { suggestingAs } from "./suggesting.ts";
import { SuggestionsList } from "./suggestions-list.tsx";
import { Toolbar } from "./toolbar.tsx";
import { togetherIn } from "./together.ts";
import { Trouble } from "./trouble.tsx";

export interface DraftEditorProps extends SessionOf {
  readonly title: string;
  readonly language: string;
  readonly images: readonly { readonly id: string; readonly name: string }[];
  /** Name of the page, above the tools. */
  readonly head: ReactNode;
  readonly actions: ReactNode;
  /** The document as the server rendered it, shown until the editor has opened. */
  readonly meanwhile: ReactNode;
  /** Reads what the text cites. */
  readonly readLaw: ReadText<ReadInText>;
  readonly findReferences: FindReferences;
  /** `heard` grows when somebody has commented. */
  readonly comments: (editor: Editor | null, heard: number) => ReactNode;
}

/** A document being written: comes to the browser only where somebody may write. */
export default function DraftEditor(props: DraftEditorProps) {
  const t = useT();
  const [session] = useState(() => new EditorSession(props));
  const view = useSyncExternalStore(session.subscribe, session.view, session.view);
  const frame = (parts: { tools: ReactNode; sheet: ReactNode; aside: ReactNode }) => (
    <>
      <div className="ed-bar">
        {props.head}
        <SavingWord view={view} />
        {view.ready ? <People session={session} me={props.me.id} /> : null}
        {props.actions}
      </div>
      {parts.tools}
      <Trouble view={view} session={session} />
      <div className="ed">
        {parts.sheet}
        {parts.aside}
      </div>
    </>
  );
  if (view.ready) return <Writing {...props} session={session} view={view} frame={frame} />;
  return frame({
    tools: (
      <Banner word={t("editor.opening")} shape="moving">
        {t("editor.openingHint")}
      </Banner>
    ),
    sheet: props.meanwhile,
    aside: <aside className="margin">{props.comments(null, 0)}</aside>,
  });
}

function Writing({
  session,
  view,
  frame,
  ...props
}: DraftEditorProps & {
  readonly session: EditorSession;
  readonly view: SessionView;
  readonly frame: (parts: { tools: ReactNode; sheet: ReactNode; aside: ReactNode }) => ReactNode;
}) {
  const t = useT();
  const [references] = useState(() =>
    referenceMenu(props.findReferences, {
      title: t("editor.references.title"),
      nothing: t("editor.references.nothing"),
      looking: t("editor.references.looking"),
    }),
  );
  const editor = useEditor({
    extensions: [
      ...schemaExtensions,
      ...togetherIn(session, props.me),
      Find,
      lawInText(props.readLaw),
      references,
      suggestingAs(props.me),
      keysOf(),
    ],
    editable: view.mayEdit,
    shouldRerenderOnTransaction: false,
    // The page's policy allows no style sheet but its own: what the editor needs stands in editor.css.
    injectCSS: false,
    editorProps: {
      transformPastedHTML: cleanPaste,
      attributes: {
        class: "doc",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": props.title,
        lang: props.language,
        spellcheck: "true",
      },
    },
  });
  const { mayEdit } = view;
  useEffect(() => {
    editor.setEditable(mayEdit, false);
  }, [editor, mayEdit]);
  return frame({
    tools: view.mayEdit ? <Toolbar editor={editor} images={props.images} /> : null,
    sheet: (
      <div className="sheet">
        <EditorContent editor={editor} />
      </div>
    ),
    aside: (
      <Aside editor={editor}>
        <SuggestionsList editor={editor} me={props.me.id} mayDecide={mayEdit} />
        {props.comments(editor, view.commented)}
      </Aside>
    ),
  });
}
