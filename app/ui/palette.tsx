import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

import { useCombobox } from "./combobox.ts";
import { useT } from "./language.tsx";
import { Suggestions } from "./suggestions.tsx";

/** Every page, record and action by its name; opened and closed by whoever listens to the keys. */
export default function Palette({
  endpoint,
  onClose,
}: {
  readonly endpoint: string;
  readonly onClose: () => void;
}) {
  const t = useT();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const { openList, ...combobox } = useCombobox({
    endpoint,
    query: text,
    leastLength: 0,
    onChoose: ({ href }) => {
      dialog.current?.close();
      if (href) navigate(href);
    },
  });
  useEffect(() => {
    const box = dialog.current;
    // What had the focus gets it back when a dialog closes: the browser sees to that.
    box?.showModal();
    return () => {
      box?.close();
    };
  }, []);
  return (
    <dialog ref={dialog} className="palette" aria-label={t("palette.title")} onClose={onClose}>
      <input
        {...combobox.inputProps}
        type="search"
        aria-label={t("palette.label")}
        placeholder={t("palette.placeholder")}
        value={text}
        onFocus={openList}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          openList();
        }}
        // The list is all that the dialog shows: Escape closes both.
        onKeyDown={(event) => {
          if (event.key === "Escape") dialog.current?.close();
          else combobox.inputProps.onKeyDown(event);
        }}
      />
      <Suggestions combobox={{ ...combobox, openList }} label={t("palette.found")} />
    </dialog>
  );
}
