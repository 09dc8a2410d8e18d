import { useFetcher } from "@remix-run/react";

import { useT } from "#app/ui/language.tsx";

import type { SelectedPassage } from "./commented.ts";

/** Other words for what is selected, with a reason: also for who may not write in the text. */
export function SuggestForm({
  action,
  selected,
}: {
  readonly action: string;
  readonly selected: SelectedPassage;
}) {
  const t = useT();
  const { Form, state } = useFetcher();
  return (
    <details className="low" key={selected.quote}>
      <summary>{t("editor.suggest.other")}</summary>
      <Form method="post" action={action} className="comment">
        <input type="hidden" name="anchor" value={selected.anchor} />
        <input type="hidden" name="head" value={selected.head} />
        <label htmlFor="suggest-words">{t("editor.suggest.words")}</label>
        <textarea id="suggest-words" name="words" rows={3} maxLength={5000} defaultValue={selected.quote} />
        <label htmlFor="suggest-reason">{t("editor.suggest.reason")}</label>
        <input id="suggest-reason" name="reason" maxLength={500} />
        <p className="row acts">
          <button type="submit" className="btn btn-s" name="deed" value="suggest" disabled={state !== "idle"}>
            {t("editor.suggest.send")}
          </button>
        </p>
      </Form>
    </details>
  );
}
