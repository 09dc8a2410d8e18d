import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

import { useT } from "#app/ui/language.tsx";

import { TOOLBAR_CALL, type ToolbarCall } from "./editor-keys.ts";
import { FindPanel } from "./find-panel.tsx";
import { FootnotePanel } from "./footnote-panel.tsx";
import { ImagePanel } from "./image-panel.tsx";
import { LinkPanel } from "./link-panel.tsx";
import { SuggestNotice, SuggestTool } from "./suggest-tool.tsx";
import { TableTools } from "./table-tools.tsx";
import { Tool } from "./tool.tsx";

type Panel = Exclude<ToolbarCall, "tools"> | "image" | null;
const BLOCKS = ["paragraph", "heading1", "heading2", "heading3"] as const;
const LANGUAGES = ["kk", "ru", "en"] as const;

/** What can be done with the text. One stop of Tab; arrows go from tool to tool, Escape goes back into the text. */
export function Toolbar({
  editor,
  images,
}: {
  readonly editor: Editor;
  readonly images: readonly { readonly id: string; readonly name: string }[];
}) {
  const t = useT();
  const bar = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<Panel>(null);
  const toggle = (asked: Exclude<Panel, null>) => () => {
    setPanel((open) => (open === asked ? null : asked));
  };
  const close = () => {
    setPanel(null);
    editor.commands.focus();
  };
  useEffect(() => {
    const text = editor.view.dom;
    const called = (event: Event) => {
      const { detail } = event as CustomEvent<ToolbarCall>;
      if (detail === "tools") focusTool(bar.current, 0);
      else {
        // At once, with the caret in its field: the next letter is meant for it.
        flushSync(() => {
          setPanel(detail);
        });
      }
    };
    text.addEventListener(TOOLBAR_CALL, called);
    return () => {
      text.removeEventListener(TOOLBAR_CALL, called);
    };
  }, [editor]);
  const on = useEditorState({ editor, selector: ({ editor: of }) => marksOf(of) });
  const chain = () => editor.chain().focus();
  return (
    <div className="ed-tools-all">
      {/* Its tools are what is focused; the bar only hears their keys. */}
      {}
      <div
        className="ed-tools"
        role="toolbar"
        aria-label={t("editor.tools")}
        ref={bar}
        onKeyDown={(event) => {
          if (event.key === "Escape") editor.commands.focus();
          else moveBetweenTools(event, bar.current);
        }}
      >
        <select
          className="tl"
          data-tool=""
          aria-label={t("editor.block.label")}
          value={on.block}
          onChange={({ target: { value } }) => {
            if (value === "paragraph") chain().setParagraph().run();
            else
              chain()
                .setHeading({ level: Number(value.at(-1)) as 1 | 2 | 3 })
                .run();
          }}
        >
          {BLOCKS.map((block) => (
            <option key={block} value={block}>
              {t(`editor.block.${block}`)}
            </option>
          ))}
        </select>
        <span className="grp">
          <Tool keys="Ctrl+B" name={t("editor.bold")} on={on.bold} run={() => chain().toggleBold().run()}>
            <b>{t("editor.boldLetter")}</b>
          </Tool>
          <Tool
            keys="Ctrl+I"
            name={t("editor.italic")}
            on={on.italic}
            run={() => chain().toggleItalic().run()}
          >
            <i className="serif">{t("editor.italicLetter")}</i>
          </Tool>
          <Tool
            keys="Ctrl+U"
            name={t("editor.underline")}
            on={on.underline}
            run={() => chain().toggleUnderline().run()}
          >
            <u>{t("editor.underlineLetter")}</u>
          </Tool>
        </span>
        <span className="grp">
          <Tool keys="Ctrl+Shift+8" on={on.bullets} run={() => chain().toggleBulletList().run()}>
            {t("editor.bullets")}
          </Tool>
          <Tool keys="Ctrl+Shift+7" on={on.numbers} run={() => chain().toggleOrderedList().run()}>
            {t("editor.numbers")}
          </Tool>
          <Tool keys="Ctrl+Shift+B" on={on.quote} run={() => chain().toggleBlockquote().run()}>
            {t("editor.quote")}
          </Tool>
        </span>
        <span className="grp">
          <Tool keys="Ctrl+Alt+F" expanded={panel === "footnote"} run={toggle("footnote")}>
            {t("editor.footnote")}
          </Tool>
          <Tool keys="Ctrl+K" expanded={panel === "link"} run={toggle("link")}>
            {t("editor.link")}
          </Tool>
          <Tool run={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}>
            {t("editor.table")}
          </Tool>
          <Tool expanded={panel === "image"} run={toggle("image")}>
            {t("editor.image")}
          </Tool>
        </span>
        <select
          className="tl"
          data-tool=""
          aria-label={t("editor.blockLanguage.label")}
          value={on.lang}
          onChange={({ target: { value } }) =>
            chain()
              .setBlockLanguage(value === "" ? null : value)
              .run()
          }
        >
          <option value="">{t("editor.blockLanguage.none")}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {t(`editor.blockLanguage.${language}`)}
            </option>
          ))}
        </select>
        <span className="grp">
          <Tool keys="Ctrl+Z" run={() => chain().undo().run()}>
            {t("editor.undo")}
          </Tool>
          <Tool keys="Ctrl+Y" run={() => chain().redo().run()}>
            {t("editor.redo")}
          </Tool>
          <Tool keys="Ctrl+F" expanded={panel === "find"} run={toggle("find")}>
            {t("editor.find.open")}
          </Tool>
          <SuggestTool editor={editor} />
        </span>
      </div>
      <SuggestNotice editor={editor} />
      {on.inTable ? <TableTools editor={editor} /> : null}
      {panel === "find" ? <FindPanel editor={editor} close={close} /> : null}
      {panel === "link" ? <LinkPanel editor={editor} close={close} /> : null}
      {panel === "footnote" ? <FootnotePanel editor={editor} close={close} /> : null}
      {panel === "image" ? <ImagePanel editor={editor} images={images} close={close} /> : null}
    </div>
  );
}

function marksOf(editor: Editor) {
  const { $from } = editor.state.selection;
  const lang: unknown = $from.parent.attrs["lang"];
  const level = editor.isActive("heading") ? String(editor.getAttributes("heading")["level"]) : null;
  return {
    block: level === null ? "paragraph" : `heading${level}`,
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    underline: editor.isActive("underline"),
    bullets: editor.isActive("bulletList"),
    numbers: editor.isActive("orderedList"),
    quote: editor.isActive("blockquote"),
    inTable: editor.isActive("table"),
    lang: typeof lang === "string" ? lang : "",
  };
}

const toolsOf = (bar: HTMLElement | null): HTMLElement[] => [
  ...(bar?.querySelectorAll<HTMLElement>("[data-tool]") ?? []),
];

function focusTool(bar: HTMLElement | null, index: number): void {
  const tools = toolsOf(bar);
  const wanted = tools.at(index % tools.length);
  for (const tool of tools) tool.tabIndex = tool === wanted ? 0 : -1;
  wanted?.focus();
}

function moveBetweenTools(event: KeyboardEvent, bar: HTMLElement | null): void {
  const tools = toolsOf(bar);
  const at = tools.findIndex((tool) => tool === document.activeElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  focusTool(bar, to);
}
