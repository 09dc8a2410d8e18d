import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useEffect, useId, useRef, useState } from "react";

import { useT } from "#app/ui/language.tsx";

import { findState } from "./find-plugin.ts";

/** Finds words in the text and puts others in their place. */
export function FindPanel({ editor, close }: { readonly editor: Editor; readonly close: () => void }) {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [by, setBy] = useState("");
  const { query, count, current } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const found = findState(state);
      return { query: found.query, count: found.matches.length, current: found.current };
    },
  });
  useEffect(() => {
    field.current?.focus();
    return () => {
      if (!editor.isDestroyed) editor.commands.find("");
    };
  }, [editor]);
  const go = (step: 1 | -1) => {
    editor.commands.findNext(step);
    scrollToMatch(editor);
  };
  return (
    // Escape closes from any of its fields.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="ed-panel"
      role="search"
      aria-label={t("editor.find.open")}
      onSubmit={(event) => {
        event.preventDefault();
        go(1);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <label htmlFor={`${id}-find`}>{t("editor.find.what")}</label>
      <input
        id={`${id}-find`}
        ref={field}
        type="search"
        value={query}
        onChange={({ target }) => {
          editor.commands.find(target.value);
          scrollToMatch(editor);
        }}
      />
      <output className="meta num">
        {query === "" ? "" : t("editor.find.place", { at: current + 1, count })}
      </output>
      <button
        type="button"
        className="btn btn-s"
        aria-disabled={count === 0}
        onClick={() => {
          go(-1);
        }}
      >
        {t("editor.find.previous")}
      </button>
      <button type="submit" className="btn btn-s" aria-disabled={count === 0}>
        {t("editor.find.next")}
      </button>
      <label htmlFor={`${id}-by`}>{t("editor.find.by")}</label>
      <input
        id={`${id}-by`}
        value={by}
        onChange={({ target }) => {
          setBy(target.value);
        }}
      />
      <button
        type="button"
        className="btn btn-s"
        aria-disabled={count === 0}
        onClick={() => {
          editor.commands.replaceCurrent(by);
          scrollToMatch(editor);
        }}
      >
        {t("editor.find.replace")}
      </button>
      <button
        type="button"
        className="btn btn-s"
        aria-disabled={count === 0}
        onClick={() => {
          editor.commands.replaceAll(by);
        }}
      >
        {t("editor.find.replaceAll")}
      </button>
      <button type="button" className="btn btn-s btn-plain" onClick={close}>
        {t("editor.close")}
      </button>
    </form>
  );
}

function scrollToMatch(editor: Editor): void {
  requestAnimationFrame(() => {
    editor.view.dom.querySelector(".hit-on")?.scrollIntoView({ block: "center" });
  });
}
