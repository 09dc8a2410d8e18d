import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useLocal, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Section } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";
import { FileKind, FileLink } from "#app/features/files/file-link.tsx";

import { printedLines } from "../printed-lines.ts";
import { CitedLocal, CitedText } from "#app/features/citing/cited-text.tsx";

import type { EventView, RecordView } from "../view-record.server.ts";
import type { LogPage } from "./log-page.server.ts";

/** What happened, oldest first; after the year's report a cut. Corrected entries stay, marked. Of many the newest. */
export function RecordLog({ record, log }: { readonly record: RecordView; readonly log: LogPage }) {
  const t = useT();
  const shownIds = new Set(log.ids);
  const shown = record.events.filter(({ id }) => shownIds.has(id));
  const inReport = shown.filter(({ afterReport }) => !afterReport);
  const later = shown.filter(({ afterReport }) => afterReport);
  const last = record.events.findLast(({ isCorrected }) => !isCorrected)?.id;
  return (
    <Section id="log" title={t("record.log.title")} note={t("record.log.note")}>
      {log.total > shown.length ? <LogExtent log={log} /> : null}
      {log.total === 0 ? (
        <p className="none">{t("record.log.none")}</p>
      ) : (
        <ol className="log" start={log.first}>
          {inReport.map((event) => (
            <LogEntry key={event.id} event={event} isNow={event.id === last} record={record} />
          ))}
          {later.length > 0 ? (
            <li className="cut">
              <span>{record.source ? t("record.log.afterReport") : t("record.log.later")}</span>
            </li>
          ) : null}
          {later.map((event) => (
            <LogEntry key={event.id} event={event} isNow={event.id === last} record={record} />
          ))}
        </ol>
      )}
      {log.page === null ? null : (
        <Pages
          page={log.page}
          pageCount={log.pageCount}
          hrefFor={(page) => `?events=all&page=${String(page)}#log`}
        />
      )}
    </Section>
  );
}

/** Which of how many events stand here, and the way to the others. */
function LogExtent({ log }: { readonly log: LogPage }) {
  const t = useT();
  const { number } = useFormat();
  const total = number(log.total);
  return (
    <p className="meta">
      {log.page === null
        ? t("record.log.newest", { n: number(log.ids.length), total })
        : t("record.log.range", {
            from: number(log.first),
            to: number(log.first + log.ids.length - 1),
            total,
          })}{" "}
      <Anchor href={log.page === null ? "?events=all#log" : "?#log"} stay>
        {t(log.page === null ? "record.log.showAll" : "record.log.showNewest")}
      </Anchor>
    </p>
  );
}

function LogEntry({
  event,
  isNow,
  record,
}: {
  readonly event: EventView;
  readonly isNow: boolean;
  readonly record: RecordView;
}) {
  const t = useT();
  const local = useLocal();
  const { date, instant } = useFormat();
  const note = local(event.note);
  const isCorrection = event.correctsId !== null;
  const what = t(event.verdict ? "record.log.answered" : `status.event.${event.type}`, {
    verdict: event.verdict ? t(`status.verdict.${event.verdict}`) : "",
  });
  return (
    <li className={isCorrection ? "fix" : isNow ? "now" : event.isCorrected ? "open" : undefined}>
      {event.on ? (
        <time dateTime={timeOf(event)}>{date(event.on, event.precision)}</time>
      ) : (
        <span className="when">{t("record.dayNotStated")}</span>
      )}
      <span className="dot" />
      <div>
        <span className={event.isCorrected ? "corrected" : undefined}>
          {what}
          {event.addressee ? (
            <>
              {" · "}
              <strong>
                <Local of={event.addressee} />
              </strong>
            </>
          ) : null}
          {note ? (
            <>
              {": "}
              <CitedLocal of={event.note} holder={event.id} name="note" spans={record.spans} />
            </>
          ) : null}
        </span>
        {event.quote ? (
          <q lang={event.quoteLanguage ?? record.language}>
            <CitedText
              text={event.quote}
              lang={event.quoteLanguage ?? record.language}
              spans={record.spans[`${event.id} quote`]}
            />
          </q>
        ) : null}
        <span className="ev">
          {event.isCorrected ? <>{t("record.log.wasCorrected")} </> : null}
          {isCorrection ? <>{t("record.log.corrects")} </> : null}
          {event.confirmed ? null : <>{t("record.unconfirmed")}. </>}
          <Evidence event={event} />
          {event.recordedBy ? (
            <> {t("record.log.by", { name: event.recordedBy, at: instant(event.recordedAt) })}</>
          ) : null}
          {record.may.addEvents && !event.isCorrected ? (
            <>
              {" "}
              <Anchor className="no-print" href={`/records/${record.number}/events/new?corrects=${event.id}`}>
                {t("record.log.correct")}
              </Anchor>
            </>
          ) : null}
        </span>
      </div>
    </li>
  );
}

const timeOf = ({ on, precision }: EventView): string =>
  (on ?? "").slice(0, precision === "year" ? 4 : precision === "month" ? 7 : 10);

function Evidence({ event }: { readonly event: EventView }) {
  const t = useT();
  const { date } = useFormat();
  const local = useLocal();
  /** The record's own source has its full title beside the page: here it is enough to say which report. */
  const sourceWords = (): string | null => {
    if (!event.source || !event.sourceLines) return null;
    return event.reportYear === null
      ? t("record.log.sourceLines", {
          source: local(event.source)?.text ?? "",
          ...printedLines(event.sourceLines),
        })
      : t("record.log.reportLines", { year: String(event.reportYear), ...printedLines(event.sourceLines) });
  };
  const parts = [
    sourceWords(),
    event.letterNumber
      ? event.letterOn
        ? t("record.log.letter", { number: event.letterNumber, date: date(event.letterOn) })
        : t("record.log.letterUndated", { number: event.letterNumber })
      : null,
    event.stage ? (local(event.stage)?.text ?? null) : null,
  ].filter((part) => part !== null);
  return (
    <>
      {parts.length > 0 ? `${t("record.log.evidence")} ${parts.join("; ")}. ` : null}
      {event.act ? (
        <>
          <Anchor className="cite" href={event.act.href} title={local(event.act.fullTitle)?.text}>
            <Local of={event.act.act} />
          </Anchor>{" "}
        </>
      ) : null}
      {event.meeting ? (
        <>
          <Anchor href={`/meetings/${event.meeting.number}`}>
            <Local of={event.meeting.title} />
          </Anchor>{" "}
        </>
      ) : null}
      {event.files.map((file) => (
        <span key={file.id}>
          <FileLink file={file} /> (<FileKind file={file} />
          ).{" "}
        </span>
      ))}
      {event.url ? (
        <a className="ext" href={event.url}>
          {t("record.source")}
        </a>
      ) : null}
    </>
  );
}
