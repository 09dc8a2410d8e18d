import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type ReactNode, useEffect, useState } from "react";

import { useFormat, useLanguage, useT } from "#app/ui/language.tsx";

import { plainTextOf } from "../document/plain-text.ts";

interface Heading {
  readonly position: number;
  readonly level: number;
  readonly text: string;
}

/** Beside the text: its outline, how long it is, and what is said of it. */
export function Aside({ editor, children }: { readonly editor: Editor; readonly children: ReactNode }) {
  const t = useT();
  const { number } = useFormat();
  const words = useWordCount(editor);
  const headings = useEditorState({
    editor,
    selector: ({ editor: of }) => headingsOf(of),
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  return (
    <aside className="margin" aria-label={t("editor.aside")}>
      {headings.length > 0 ? (
        <nav className="outline" aria-label={t("editor.outline")}>
          <h2 className="key">{t("editor.outline")}</h2>
          <ol>
            {headings.map(({ position, level, text }) => (
              <li key={position} data-level={level}>
                <button
                  type="button"
                  className="tl"
                  onClick={() => {
                    editor
                      .chain()
                      .setTextSelection(position + 1)
                      .scrollIntoView()
                      .focus()
                      .run();
                  }}
                >
                  {text || t("editor.emptyHeading")}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <p className="meta">{t("editor.words", { count: words, shown: number(words) })}</p>
      {children}
    </aside>
  );
}

function headingsOf(editor: Editor): Heading[] {
  const headings: Heading[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === "heading")
      headings.push({ position, level: Number(node.attrs["level"]), text: node.textContent });
    return !node.isTextblock;
  });
  return headings;
}

const COUNT_AFTER = 600;

/** Counted when the typing rests: of two hundred pages it takes a while. */
function useWordCount(editor: Editor): number {
  const language = useLanguage();
  const [words, setWords] = useState(() => countWords(editor, language));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const count = () => {
      timer = null;
      setWords(countWords(editor, language));
    };
    const later = () => {
      timer ??= setTimeout(count, COUNT_AFTER);
    };
    editor.on("update", later);
    return () => {
      editor.off("update", later);
      if (timer) clearTimeout(timer);
    };
  }, [editor, language]);
  return words;
}

function countWords(editor: Editor, language: string): number {
  const text = plainTextOf(editor.getJSON());
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: "word" }).segment(text))
    if (isWordLike) words += 1;
  return words;
}
