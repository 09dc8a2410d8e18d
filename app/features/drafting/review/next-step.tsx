import { Form } from "@remix-run/react";

import { CheckField, SubmitButton, TextAreaField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLocal, useT } from "#app/ui/language.tsx";

import type { ReviewView } from "./view-review.server.ts";

interface Parts {
  readonly page: ReviewView;
  readonly result: ReturnedForm | null;
}

/** The forms of what this person can do with the text now; if that is nothing, whom it waits for. */
export function NextStep({ page, result }: Parts) {
  const t = useT();
  const { can } = page;
  if (can.every((step) => step === "tick")) {
    return <p className="none">{t(`review.waits.${page.draft.stage}`)}</p>;
  }
  return (
    <div className="no-print">
      {can.includes("ask") ? <AskForm page={page} result={result} /> : null}
      {can.includes("answer") ? <AnswerForm page={page} result={result} /> : null}
      {can.includes("approve") ? <ApproveForm page={page} result={result} /> : null}
      {can.includes("send") ? <SendForm page={page} result={result} /> : null}
      {can.includes("next") ? (
        <Form method="post">
          <p className="hint">{t("review.nextHint")}</p>
          <SubmitButton name="deed" value="next" tone="ordinary">
            {t("review.do.next")}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}

const Revision = ({ page: { draft } }: Pick<Parts, "page">) => (
  <input type="hidden" name="revision" value={draft.revision} />
);

function AskForm({ page, result }: Parts) {
  const t = useT();
  const { field, error } = useReturned(result);
  const wrong = error("reviewerIds");
  return (
    <Form method="post" className="form">
      <Revision page={page} />
      <fieldset className="field" aria-describedby={wrong ? "reviewers-wrong" : undefined}>
        <legend>{t("review.whoReviews")}</legend>
        {page.colleagues.map(({ id, name }) => (
          <CheckField
            key={id}
            name="reviewerIds"
            value={id}
            label={name}
            defaultChecked={page.reviewers.some((one) => one.id === id)}
          />
        ))}
        {wrong ? (
          <p className="error" id="reviewers-wrong">
            {wrong}
          </p>
        ) : null}
      </fieldset>
      <TextAreaField {...field("note", "")} label={t("review.askNote")} rows={2} maxLength={2000} />
      <p>
        <SubmitButton name="deed" value="ask">
          {t("review.do.ask")}
        </SubmitButton>
      </p>
    </Form>
  );
}

function AnswerForm({ page, result }: Parts) {
  const t = useT();
  const { field } = useReturned(result);
  return (
    <Form method="post" className="form">
      <Revision page={page} />
      <TextAreaField
        {...field("note", "", { hint: t("review.answerHint") })}
        label={t("review.answerNote")}
        rows={2}
        maxLength={2000}
      />
      <p className="row">
        <SubmitButton name="deed" value="agree">
          {t("review.do.agree")}
        </SubmitButton>
        <SubmitButton name="deed" value="requestChanges" tone="ordinary">
          {t("review.do.requestChanges")}
        </SubmitButton>
      </p>
    </Form>
  );
}

function ApproveForm({ page, result }: Parts) {
  const t = useT();
  const { field } = useReturned(result);
  const { open } = page;
  return (
    <Form method="post" className="form">
      <Revision page={page} />
      {page.hasSuggestions ? <p>{t("review.suggestionsOpen")}</p> : null}
      {page.openThreads > 0 ? (
        <p className="meta">{t("review.openThreads", { count: page.openThreads })}</p>
      ) : null}
      {open.length > 0 ? (
        <>
          <p>{t("review.stillOpen")}</p>
          <ul className="plain">
            {open.map((one) => (
              <li key={one}>{t(`review.open.${one}`)}</li>
            ))}
          </ul>
          <TextAreaField
            {...field("reason", "", { hint: t("review.reasonHint") })}
            label={t("review.reason")}
            rows={2}
            maxLength={2000}
            required
          />
        </>
      ) : null}
      <p className="hint">{t("review.approveHint")}</p>
      <p>
        <SubmitButton name="deed" value="approve">
          {t("review.do.approve")}
        </SubmitButton>
      </p>
    </Form>
  );
}

function SendForm({ page, result }: Parts) {
  const t = useT();
  const local = useLocal();
  const { field } = useReturned(result);
  return (
    <Form method="post" className="form">
      <Revision page={page} />
      {page.addressees.length > 0 ? (
        <fieldset className="field">
          <legend>{t("review.addressees")}</legend>
          {page.addressees.map(({ id, name }) => (
            <CheckField
              key={id}
              name="addresseeIds"
              value={id}
              label={name ? local(name)?.text : "—"}
              defaultChecked
            />
          ))}
        </fieldset>
      ) : null}
      <div className="form-row">
        <TextField
          {...field("sentOn", page.today)}
          type="date"
          max={page.today}
          label={t("review.sentOn")}
          required
        />
        <TextField {...field("letterNumber", "")} label={t("review.letterNumber")} maxLength={100} />
      </div>
      <p className="hint">{t("review.sendHint")}</p>
      <p>
        <SubmitButton name="deed" value="send">
          {t("review.do.send")}
        </SubmitButton>
      </p>
    </Form>
  );
}
