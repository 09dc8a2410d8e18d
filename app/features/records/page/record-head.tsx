import { pageHref } from "#app/features/knowledge/page-address.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useLanguage, useT, type Language } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Status } from "#app/ui/status.tsx";
import { typeset } from "#app/ui/typeset.ts";
import { shapeOf } from "#app/features/following/status-shape.ts";
import { graphHref } from "#app/features/laws/graph-href.ts";

import type { RecordView } from "../view-record.server.ts";

const languages: readonly Language[] = ["kk", "ru", "en"];

/** Number, titles in the three languages, and the status with its date and reason. */
export function RecordHead({ record }: { readonly record: RecordView }) {
  const t = useT();
  const language = useLanguage();
  const { longDate } = useFormat();
  const others = languages.filter(
    (other) => other !== language && record.titles[other] && record.titles[language],
  );
  return (
    <header className="rec-head">
      <div>
        <p className="kind">
          <span className="no">{record.number}</span>{" "}
          {t(`record.kindOfYear.${record.kind}`, { year: String(record.year) })}
          {record.series === "inline" || record.series === "concluding" ? (
            <> · {t(`status.series.${record.series}`)}</>
          ) : null}
        </p>
        <h1 className="title">
          <Local of={record.titles} />
        </h1>
        {others.length > 0 ? (
          <p className="also">
            {others.map((other) => (
              <span key={other} lang={other} className="also-line">
                {typeset(record.titles[other] ?? "", other)}
              </span>
            ))}
          </p>
        ) : null}
      </div>
      <div className="rec-state">
        <p className="big">
          <Status shape={shapeOf(record.status)}>{t(`status.record.${record.status}`)}</Status>
        </p>
        <p className="meta">
          {record.statusEvent
            ? t("record.statusReason", {
                event: t(`status.event.${record.statusEvent}`),
                date: record.statusOn
                  ? longDate(record.statusOn, record.statusPrecision)
                  : t("record.dayNotStated"),
              })
            : t("record.statusNoEvent")}{" "}
          <a className="nb" href="#log">
            {t("record.howDerived")}
          </a>{" "}
          <Anchor className="nb" href={pageHref("guide-record", "status")}>
            {t("record.whatNext")}
          </Anchor>
        </p>
        {record.statusAtYearEnd && record.statusAtYearEnd !== record.status ? (
          <p className="meta">
            {t("record.atYearEnd", {
              year: String(record.year),
              status: t(`status.record.${record.statusAtYearEnd}`),
            })}
          </p>
        ) : null}
        <p className="row acts no-print">
          {record.may.addEvents ? (
            <Anchor className="btn btn-main" href={`/records/${record.number}/events/new`}>
              {t("record.do.event")}
            </Anchor>
          ) : null}
          {record.may.edit ? (
            <Anchor className="btn" href={`/records/${record.number}/edit`}>
              {t("record.do.edit")}
            </Anchor>
          ) : null}
          {record.may.addEvents ? (
            <Anchor className="btn" href={`/records/${record.number}/links`}>
              {t("record.do.link")}
            </Anchor>
          ) : null}
          <Anchor className="small" href={graphHref("record", record.number)}>
            {t("graph.open")}
          </Anchor>
          <a className="small" href={`/records/${encodeURIComponent(record.number)}/dossier`} download>
            {t("dossier.take")}
          </a>
        </p>
      </div>
    </header>
  );
}
