import { useT } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";

import type { EditorSession, SessionView } from "./editor-session.ts";

/** Why the text is not saved, or will not be, and what to do about it. */
export function Trouble({ view, session }: { readonly view: SessionView; readonly session: EditorSession }) {
  const t = useT();
  const { trouble } = view;
  // Before the first opening a missing line is no news yet.
  if (trouble === null || (trouble === "offline" && !view.ready && !view.canWorkOffline)) {
    return view.ready && !view.mayEdit ? (
      <Banner word={t("editor.readOnly")} shape="closed">
        {t("editor.readOnlyHint")}
      </Banner>
    ) : null;
  }
  const isGrave = view.saving === "notSaved" || !["offline", "unavailable"].includes(trouble);
  return (
    <Banner
      tone={isGrave ? "late" : "hold"}
      word={t(isGrave && view.ready ? "editor.notSaved" : `editor.trouble.${trouble}.word`)}
      shape={isGrave ? "late" : "hold"}
      live
      action={<Mend view={view} session={session} />}
    >
      {t(`editor.trouble.${trouble}.${view.ready ? "writing" : "opening"}`)}
    </Banner>
  );
}

function Mend({ view, session }: { readonly view: SessionView; readonly session: EditorSession }) {
  const t = useT();
  switch (view.trouble) {
    case "schema":
      return (
        <button
          type="button"
          className="btn btn-s"
          onClick={() => {
            location.reload();
          }}
        >
          {t("editor.reload")}
        </button>
      );
    case "offline":
    case "unavailable":
      return view.canWorkOffline ? (
        <button
          type="button"
          className="btn btn-s"
          onClick={() => {
            session.workOffline();
          }}
        >
          {t("editor.workOffline")}
        </button>
      ) : null;
    case "sign-in":
      return (
        <span className="row">
          <a className="btn btn-s" href="/sign-in" target="_blank" rel="noreferrer">
            {t("editor.signIn")}
          </a>
          <button
            type="button"
            className="btn btn-s"
            onClick={() => {
              session.connection.reconnect();
            }}
          >
            {t("editor.again")}
          </button>
        </span>
      );
    default:
      return null;
  }
}
