import { useFetcher } from "@remix-run/react";
import type { Editor } from "@tiptap/core";
import { useEffect } from "react";

import { positionOfPlace } from "#app/editor/document/position-of-place.ts";
import { useT } from "#app/ui/language.tsx";

import { FindingWord } from "./findings-read.tsx";
import type { ToldFinding } from "./lint-draft.server.ts";

/** The text is looked at when the typing rests: by then what was typed is in the database. */
const REST = 1_500;

/** What rules find wrong with a text, beside it: the grave first, each with its place and, where there is one, its fix. */
export function FindingsOfEditor({
  editor,
  draftId,
  mayEdit,
}: {
  readonly editor: Editor;
  readonly draftId: string;
  readonly mayEdit: boolean;
}) {
  const t = useT();
  const href = `/drafts/${draftId}/lint`;
  const { data, load } = useFetcher<{ readonly findings: readonly ToldFinding[] }>({ key: href });
  useEffect(() => {
    load(href);
    let timer: ReturnType<typeof setTimeout> | null = null;
    const later = () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(() => {
        load(href);
      }, REST);
    };
    editor.on("update", later);
    return () => {
      editor.off("update", later);
      if (timer) clearTimeout(timer);
    };
  }, [editor, href, load]);
  const findings = data?.findings ?? [];
  if (findings.length === 0) return null;
  const grave = findings.filter(({ isGrave }) => isGrave).length;
  return (
    <details className="low" open={grave > 0}>
      <summary>{t("linting.count", { count: findings.length, grave })}</summary>
      <ul className="plain findings">
        {findings.map((one, index) => (
          <FindingRow key={index} finding={one} editor={editor} mayEdit={mayEdit} />
        ))}
      </ul>
    </details>
  );
}

function FindingRow({
  finding,
  editor,
  mayEdit,
}: {
  readonly finding: ToldFinding;
  readonly editor: Editor;
  readonly mayEdit: boolean;
}) {
  const t = useT();
  const { fix, message } = finding;
  const at = () => positionOfPlace(editor.state.doc, finding.place);
  /** The text may have changed since it was looked at: what is meant is mended, or nothing. */
  const mend = () => {
    const place = at();
    if (!place || fix === null) return;
    if (editor.state.doc.textBetween(place.from, place.to, " ", " ").trim() !== finding.quote.trim()) return;
    const chain = editor.chain().focus();
    if (fix === "") chain.deleteRange(place).run();
    else chain.insertContentAt(place, { type: "text", text: fix }).run();
  };
  return (
    <li className="comment">
      <p>
        <FindingWord isGrave={finding.isGrave} />{" "}
        <button
          type="button"
          className="tl quote"
          onClick={() => {
            const place = at();
            if (place) editor.chain().setTextSelection(place).scrollIntoView().focus().run();
          }}
        >
          {message}
        </button>
      </p>
      {mayEdit && fix !== null ? (
        <p className="row acts">
          <button
            type="button"
            className="btn btn-s"
            aria-label={`${t(fix === "" ? "linting.remove" : "linting.mend", { fix })}: ${message}`}
            onClick={mend}
          >
            {t(fix === "" ? "linting.remove" : "linting.mend", { fix })}
          </button>
        </p>
      ) : null}
    </li>
  );
}
