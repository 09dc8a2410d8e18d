import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors, SubmitButton } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";
import { Holding, Position } from "#app/features/records/page/opinion-norms.tsx";
import { NormLink } from "#app/features/records/page/record-norms.tsx";

import { DecisionForm } from "./decision-form.tsx";
import type { DecisionPageProps, DecisionView, OpinionView } from "./find-decision.server.ts";

/** The Court's decision on an opinion: what is recorded of it, who confirms it, and the form that sets it right. */
export function DecisionPage({
  page,
  result,
}: {
  readonly page: DecisionPageProps;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { decision, opinion } = page;
  const isOfForm = result?.values["deed"]?.[0] === "recordDecision";
  const other = useReturned(isOfForm ? null : result);
  const form = <DecisionForm page={page} result={isOfForm ? result : null} />;
  if (!decision) {
    return (
      <>
        {opinion.decisions.length > 0 ? (
          <p className="meta above-form">
            {t("forms.decision.others")}{" "}
            {opinion.decisions.map(({ number }) => (
              <Anchor
                key={number}
                className="nb"
                href={`/records/${page.number}/decision?number=${encodeURIComponent(number)}`}
              >
                {number}
              </Anchor>
            ))}
          </p>
        ) : null}
        {form}
      </>
    );
  }
  return (
    <>
      <FormErrors errors={other.formErrors} word={t("forms.decision.notDone")} />
      <Section
        id="holdings"
        title={t("forms.decision.holdings")}
        note={t("forms.decision.holdingsNote")}
        first
      >
        <Holdings opinion={opinion} decision={decision} isOfReport={page.isOfReport} />
      </Section>
      <Section id="correct" title={t("forms.decision.correct")} note={t("forms.decision.correctNote")}>
        {form}
      </Section>
      {decision.holdings.some(({ confirmed }) => confirmed) ? null : (
        <Section id="withdraw" title={t("forms.decision.withdraw")}>
          <p>{t("forms.decision.withdrawText")}</p>
          <Form method="post" className="form">
            <input type="hidden" name="number" value={decision.number} />
            <input type="hidden" name="revision" value={page.revision} />
            <p>
              <SubmitButton name="deed" value="withdrawDecision" tone="grave">
                {t("forms.decision.withdrawIt")}
              </SubmitButton>
            </p>
          </Form>
        </Section>
      )}
    </>
  );
}

function Holdings({
  opinion,
  decision,
  isOfReport,
}: {
  readonly opinion: OpinionView;
  readonly decision: DecisionView;
  readonly isOfReport: boolean;
}) {
  const t = useT();
  if (opinion.norms.length === 0) return <p className="none">{t("forms.decision.noNorms")}</p>;
  return (
    <table className="t t-stack t-still">
      <thead>
        <tr>
          <th scope="col">{t("record.opinion.norm")}</th>
          <th scope="col">{t("record.opinion.position")}</th>
          <th scope="col">{t("record.opinion.holding")}</th>
          <th scope="col">{t("forms.decision.check")}</th>
        </tr>
      </thead>
      <tbody>
        {opinion.norms.map((norm) => {
          const held = decision.holdings.find((holding) => holding.norm === norm.id) ?? null;
          return (
            <tr key={norm.id}>
              <th scope="row">
                <NormLink norm={norm} />
              </th>
              <td data-l={t("record.opinion.position")}>
                <Position norm={norm} isOfReport={isOfReport} />
              </td>
              <td data-l={t("record.opinion.holding")}>
                <Holding held={held} opinion={opinion} />
              </td>
              <td data-l={t("forms.decision.check")}>
                {held?.mayConfirm ? (
                  <Form method="post">
                    <input type="hidden" name="id" value={held.id} />
                    <input type="hidden" name="holding" value={held.holding ?? ""} />
                    <SubmitButton name="deed" value="confirmHolding" tone="ordinary" small>
                      {t("forms.decision.confirm")}
                      <span className="vh"> {norm.path}</span>
                    </SubmitButton>
                  </Form>
                ) : (
                  <span className="meta">{t(checkWord(held))}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function checkWord(held: DecisionView["holdings"][number] | null): string {
  if (!held?.holding) return "forms.decision.nothingToConfirm";
  if (held.confirmed) return "forms.decision.confirmed";
  return held.isOwn ? "forms.decision.isOwn" : "forms.decision.waits";
}
