import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import type { CSSProperties } from "react";

import { useFormat, useT } from "#app/ui/language.tsx";

import { listSuggestions, type SuggestionShown } from "../suggesting/list-suggestions.ts";
import { colourOf } from "./colour-of.ts";

/** What is suggested of the text, in its order, to accept or to reject one by one or all. */
export function SuggestionsList({
  editor,
  me,
  mayDecide,
}: {
  readonly editor: Editor;
  readonly me: string;
  readonly mayDecide: boolean;
}) {
  const t = useT();
  const all = useEditorState({
    editor,
    selector: ({ editor: of }) => listSuggestions(of.state.doc),
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  if (all.length === 0) return null;
  return (
    <section aria-label={t("editor.suggest.title")}>
      <h2 className="key">
        {t("editor.suggest.title")} <span className="count">{all.length}</span>
      </h2>
      {mayDecide && all.length > 1 ? <Decide editor={editor} ids={null} /> : null}
      {all.map((one) => (
        <Suggestion
          key={one.id}
          editor={editor}
          one={one}
          isOwn={one.authorId === me}
          mayDecide={mayDecide}
        />
      ))}
    </section>
  );
}

const SHOWN = 80;
const shortened = (words: string): string =>
  words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words;

/** What a suggestion is, in a sentence. */
function useWordsOf() {
  const t = useT();
  return ({ inserted, deleted, reformatted, breaks }: SuggestionShown): string => {
    const [gone, put] = [shortened(deleted), shortened(inserted)];
    const said = [
      deleted && inserted ? t("editor.suggest.replace", { gone, put }) : null,
      deleted && !inserted ? t("editor.suggest.delete", { gone }) : null,
      inserted && !deleted ? t("editor.suggest.insert", { put }) : null,
      reformatted ? t("editor.suggest.format", { words: shortened(reformatted) }) : null,
      breaks > 0 ? t("editor.suggest.breaks") : null,
    ];
    return said.filter((part) => part !== null).join("; ");
  };
}

function Suggestion({
  editor,
  one,
  isOwn,
  mayDecide,
}: {
  readonly editor: Editor;
  readonly one: SuggestionShown;
  readonly isOwn: boolean;
  readonly mayDecide: boolean;
}) {
  const t = useT();
  const { instant } = useFormat();
  const words = useWordsOf()(one);
  return (
    <section className="comment" aria-label={words}>
      <header>
        <span
          className="face"
          aria-hidden
          // React writes custom properties, its types do not know them.
          style={{ "--face": colourOf(one.authorId) } as CSSProperties}
        >
          {one.author.slice(0, 1).toUpperCase()}
        </span>
        {one.author} <span className="meta">{instant(one.at)}</span>
      </header>
      <p>
        <button
          type="button"
          className="tl quote"
          onClick={() => {
            editor
              .chain()
              .setTextSelection(one.position + 1)
              .scrollIntoView()
              .focus()
              .run();
          }}
        >
          {words}
        </button>
      </p>
      {one.reason ? <p className="meta">{t("editor.suggest.because", { reason: one.reason })}</p> : null}
      {isOwn && mayDecide ? <Reason editor={editor} one={one} /> : null}
      {mayDecide ? <Decide editor={editor} ids={[one.id]} of={words} /> : null}
    </section>
  );
}

function Reason({ editor, one }: { readonly editor: Editor; readonly one: SuggestionShown }) {
  const t = useT();
  const id = `why-${one.id}`;
  return (
    <details className="low">
      <summary>{t("editor.suggest.giveReason")}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const reason = new FormData(event.currentTarget).get("reason");
          const said = typeof reason === "string" ? reason.trim() : "";
          editor.commands.giveReason(one.id, said === "" ? null : said);
        }}
      >
        <label className="vh" htmlFor={id}>
          {t("editor.suggest.reason")}
        </label>
        <input id={id} name="reason" maxLength={500} defaultValue={one.reason ?? ""} />
        <button type="submit" className="btn btn-s">
          {t("editor.suggest.keepReason")}
        </button>
      </form>
    </details>
  );
}

function Decide({
  editor,
  ids,
  of,
}: {
  readonly editor: Editor;
  /** Null: all. */
  readonly ids: readonly string[] | null;
  readonly of?: string;
}) {
  const t = useT();
  const button = (decision: "accept" | "reject", classes: string) => {
    const name = t(`editor.suggest.${decision}${ids === null ? "All" : ""}`);
    return (
      <button
        type="button"
        className={classes}
        aria-label={of === undefined ? undefined : `${name}: ${of}`}
        onClick={() => {
          editor.commands.decideSuggestions(decision, ids);
        }}
      >
        {name}
      </button>
    );
  };
  return (
    <p className="row acts">
      {button("accept", "btn btn-s")}
      {button("reject", "btn btn-s btn-plain")}
    </p>
  );
}
