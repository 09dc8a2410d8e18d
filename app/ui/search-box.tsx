import { useNavigate } from "@remix-run/react";
import { useLayoutEffect, useRef, useState } from "react";

import { useCombobox } from "./combobox.ts";
import { useT } from "./language.tsx";
import { Suggestions } from "./suggestions.tsx";

/**
 * The masthead's search box once it is used: what is typed is looked up as it is typed. Loaded at the first focus, in
 * place of the plain text box whose text it takes over.
 */
export default function SearchBox({
  id,
  initialText,
  endpoint,
}: {
  readonly id: string;
  readonly initialText: string;
  readonly endpoint: string;
}) {
  const t = useT();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initialText);
  const combobox = useCombobox({
    endpoint,
    query: text,
    leastLength: 2,
    onChoose: ({ href, label, put }) => {
      if (put !== undefined) {
        setText(put);
        input.current?.focus();
        return;
      }
      setText("");
      input.current?.blur();
      navigate(href ?? `/search?q=${encodeURIComponent(label)}`);
    },
  });
  // Before the browser can take another key: a letter typed meanwhile would go nowhere.
  useLayoutEffect(() => {
    const box = input.current;
    if (!box) return;
    // It had the focus when it was loaded, unless the reader has moved on since.
    if (document.activeElement === document.body) box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }, []);
  return (
    <>
      <input
        {...combobox.inputProps}
        ref={input}
        id={id}
        name="q"
        type="search"
        value={text}
        placeholder={t("shell.search.placeholder")}
        onChange={(event) => {
          setText(event.currentTarget.value);
          combobox.openList();
        }}
      />
      <Suggestions combobox={combobox} label={t("shell.search.suggestions")} />
    </>
  );
}
