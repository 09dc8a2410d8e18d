import { Anchor } from "#app/ui/anchor.tsx";
import type { ReturnedForm } from "#app/ui/form-result.ts";
import { useFormat, useLocal, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Crumbs, Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { FilesPart } from "#app/features/files/files-part.tsx";
import { shapeOf } from "#app/features/following/status-shape.ts";
import { printedLines } from "#app/features/records/printed-lines.ts";

import type { MeetingFound } from "./queries.server.ts";

/** A meeting: of what kind, when, about what, who came, what was discussed. */
export function MeetingPage({
  meeting,
  result,
}: {
  readonly meeting: MeetingFound;
  /** What the part «Files» did not take. */
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const local = useLocal();
  const { longDate } = useFormat();
  const title = local(meeting.titles);
  const others = (["kk", "ru", "en"] as const).filter((of) => of !== title?.lang && meeting.titles[of]);
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("lists.home"), href: "/" },
          { label: t("meeting.list.title"), href: "/meetings" },
          { label: meeting.number },
        ]}
      />
      <header className="act-head">
        <p className="kind">
          <span className="no">{meeting.number}</span> {t(`status.meeting.${meeting.kind}`)},{" "}
          {meeting.happenedOn
            ? longDate(meeting.happenedOn, meeting.precision)
            : longDate(`${String(meeting.year)}-01-01`, "year")}
        </p>
        <h1 className="title" lang={title?.lang}>
          {title?.text ?? meeting.number}
        </h1>
        {others.length > 0 ? (
          <p className="also">
            {others.map((of) => (
              <span key={of} lang={of} className="also-line">
                {meeting.titles[of]}
              </span>
            ))}
          </p>
        ) : null}
        {meeting.mayEdit ? (
          <p className="do no-print">
            <Anchor className="btn" href={`/meetings/${encodeURIComponent(meeting.number)}/edit`}>
              {t("meeting.edit")}
            </Anchor>
          </p>
        ) : null}
      </header>
      {meeting.body ? (
        <Section id="body" title={t("meeting.body")}>
          <p>
            <Anchor href={`/meetings?body=${encodeURIComponent(meeting.body.id)}`}>
              <Local of={meeting.body.name} />
            </Anchor>
          </p>
        </Section>
      ) : null}
      <Section id="topics" title={t("meeting.topics")}>
        <p className={meeting.topics ? "prose" : "none"}>
          {meeting.topics ? <Local of={meeting.topics} /> : t("status.notStated")}
        </p>
      </Section>
      <Section id="attended" title={t("meeting.attended")}>
        <p className={meeting.attended ? undefined : "none"}>
          {meeting.attended ? <Local of={meeting.attended} /> : t("status.notStated")}
        </p>
        {meeting.count > 1 ? <p className="meta">{t("meeting.times", { n: meeting.count })}</p> : null}
      </Section>
      <Section id="records" title={t("meeting.records")}>
        {meeting.records.length === 0 ? <p className="none">{t("meeting.noRecords")}</p> : null}
        <ul className="like">
          {meeting.records.map(({ number, status, title: of }) => (
            <li key={number}>
              <Anchor className="quiet serif" href={`/records/${encodeURIComponent(number)}`}>
                <Local of={of} />
              </Anchor>
              <span className="why">
                <span className="no">{number}</span> ·{" "}
                <Status shape={shapeOf(status)}>{t(`status.record.${status}`)}</Status>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <FilesPart {...meeting.files} result={result} />
      {meeting.source || meeting.sourceLines ? (
        <Section id="source" title={t("meeting.source")}>
          <p className="meta">
            <Local of={meeting.source} />
            {meeting.sourceLines ? `, ${t("meeting.lines", printedLines(meeting.sourceLines))}` : null}
          </p>
        </Section>
      ) : null}
    </div>
  );
}
