import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";

import { useT } from "#app/ui/language.tsx";

import type { Colleague } from "../notices/mentioned.ts";
import { type CommentedText, type SelectedPassage, shortened } from "./commented.ts";
import type { ThreadsOfDraft } from "./list-threads.server.ts";
import { MentionField } from "./mention-field.tsx";
import { SuggestForm } from "./suggest-form.tsx";
import { Thread } from "./thread.tsx";

/** What is said of a draft, beside it. */
export function CommentsPart({
  draftId,
  text,
  heard,
}: {
  readonly draftId: string;
  readonly text: CommentedText;
  /** Grows when a colleague has commented: then it is read again. */
  readonly heard: number;
}) {
  const t = useT();
  const href = `/drafts/${draftId}/comments`;
  const { data, load } = useFetcher<ThreadsOfDraft>({ key: href });
  useEffect(() => {
    load(href);
  }, [href, load, heard]);
  if (!data) return null;
  const place = ({ id }: { readonly id: string }) => {
    const at = text.order.indexOf(id);
    return at < 0 ? text.order.length : at;
  };
  const open = data.threads.filter(({ resolved }) => !resolved).sort((a, b) => place(a) - place(b));
  const resolved = data.threads.filter(({ resolved: is }) => is);
  return (
    <section aria-label={t("editor.comments.title")}>
      {data.mayComment ? (
        <>
          <StartForm
            key={text.selected ? "open" : "closed"}
            action={href}
            selected={text.selected}
            colleagues={data.colleagues}
          />
          {text.selected ? <SuggestForm action={href} selected={text.selected} /> : null}
        </>
      ) : null}
      {open.map((thread) => (
        <Thread
          key={thread.id}
          action={href}
          thread={thread}
          text={text}
          mayComment={data.mayComment}
          colleagues={data.colleagues}
        />
      ))}
      {resolved.length > 0 ? (
        <details className="low">
          <summary>{t("editor.comments.resolved", { count: resolved.length })}</summary>
          {resolved.map((thread) => (
            <Thread
              key={thread.id}
              action={href}
              thread={thread}
              text={text}
              mayComment={data.mayComment}
              colleagues={data.colleagues}
            />
          ))}
        </details>
      ) : null}
    </section>
  );
}

function StartForm({
  action,
  selected,
  colleagues,
}: {
  readonly colleagues: readonly Colleague[];
  readonly action: string;
  readonly selected: SelectedPassage | null;
}) {
  const t = useT();
  const { Form, state, data } = useFetcher<{ readonly errors?: readonly string[] }>();
  if (!selected) return <p className="meta">{t("editor.comments.hint")}</p>;
  return (
    // Another key once it has been sent: the field is empty again.
    <Form method="post" action={action} className="comment on" key={state === "loading" ? "sent" : "typed"}>
      <input type="hidden" name="anchor" value={selected.anchor} />
      <input type="hidden" name="head" value={selected.head} />
      <label htmlFor="new-comment">{t("editor.comments.on", { quote: shortened(selected.quote) })}</label>
      <MentionField id="new-comment" colleagues={colleagues} rows={3} required />
      {data?.errors?.map((error) => (
        <p key={error} className="error" role="alert">
          {error}
        </p>
      ))}
      <p className="row acts">
        <button type="submit" className="btn btn-s" name="deed" value="start" disabled={state !== "idle"}>
          {t("editor.comments.start")}
        </button>
      </p>
    </Form>
  );
}
