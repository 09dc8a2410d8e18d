import { Form } from "@remix-run/react";

import { SubmitButton } from "#app/ui/field.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Status } from "#app/ui/status.tsx";

import type { ReviewView } from "./view-review.server.ts";

/** What a person has to see to before the text is approved, and who has. */
export function Checklist({ page: { checklist, can } }: { readonly page: ReviewView }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <ul className="linked">
      {checklist.map(({ item, done }) => {
        const name = t(`review.checklist.${item}`);
        return (
          <li key={item}>
            <div>
              {name}
              <span className="why">
                {done ? (
                  <>
                    <Status shape="done">{t("review.checklist.done")}</Status> · {done.by} ·{" "}
                    {instant(done.at)}
                  </>
                ) : (
                  <Status shape="void">{t("review.checklist.open")}</Status>
                )}
              </span>
            </div>
            {can.includes("tick") ? (
              <Form method="post" className="no-print" preventScrollReset>
                <input type="hidden" name="item" value={item} />
                <SubmitButton
                  name="deed"
                  value={done ? "untick" : "tick"}
                  tone="plain"
                  small
                  label={`${t(done ? "review.checklist.undo" : "review.checklist.do")}: ${name}`}
                >
                  {t(done ? "review.checklist.undo" : "review.checklist.do")}
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
