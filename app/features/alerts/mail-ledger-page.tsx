import { useFormat, useT } from "#app/ui/language.tsx";
import { Banner, Crumbs } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";
import { Status } from "#app/ui/status.tsx";

import type { MailLedger, MailTrouble } from "./mail-ledger.server.ts";

const SHAPES = {
  waiting: "due",
  sending: "moving",
  sent: "done",
  logged: "answered",
  dropped: "closed",
} as const;

/** Which mails about what is new were sent, when and to whom: one's own, or everybody's for administrators. */
export function MailLedgerPage({
  ledger,
  trouble,
  ofAll,
}: {
  readonly ledger: MailLedger;
  readonly trouble: MailTrouble | null;
  readonly ofAll: boolean;
}) {
  const t = useT();
  const title = t(ofAll ? "alerts.ledger.all" : "alerts.ledger.own");
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("shell.home"), href: "/" },
          { label: t("alerts.title"), href: "/subscriptions" },
          { label: title },
        ]}
      />
      <header className="list-head">
        <h1 className="title">{title}</h1>
        <p className="lead">{t("alerts.ledger.lead")}</p>
      </header>
      {trouble ? <Trouble trouble={trouble} /> : null}
      {ledger.mails.length === 0 ? (
        <p className="meta gap-t">{t("alerts.ledger.none")}</p>
      ) : (
        <Mails ledger={ledger} ofAll={ofAll} />
      )}
      <Pages page={ledger.page} pageCount={ledger.pageCount} hrefFor={(page) => `?page=${String(page)}`} />
    </div>
  );
}

/** Why mails do not go out, in a sentence. */
function Trouble({ trouble: { isToLog, waiting, lastError, nextAt } }: { readonly trouble: MailTrouble }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <>
      {isToLog ? (
        <Banner shape="void" word={t("alerts.ledger.toLogWord")}>
          {t("alerts.ledger.toLog")}
        </Banner>
      ) : null}
      {waiting > 0 ? (
        <Banner tone="late" shape="late" word={t("alerts.ledger.troubleWord")}>
          {t("alerts.ledger.trouble", { n: waiting, answer: lastError ?? "", at: instant(nextAt) })}
        </Banner>
      ) : null}
    </>
  );
}

function Mails({ ledger: { mails }, ofAll }: { readonly ledger: MailLedger; readonly ofAll: boolean }) {
  const t = useT();
  const { date, instant, number } = useFormat();
  return (
    <table className="t t-stack gap-t">
      <thead>
        <tr>
          <th scope="col">{t("alerts.ledger.dueOn")}</th>
          {ofAll ? <th scope="col">{t("alerts.ledger.who")}</th> : null}
          <th scope="col">{t("alerts.ledger.to")}</th>
          <th scope="col" className="n">
            {t("alerts.ledger.count")}
          </th>
          <th scope="col">{t("alerts.ledger.state")}</th>
          <th scope="col">{t("alerts.ledger.sentAt")}</th>
        </tr>
      </thead>
      <tbody>
        {mails.map((mail) => (
          <tr key={mail.id}>
            <th scope="row">
              {date(mail.dueOn)} <span className="why">{t(`alerts.period.${mail.period}`)}</span>
            </th>
            {ofAll ? <td data-l={t("alerts.ledger.who")}>{mail.name}</td> : null}
            <td data-l={t("alerts.ledger.to")}>{mail.address ?? "—"}</td>
            <td className="n" data-l={t("alerts.ledger.count")}>
              {number(mail.count)}
            </td>
            <td data-l={t("alerts.ledger.state")}>
              <Status shape={SHAPES[mail.state]}>{t(`alerts.state.${mail.state}`)}</Status>
              {mail.uncertain ? <span className="why">{t("alerts.ledger.twice")}</span> : null}
            </td>
            <td data-l={t("alerts.ledger.sentAt")}>{instant(mail.sentAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
