import { useFetcher } from "@remix-run/react";
import type { CSSProperties } from "react";

import { colourOf } from "#app/editor/writing/colour-of.ts";
import { useFormat, useT } from "#app/ui/language.tsx";

import type { Colleague } from "../notices/mentioned.ts";
import { type CommentedText, shortened } from "./commented.ts";
import type { ThreadsOfDraft } from "./list-threads.server.ts";
import { MentionField } from "./mention-field.tsx";

/** A thread of comments on a passage: what was said, and what can be said to it. */
export function Thread({
  thread,
  action,
  text,
  mayComment,
  colleagues,
}: {
  readonly colleagues: readonly Colleague[];
  readonly thread: ThreadsOfDraft["threads"][number];
  readonly action: string;
  readonly text: CommentedText;
  readonly mayComment: boolean;
}) {
  const t = useT();
  const { instant } = useFormat();
  const isThere = text.order.includes(thread.id);
  const quote = shortened(thread.quote);
  return (
    <section
      className={text.current === thread.id ? "comment on" : "comment"}
      aria-label={t("editor.comments.to", { quote })}
    >
      <p className="meta">
        {isThere ? (
          <button
            type="button"
            className="tl quote"
            onClick={() => {
              text.show(thread.id);
            }}
          >
            {t("editor.comments.to", { quote })}
          </button>
        ) : (
          <>
            {t("editor.comments.to", { quote })} · <strong>{t("editor.comments.gone")}</strong>
          </>
        )}
      </p>
      {thread.comments.map(({ id, author, at, text: words }, index) => (
        <div key={id} className={index > 0 ? "reply" : undefined}>
          <header>
            <span
              className="face"
              aria-hidden
              // React writes custom properties, its types do not know them.
              style={{ "--face": colourOf(author.id) } as CSSProperties}
            >
              {author.name.slice(0, 1).toUpperCase()}
            </span>
            {author.name} <span className="meta">{instant(at)}</span>
          </header>
          <p className="thread-words">{words}</p>
        </div>
      ))}
      {thread.resolved ? (
        <p className="meta">
          {t("editor.comments.resolvedBy", {
            who: thread.resolved.by ?? "—",
            when: instant(thread.resolved.at),
          })}
        </p>
      ) : null}
      {mayComment ? <Answers thread={thread} action={action} colleagues={colleagues} /> : null}
    </section>
  );
}

function Answers({
  thread,
  action,
  colleagues,
}: {
  readonly colleagues: readonly Colleague[];
  readonly thread: ThreadsOfDraft["threads"][number];
  readonly action: string;
}) {
  const t = useT();
  const { Form, state } = useFetcher();
  const id = `reply-${thread.id}`;
  return (
    <Form method="post" action={action} key={thread.comments.length} className="thread-answer">
      <input type="hidden" name="thread" value={thread.id} />
      {thread.resolved ? null : (
        <>
          <label className="vh" htmlFor={id}>
            {t("editor.comments.reply")}
          </label>
          <MentionField id={id} colleagues={colleagues} rows={1} placeholder={t("editor.comments.reply")} />
        </>
      )}
      <p className="row acts">
        {thread.resolved ? (
          <button
            type="submit"
            className="btn btn-s btn-plain"
            name="deed"
            value="reopen"
            disabled={state !== "idle"}
          >
            {t("editor.comments.reopen")}
          </button>
        ) : (
          <>
            <button type="submit" className="btn btn-s" name="deed" value="reply" disabled={state !== "idle"}>
              {t("editor.comments.send")}
            </button>
            <button
              type="submit"
              className="btn btn-s btn-plain"
              name="deed"
              value="resolve"
              disabled={state !== "idle"}
            >
              {t("editor.comments.resolve")}
            </button>
          </>
        )}
      </p>
    </Form>
  );
}
