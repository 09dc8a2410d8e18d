import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Status } from "#app/ui/status.tsx";

import { printedLines } from "../printed-lines.ts";
import type { RecordView } from "../view-record.server.ts";

/** Facts, promises and who changed what, in the outer margin. */
export function RecordAside({ record }: { readonly record: RecordView }) {
  const t = useT();
  const { date, instant } = useFormat();
  return (
    <aside className="aside" aria-label={t("record.aside.label")}>
      <section>
        <h2>{t("record.aside.facts")}</h2>
        <dl className="facts">
          <dt>{t("record.aside.source")}</dt>
          <dd>
            {record.source ? (
              <>
                <Local of={record.source} />
                {record.sourceLines ? (
                  <>, {t("record.aside.lines", printedLines(record.sourceLines))}</>
                ) : null}
              </>
            ) : (
              t("record.aside.entered")
            )}
          </dd>
          {record.author ? (
            <>
              <dt>{t("record.aside.author")}</dt>
              <dd>{record.author}</dd>
            </>
          ) : null}
          {record.region ? (
            <>
              <dt>{t("record.aside.region")}</dt>
              <dd>
                <Local of={record.region.name} />
              </dd>
            </>
          ) : null}
          <dt>{t("record.aside.topic")}</dt>
          <dd>
            {record.topics.length === 0
              ? "—"
              : record.topics.map(({ id, name }, index) => (
                  <span key={id}>
                    {index > 0 ? ", " : null}
                    <Local of={name} />
                  </span>
                ))}
          </dd>
          <dt>{t("record.aside.seenBy")}</dt>
          <dd>
            {t(
              record.status === "draft" || record.visibility === "legal"
                ? "record.aside.legal"
                : "record.aside.all",
            )}
          </dd>
        </dl>
      </section>
      {record.promises.length > 0 ? (
        <section>
          <h2>{t("record.aside.promises")}</h2>
          <ul className="stack">
            {record.promises.map((promise) => (
              <li key={promise.id}>
                <Local of={promise.what} />
                <span className="why">
                  {promise.body ? <Local of={promise.body} /> : null}
                  {promise.dueOn
                    ? ` · ${t("record.aside.by", { date: date(promise.dueOn, promise.precision) })}`
                    : null}
                </span>
                {promise.deliveredOn ? (
                  <Status shape="done">
                    {t("record.aside.delivered", { date: date(promise.deliveredOn) })}
                  </Status>
                ) : (
                  <Status shape="check">{t("record.aside.notDelivered")}</Status>
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{t("record.aside.changes")}</h2>
        {record.changes.length === 0 ? (
          <p className="meta">{t("record.aside.noChanges")}</p>
        ) : (
          <ul className="stack-s changes">
            {record.changes.map((change, index) => (
              <li key={index}>
                {t(`record.change.${change.action}`)}
                <span className="why">
                  {change.who ?? t("record.aside.system")} · {instant(change.at)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </aside>
  );
}
