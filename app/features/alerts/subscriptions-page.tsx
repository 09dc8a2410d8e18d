import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Crumbs, Empty, Section } from "#app/ui/page.tsx";

import type { ListedSearch } from "./list-searches.server.ts";

/** What a person keeps and follows, and what others share with him. */
export function SubscriptionsPage({
  own,
  shared,
  mayReadAllMail,
}: {
  readonly own: readonly ListedSearch[];
  readonly shared: readonly ListedSearch[];
  readonly mayReadAllMail: boolean;
}) {
  const t = useT();
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("shell.home"), href: "/" }, { label: t("alerts.title") }]} />
      <header className="list-head">
        <h1 className="title">{t("alerts.title")}</h1>
        <p className="lead">{t("alerts.lead")}</p>
        <p className="row gap-t">
          <Anchor href="/groups">{t("groups.title")}</Anchor>
          <Anchor href="/subscriptions/mail">{t("alerts.ledger.own")}</Anchor>
          {mayReadAllMail ? <Anchor href="/mail">{t("alerts.ledger.all")}</Anchor> : null}
        </p>
      </header>
      <Section id="own" title={t("alerts.own")}>
        {own.length > 0 ? (
          <Searches searches={own} />
        ) : (
          <Empty
            title={t("alerts.none.title")}
            action={
              <Anchor className="btn" href="/search">
                {t("alerts.none.search")}
              </Anchor>
            }
          >
            {t("alerts.none.how")}
          </Empty>
        )}
      </Section>
      {shared.length > 0 ? (
        <Section id="shared" title={t("alerts.shared")}>
          <Searches searches={shared} />
        </Section>
      ) : null}
    </div>
  );
}

function Searches({ searches }: { readonly searches: readonly ListedSearch[] }) {
  const t = useT();
  const { number } = useFormat();
  return (
    <table className="t t-stack">
      <thead>
        <tr>
          <th scope="col">{t("alerts.list.search")}</th>
          <th scope="col" className="n">
            {t("alerts.list.fresh")}
          </th>
          <th scope="col">{t("alerts.list.told")}</th>
          <th scope="col">{t("alerts.list.with")}</th>
        </tr>
      </thead>
      <tbody>
        {searches.map(({ id, name, note, group, owner, mail, fresh }) => (
          <tr key={id}>
            <th scope="row">
              <Anchor className="quiet serif" href={`/subscriptions/${id}`}>
                {name}
              </Anchor>
              {note === "" ? null : <span className="why">{note}</span>}
            </th>
            <td className="n" data-l={t("alerts.list.fresh")}>
              {mail === null ? "—" : fresh > 0 ? <b>{number(fresh)}</b> : number(0)}
            </td>
            <td data-l={t("alerts.list.told")}>{t(`alerts.told.${mail ?? "no"}`)}</td>
            <td data-l={t("alerts.list.with")}>
              {owner === null ? (group ?? "—") : t("alerts.list.from", { owner, group: group ?? "" })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
