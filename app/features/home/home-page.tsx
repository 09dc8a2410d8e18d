import type { NewForYou } from "#app/features/alerts/new-hits.server.ts";
import type { NoticeShown } from "#app/features/drafting/notices/notices.server.ts";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Empty } from "#app/ui/page.tsx";

import { Answers, Checks, Promises } from "./home-blocks.tsx";
import { HomeAside } from "./home-aside.tsx";
import { HomeFigures } from "./home-figures.tsx";
import type { WhatWaits } from "./queries.server.ts";

/** The front page: what waits for this person, said in one sentence, then shown. */
export function HomePage({
  waits,
  fresh,
  notices,
}: {
  readonly waits: WhatWaits;
  readonly fresh: NewForYou;
  readonly notices: readonly NoticeShown[];
}) {
  const t = useT();
  const { longDate } = useFormat();
  const { counts, imports } = waits;
  const nothing = counts.answers + counts.promises + counts.checks + imports.length === 0;
  return (
    <div className="wrap">
      <header className="head">
        <p className="meta">
          <time dateTime={waits.today}>{longDate(waits.today)}</time>
        </p>
        <Headline waits={waits} />
      </header>
      <div className="with-aside home">
        <div>
          {nothing ? <Empty title={t("home.nothing.title")}>{t("home.nothing.how")}</Empty> : null}
          <Answers answers={waits.answers} total={counts.answers} mayWrite={waits.mayWrite} />
          <Promises promises={waits.promises} total={counts.promises} />
          <Checks checks={waits.checks} total={counts.checks} />
          <HomeFigures year={waits.figures} />
        </div>
        <HomeAside waits={waits} fresh={fresh} notices={notices} />
      </div>
    </div>
  );
}

/** "Waiting for you: three answers, one of them overdue, and two promises": each number leads to its rows. */
function Headline({ waits }: { readonly waits: WhatWaits }) {
  const t = useT();
  const { counts, imports } = waits;
  const candidates = imports.reduce((sum, { pending }) => sum + pending, 0);
  const parts = [
    { id: "answers", n: counts.answers, note: counts.overdue },
    { id: "promises", n: counts.promises, note: 0 },
    { id: "checks", n: counts.checks, note: 0 },
    { id: "candidates", n: candidates, note: 0 },
    { id: "drafts", n: counts.drafts, note: 0 },
  ].filter(({ n }) => n > 0);
  if (parts.length === 0) return <h1 className="title">{t("home.head.nothing")}</h1>;
  return (
    <h1 className="title">
      {t("home.head.waiting")}{" "}
      {parts.map(({ id, n, note }, index) => (
        <span key={id}>
          {index === 0 ? "" : index === parts.length - 1 ? t("home.head.and") : ", "}
          <a href={`#${id}`}>{t(`home.head.${id}`, { n })}</a>
          {note > 0 ? t("home.head.overdue", { n: note }) : ""}
        </span>
      ))}
    </h1>
  );
}
