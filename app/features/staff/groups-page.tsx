import { Anchor } from "#app/ui/anchor.tsx";
import { useT } from "#app/ui/language.tsx";
import { Crumbs, Empty } from "#app/ui/page.tsx";

export interface ShownGroup {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** The groups that a person is in, or of all for those who make them: who is in each. */
export function GroupsPage({
  groups,
  mayManage,
}: {
  readonly groups: readonly ShownGroup[];
  readonly mayManage: boolean;
}) {
  const t = useT();
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("shell.home"), href: "/" },
          { label: t("alerts.title"), href: "/subscriptions" },
          { label: t("groups.title") },
        ]}
      />
      <header className="list-head">
        <h1 className="title">{t("groups.title")}</h1>
        <p className="lead">{t("groups.lead")}</p>
        {mayManage ? (
          <p className="row gap-t">
            <Anchor className="btn" href="/groups/new">
              {t("groups.new")}
            </Anchor>
          </p>
        ) : null}
      </header>
      {groups.length === 0 ? (
        <Empty title={t("groups.none")}>{t(mayManage ? "groups.noneHow" : "groups.noneAsk")}</Empty>
      ) : (
        <table className="t t-stack">
          <thead>
            <tr>
              <th scope="col">{t("groups.name")}</th>
              <th scope="col">{t("groups.members")}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ id, name, members }) => (
              <tr key={id}>
                <th scope="row">{mayManage ? <Anchor href={`/groups/${id}`}>{name}</Anchor> : name}</th>
                <td data-l={t("groups.members")}>
                  {members.length > 0 ? members.join(", ") : t("groups.empty")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
