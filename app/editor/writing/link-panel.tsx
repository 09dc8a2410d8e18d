import type { Editor } from "@tiptap/core";
import { useId, useLayoutEffect, useRef, useState } from "react";

import { useT } from "#app/ui/language.tsx";

/** The address that the selected words lead to. */
export function LinkPanel({ editor, close }: { readonly editor: Editor; readonly close: () => void }) {
  const t = useT();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [href, setHref] = useState(() => String(editor.getAttributes("link")["href"] ?? ""));
  useLayoutEffect(() => field.current?.focus(), []);
  const selected = () => editor.chain().focus().extendMarkRange("link");
  return (
    <form
      className="ed-panel"
      aria-label={t("editor.link")}
      onSubmit={(event) => {
        event.preventDefault();
        const address = /^(?:https?:|mailto:)/iu.test(href) ? href : `https://${href}`;
        if (editor.state.selection.empty && !editor.isActive("link")) {
          editor
            .chain()
            .focus()
            .insertContent([
              { type: "text", text: href, marks: [{ type: "link", attrs: { href: address } }] },
            ])
            .run();
        } else selected().setLink({ href: address }).run();
        close();
      }}
    >
      <label htmlFor={id}>{t("editor.linkAddress")}</label>
      <input
        id={id}
        ref={field}
        required
        value={href}
        inputMode="url"
        placeholder="https://adilet.zan.kz/…"
        onChange={({ target }) => {
          setHref(target.value);
        }}
      />
      <button type="submit" className="btn btn-s">
        {t("editor.linkSet")}
      </button>
      <button
        type="button"
        className="btn btn-s"
        onClick={() => {
          selected().unsetLink().run();
          close();
        }}
      >
        {t("editor.linkRemove")}
      </button>
      <button type="button" className="btn btn-s btn-plain" onClick={close}>
        {t("editor.close")}
      </button>
    </form>
  );
}
