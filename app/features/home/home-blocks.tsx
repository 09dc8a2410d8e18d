import type { ReactNode } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Status } from "#app/ui/status.tsx";
import { BodyName } from "#app/features/records/body-name.tsx";
import type { OneText } from "#app/features/records/list-local.ts";

import { ActName } from "./act-name.tsx";
import type { LawToCheck, OpenPromise, WaitingAnswer } from "./waiting.server.ts";

const recordHref = (number: string): string => `/records/${encodeURIComponent(number)}`;

/** A block under a thick rule; it offers the rest if it shows only some. */
function Block({
  id,
  shown,
  total,
  head,
  children,
}: {
  readonly id: "answers" | "promises" | "checks";
  readonly shown: number;
  readonly total: number;
  readonly head: readonly string[];
  readonly children: ReactNode;
}) {
  const t = useT();
  if (total === 0) return null;
  return (
    <section className="block" id={id} aria-labelledby={`${id}-title`}>
      <div className="block-h">
        <h2 className="title-2" id={`${id}-title`}>
          {t(`home.${id}.title`)}
        </h2>
        {total > shown ? (
          <span className="meta">
            <Anchor href={`/?all=${id}#${id}`}>{t("home.all", { n: total })}</Anchor>
          </span>
        ) : null}
      </div>
      <table className="t t-stack">
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

function RecordCell({
  number,
  title,
  children,
}: {
  readonly number: string;
  readonly title: OneText | null;
  readonly children?: ReactNode;
}) {
  return (
    <th scope="row">
      <span className="title-3">
        <Anchor className="quiet" href={recordHref(number)}>
          <Local of={title} />
        </Anchor>
      </span>
      <span className="why">
        <span className="no">{number}</span>
        {children}
      </span>
    </th>
  );
}

/** Answers that state bodies owe, the longest overdue first. */
export function Answers({
  answers,
  total,
  mayWrite,
}: {
  readonly answers: readonly WaitingAnswer[];
  readonly total: number;
  readonly mayWrite: boolean;
}) {
  const t = useT();
  const { date } = useFormat();
  const head = [t("home.answers.due"), t("home.answers.record"), t("home.answers.from")];
  return (
    <Block id="answers" shown={answers.length} total={total} head={head}>
      {answers.map(({ number, title, dueOn, daysLate, body, rule, basis }, index) => (
        <tr key={`${number} ${String(index)}`}>
          <td className="due">
            <Status shape={daysLate > 0 ? "late" : daysLate === 0 ? "due" : "sent"}>
              {daysLate > 0
                ? t("home.answers.late")
                : daysLate === 0
                  ? t("home.answers.today")
                  : t("home.answers.inDays", { n: -daysLate })}
            </Status>
            <span className="why">
              {daysLate > 0 ? t("home.answers.lateBy", { date: date(dueOn), n: daysLate }) : date(dueOn)}
            </span>
          </td>
          <RecordCell number={number} title={title}>
            {rule ? (
              <>
                {" · "}
                <Local of={rule} />
              </>
            ) : null}
            {basis ? (
              <>
                {", "}
                <Local of={basis} />
              </>
            ) : null}
          </RecordCell>
          <td className="from">
            <BodyName of={body} />
            {mayWrite ? (
              <span className="do">
                <Anchor href={`${recordHref(number)}/events/new?type=answered`}>
                  {t("home.answers.do")}
                </Anchor>
              </span>
            ) : null}
          </td>
        </tr>
      ))}
    </Block>
  );
}

/** What was promised by a day that has passed. */
export function Promises({
  promises,
  total,
}: {
  readonly promises: readonly OpenPromise[];
  readonly total: number;
}) {
  const t = useT();
  const { date } = useFormat();
  const head = [t("home.promises.by"), t("home.promises.what"), t("home.promises.who")];
  return (
    <Block id="promises" shown={promises.length} total={total} head={head}>
      {promises.map(({ number, title, what, dueOn, precision, body }, index) => (
        <tr key={`${number} ${String(index)}`}>
          <td className="due">
            <Status shape="late">{date(dueOn, precision)}</Status>
          </td>
          <RecordCell number={number} title={what ?? title}>
            {what && title ? (
              <>
                {" · "}
                <Local of={title} />
              </>
            ) : null}
          </RecordCell>
          <td className="from">
            <BodyName of={body} />
          </td>
        </tr>
      ))}
    </Block>
  );
}

/** Records whose law changed: is our norm in it? */
export function Checks({
  checks,
  total,
}: {
  readonly checks: readonly LawToCheck[];
  readonly total: number;
}) {
  const t = useT();
  const { date } = useFormat();
  const head = [t("home.checks.act"), t("home.checks.record"), t("home.checks.do")];
  return (
    <Block id="checks" shown={checks.length} total={total} head={head}>
      {checks.map(({ number, title, act, on, precision, note }) => (
        <tr key={number}>
          <td className="due">
            {act ? <ActName act={act} className="cite" /> : <Local of={null} />}
            {on ? <span className="why">{date(on, precision)}</span> : null}
          </td>
          <RecordCell number={number} title={title}>
            {note ? (
              <>
                {" · "}
                <Local of={note} />
              </>
            ) : null}
          </RecordCell>
          <td className="act">
            <Anchor
              className="btn btn-s"
              href={`${recordHref(number)}#norms`}
              aria-label={t("home.checks.checkOf", { number })}
            >
              {t("home.checks.check")}
            </Anchor>
          </td>
        </tr>
      ))}
    </Block>
  );
}
