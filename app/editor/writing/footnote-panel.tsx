import type { Editor } from "@tiptap/core";
import { useId, useLayoutEffect, useRef, useState } from "react";

import { useT } from "#app/ui/language.tsx";

/** The words of a new footnote. Once it stands in the text it is written in like the rest. */
export function FootnotePanel({ editor, close }: { readonly editor: Editor; readonly close: () => void }) {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      className="ed-panel"
      aria-label={t("editor.footnote")}
      onSubmit={(event) => {
        event.preventDefault();
        editor.chain().focus().addFootnote(words.trim()).run();
        close();
      }}
    >
      <label htmlFor={id}>{t("editor.footnoteWords")}</label>
      <input
        id={id}
        ref={field}
        required
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
        }}
      />
      <button type="submit" className="btn btn-s">
        {t("editor.footnotePut")}
      </button>
      <button type="button" className="btn btn-s btn-plain" onClick={close}>
        {t("editor.close")}
      </button>
    </form>
  );
}
