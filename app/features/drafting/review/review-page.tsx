import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors } from "#app/ui/field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";

import { FindingsRead } from "../linting/findings-read.tsx";
import { Checklist } from "./checklist-part.tsx";
import { NextStep } from "./next-step.tsx";
import { StageWord } from "./stage-word.tsx";
import type { ReviewView } from "./view-review.server.ts";

/** How far a text has come on its way from draft to letter, and the next step. */
export function ReviewPage({
  page,
  result,
}: {
  readonly page: ReviewView;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { draft } = page;
  const { formErrors } = useReturned(result);
  return (
    <FormPage
      trail={[
        { label: draft.record, href: `/records/${encodeURIComponent(draft.record)}` },
        { label: draft.title, href: `/drafts/${draft.id}` },
        { label: t("review.title") },
      ]}
      title={t("review.of", { title: draft.title })}
    >
      <FormErrors errors={formErrors} word={t("review.notDone")} />
      <Section id="stage" title={t("review.now")} first>
        <p className="title-3">
          <StageWord stage={draft.stage} />
        </p>
        <p>{t(`review.about.${draft.stage}`)}</p>
        <Relatives page={page} />
        <NextStep page={page} result={result} />
      </Section>
      {page.reviewers.length > 0 ? (
        <Section id="reviewers" title={t("review.reviewers")}>
          <Reviewers page={page} />
        </Section>
      ) : null}
      <Section id="checklist" title={t("review.checklist.title")}>
        <Checklist page={page} />
      </Section>
      {page.findings ? (
        <Section id="findings" title={t("linting.heading")}>
          <FindingsRead findings={page.findings} href={`/drafts/${draft.id}`} />
        </Section>
      ) : null}
      <Section id="steps" title={t("review.steps")}>
        <Steps page={page} />
      </Section>
    </FormPage>
  );
}

function Relatives({ page: { nextId, previousId, frozen } }: { readonly page: ReviewView }) {
  const t = useT();
  return (
    <>
      {frozen ? (
        <p className="meta">
          {t("review.frozen", { ordinal: frozen.ordinal })}: <code className="hash">{frozen.hash}</code>
        </p>
      ) : null}
      {nextId ? (
        <p>
          <Anchor href={`/drafts/${nextId}`}>{t("review.nextThere")}</Anchor>
        </p>
      ) : null}
      {previousId ? (
        <p>
          <Anchor href={`/drafts/${previousId}/review`}>{t("review.previousThere")}</Anchor>
        </p>
      ) : null}
    </>
  );
}

function Reviewers({ page: { reviewers } }: { readonly page: ReviewView }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <ul className="linked">
      {reviewers.map(({ id, name, answer, answeredAt, changedSince }) => (
        <li key={id}>
          <div>
            {name}
            <span className="why">
              <Status shape={answer === "agreed" ? "done" : answer === null ? "void" : "hold"}>
                {t(`review.answer.${answer ?? "none"}`)}
              </Status>
              {answeredAt ? <> · {instant(answeredAt)}</> : null}
              {changedSince ? <> · {t("review.changedSince")}</> : null}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Steps({ page: { steps } }: { readonly page: ReviewView }) {
  const t = useT();
  const { instant } = useFormat();
  if (steps.length === 0) return <p className="none">{t("review.noSteps")}</p>;
  return (
    <ol className="linked">
      {steps.map(({ id, type, by, at, note, open, sentHash }) => (
        <li key={id}>
          <div>
            {t(`review.step.${type}`)}
            {note ? <>: {note}</> : null}
            <span className="why">
              {by} · {instant(at)}
              {open.length > 0 ? (
                <>
                  {" "}
                  · {t("review.inSpite", { matters: open.map((one) => t(`review.open.${one}`)).join("; ") })}
                </>
              ) : null}
              {sentHash ? (
                <>
                  <br />
                  {t("review.sentHash")}: <code className="hash">{sentHash}</code>
                </>
              ) : null}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
