import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";

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
  const [findings, setFindings] = useState<readonly ToldFinding[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const leaving = new AbortController();
    const look = () => {
      // Without a connection the text is written on, and what was found stays as it was.
      readFindings(href, leaving.signal).then(setFindings, () => undefined);
    };
    const later = () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(look, REST);
    };
    look();
    editor.on("update", later);
    return () => {
      editor.off("update", later);
      leaving.abort();
      if (timer) clearTimeout(timer);
    };
  }, [editor, href]);
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

/** Not by the page's own loading: what cannot be loaded would take the page's place, and the text with it. */
async function readFindings(href: string, signal: AbortSignal): Promise<readonly ToldFinding[]> {
  const answer = await fetch(href, { signal, headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`Findings: ${String(answer.status)}`);
  // Our own route answers so.
  return ((await answer.json()) as { readonly findings: readonly ToldFinding[] }).findings;
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
