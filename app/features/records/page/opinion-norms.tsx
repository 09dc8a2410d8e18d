import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Section } from "#app/ui/page.tsx";
import { Status, type Shape } from "#app/ui/status.tsx";

import type { RecordView } from "../view-record.server.ts";
import { isEmpty, NormLink } from "./record-norms.tsx";

type Opinion = NonNullable<RecordView["opinion"]>;
type NormAtIssue = Opinion["norms"][number];
type Decision = Opinion["decisions"][number];

const HOLDING_SHAPE: Readonly<Record<string, Shape>> = {
  conforms: "done",
  not_conforms: "refused",
  conforms_in_interpretation: "answered",
  terminated: "closed",
  refused: "closed",
};
const POSITION_SHAPE: Readonly<Record<string, Shape>> = {
  conforms: "done",
  not_conforms: "refused",
  needs_interpretation: "answered",
  unclear: "void",
};

/** An opinion's norms: what we said of each beside what the Court held, and the decisions themselves. */
export function OpinionNorms({ record }: { readonly record: RecordView }) {
  const t = useT();
  const { opinion } = record;
  if (!opinion) return null;
  return (
    <Section id="norms" title={t("record.opinion.norms")} note={t("record.opinion.note")}>
      {opinion.norms.length === 0 ? (
        <p className="none">{t(record.source ? "record.norms.none" : "record.norms.noneYet")}</p>
      ) : (
        <table className="t t-stack t-still">
          <thead>
            <tr>
              <th scope="col">{t("record.opinion.norm")}</th>
              <th scope="col">{t("record.opinion.position")}</th>
              <th scope="col">{t("record.opinion.holding")}</th>
            </tr>
          </thead>
          <tbody>
            {opinion.norms.map((norm) => (
              <tr key={norm.id}>
                <th scope="row">
                  <NormLink norm={norm} />
                </th>
                <td data-l={t("record.opinion.position")}>
                  <Position norm={norm} isOfReport={record.source !== null} />
                  {norm.reason ? (
                    <span className="why" lang={record.language}>
                      {norm.reason}
                    </span>
                  ) : null}
                </td>
                <td data-l={t("record.opinion.holding")}>
                  <Holding held={norm.held} opinion={opinion} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {opinion.decisions.map((decision) => (
        <DecisionLine key={decision.number} decision={decision} record={record} />
      ))}
      {record.may.addEvents ? (
        <p className="row no-print decision-do">
          <Anchor className="btn" href={`/records/${record.number}/decision`}>
            {t(opinion.decisions.length === 0 ? "record.opinion.record" : "record.opinion.recordAnother")}
          </Anchor>
        </p>
      ) : null}
    </Section>
  );
}

export function Position({
  norm,
  isOfReport,
}: {
  readonly norm: Pick<NormAtIssue, "position">;
  /** Known from a report, whose silence is then what is shown. */
  readonly isOfReport: boolean;
}) {
  const t = useT();
  if (!norm.position) {
    return <Status shape="void">{t(isOfReport ? "record.notStatedInReport" : "record.notStated")}</Status>;
  }
  return (
    <Status shape={POSITION_SHAPE[norm.position] ?? "void"}>{t(`status.position.${norm.position}`)}</Status>
  );
}

/** What the Court held of a norm, with its term and note; what nobody has confirmed says so. */
export function Holding({
  held,
  opinion,
}: {
  readonly held: NormAtIssue["held"];
  readonly opinion: Pick<Opinion, "decisions" | "decisionNotFound">;
}) {
  const t = useT();
  const { date } = useFormat();
  if (!held?.holding) {
    const isDecided = opinion.decisions.length > 0;
    const silence = opinion.decisionNotFound ? "record.decisionNotFound" : "record.notStated";
    return (
      <>
        <Status shape={isDecided ? "check" : "void"}>
          {t(isDecided ? "record.opinion.unverified" : silence)}
        </Status>
        <Note of={held?.note} />
      </>
    );
  }
  return (
    <>
      <Status shape={held.confirmed ? (HOLDING_SHAPE[held.holding] ?? "closed") : "check"}>
        {t(`status.holding.${held.holding}`)}
      </Status>
      {held.confirmed ? null : <span className="why">{t("record.opinion.awaits")}</span>}
      {held.recordedBy ? (
        <span className="why">{t("record.opinion.recordedBy", { name: held.recordedBy })}</span>
      ) : null}
      {held.confirmedBy ? (
        <span className="why">{t("record.opinion.confirmedBy", { name: held.confirmedBy })}</span>
      ) : null}
      {held.amendBy ? (
        <span className="why">{t("record.opinion.amendBy", { date: date(held.amendBy) })}</span>
      ) : null}
      <Note of={held.note} />
    </>
  );
}

function Note({ of }: { readonly of: Decision["note"] | undefined }) {
  if (!of || isEmpty(of)) return null;
  return (
    <span className="why">
      <Local of={of} />
    </span>
  );
}

function DecisionLine({ decision, record }: { readonly decision: Decision; readonly record: RecordView }) {
  const t = useT();
  const { date } = useFormat();
  const title = t("record.decisionTitle", { number: decision.number, date: date(decision.on) });
  const mayConfirm = decision.holdings.some((holding) => holding.mayConfirm);
  return (
    <>
      <p className="path decision">
        {decision.act ? (
          <Anchor className="cite" href={decision.act.href}>
            {title}
          </Anchor>
        ) : (
          title
        )}{" "}
        {decision.registryUrl ? (
          <a className="ext small" href={decision.registryUrl}>
            {decision.adiletId}
          </a>
        ) : decision.source ? (
          <a className="ext small" href={decision.source}>
            {t("record.source")}
          </a>
        ) : null}{" "}
        {record.may.addEvents ? (
          <Anchor
            className="small no-print"
            href={`/records/${record.number}/decision?number=${encodeURIComponent(decision.number)}`}
          >
            {t(mayConfirm ? "record.opinion.confirm" : "record.opinion.open")}
            <span className="vh"> {decision.number}</span>
          </Anchor>
        ) : null}
      </p>
      <Note of={decision.note} />
    </>
  );
}
