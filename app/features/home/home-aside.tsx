import { NewForYouPart } from "#app/features/alerts/new-for-you.tsx";
import type { NewForYou } from "#app/features/alerts/new-hits.server.ts";
import { NoticesPart } from "#app/features/drafting/notices/notices-part.tsx";
import type { NoticeShown } from "#app/features/drafting/notices/notices.server.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Status } from "#app/ui/status.tsx";
import { shapeOf } from "#app/features/following/status-shape.ts";

import { ActName } from "./act-name.tsx";
import type { RecentLaw, RecordInBrief } from "./recent.server.ts";
import type { WhatWaits } from "./queries.server.ts";

/** Beside the front page: who has turned to this person, what is new in what one follows, drafts, candidates of imports, what changed in our records and in law. */
export function HomeAside({
  waits,
  fresh,
  notices,
}: {
  readonly waits: WhatWaits;
  readonly fresh: NewForYou;
  readonly notices: readonly NoticeShown[];
}) {
  const t = useT();
  const { number } = useFormat();
  const { drafts, counts, imports, changed, law, newKind } = waits;
  return (
    <aside className="aside">
      <NoticesPart notices={notices} />
      <NewForYouPart fresh={fresh} />
      {newKind ? (
        <section id="drafts">
          <h2>
            {t("home.drafts.title")} <span className="count">{number(counts.drafts)}</span>
          </h2>
          {drafts.length > 0 ? <Briefs records={drafts} /> : <p className="meta">{t("home.drafts.none")}</p>}
          {counts.drafts > drafts.length ? (
            <p>
              <Anchor href="/?all=drafts#drafts">{t("home.all", { n: counts.drafts })}</Anchor>
            </p>
          ) : null}
          <p>
            <Anchor className="btn" href={`/records/new?kind=${newKind}`}>
              {t(`home.drafts.new.${newKind}`)}
            </Anchor>
          </p>
        </section>
      ) : null}
      {imports.length > 0 ? (
        <section id="candidates">
          <h2>{t("home.candidates.title")}</h2>
          <ul className="list">
            {imports.map(({ id, fileName, year, pending }) => (
              <li key={id}>
                <Anchor href={`/imports/${id}`}>
                  {t("home.candidates.of", { n: pending, year: String(year) })}
                </Anchor>
                <span className="why">{fileName}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{t("home.changed.title")}</h2>
        {changed.length > 0 ? <Briefs records={changed} /> : <p className="meta">{t("home.changed.none")}</p>}
      </section>
      <section>
        <h2>{t("home.law.title")}</h2>
        {law.length > 0 ? <LawChanges law={law} /> : <p className="meta">{t("home.law.none")}</p>}
      </section>
    </aside>
  );
}

function Briefs({ records }: { readonly records: readonly RecordInBrief[] }) {
  const t = useT();
  const { date } = useFormat();
  return (
    <ul className="list">
      {records.map(({ number, title, status, changedAt }) => (
        <li key={number}>
          <Anchor className="quiet serif" href={`/records/${encodeURIComponent(number)}`}>
            <Local of={title} />
          </Anchor>
          <span className="why">
            <span className="no">{number}</span> ·{" "}
            <Status shape={shapeOf(status)}>{t(`status.record.${status}`)}</Status> · {date(changedAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function LawChanges({ law }: { readonly law: readonly RecentLaw[] }) {
  const { date } = useFormat();
  return (
    <ol className="recent">
      {law.map(({ on, precision, act, note, records }) => (
        <li key={`${on} ${records.join(" ")}`}>
          <time dateTime={on}>{date(on, precision)}</time>
          <span>
            {act ? <ActName act={act} className="quiet" /> : <Local of={note} />}
            {records.map((number) => (
              <span key={number}>
                {" "}
                <Anchor className="tag" href={`/records/${encodeURIComponent(number)}`}>
                  {number}
                </Anchor>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
