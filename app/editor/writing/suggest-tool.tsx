import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";

import { useT } from "#app/ui/language.tsx";
import { Status } from "#app/ui/status.tsx";

import { Tool } from "./tool.tsx";

/** Turns typing into suggesting and back. */
export function SuggestTool({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const isOn = useEditorState({ editor, selector: ({ editor: of }) => of.storage.suggesting.isOn });
  return (
    <Tool keys="Ctrl+Alt+S" on={isOn} run={() => editor.chain().focus().setSuggesting(!isOn).run()}>
      {t("editor.suggest.mode")}
    </Tool>
  );
}

/** While the mode is on: that it is, and when something was not made because it cannot be suggested. */
export function SuggestNotice({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const { isOn, refused } = useEditorState({
    editor,
    selector: ({ editor: of }) => ({ ...of.storage.suggesting }),
  });
  return (
    <p className="meta ed-suggesting" role="status">
      {isOn ? (
        <>
          <Status shape="hold">{t("editor.suggest.on")}</Status>
          {refused > 0 ? <> · {t("editor.suggest.refused")}</> : null}
        </>
      ) : null}
    </p>
  );
}
