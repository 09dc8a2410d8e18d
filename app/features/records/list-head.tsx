import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Status } from "#app/ui/status.tsx";

import { withValues } from "./list-address.ts";
import { countGroups, groupLook } from "./list-groups.ts";
import { type ListName, recommendationLists, recordLists } from "./list-kinds.ts";
import type { RecordList } from "./list-records.server.ts";

/** The list's name and what it finds: how many came how far, each figure a link to exactly those. */
export function ListHead({
  list,
  found: { facets, total: all, isFloor },
  search,
}: {
  readonly list: ListName;
  readonly found: Pick<RecordList, "facets" | "total" | "isFloor">;
  readonly search: URLSearchParams;
}) {
  const t = useT();
  const { number } = useFormat();
  const years = search.getAll("year");
  const statuses = facets.find(({ name }) => name === "status")?.values ?? [];
  const groups = countGroups(statuses.map(({ value, count }) => ({ status: value, count })));
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <header className="list-head">
        <h1 className="title">
          {years.length === 1
            ? t(`lists.titleYear.${list}`, { year: years[0] ?? "" })
            : t(`lists.title.${list}`)}
        </h1>
        {isFloor ? <p className="lead">{t("lists.findingAtLeast", { n: number(all) })}</p> : null}
        {total > 0 && !isFloor ? (
          <p className="lead">
            {t(all === total ? "lists.finding" : "lists.findingOf", {
              shown: number(all),
              n: number(total),
              found: groups
                .map(({ group, count }) => t(`lists.found.${group}`, { n: number(count) }))
                .join(", "),
            })}
          </p>
        ) : null}
      </header>
      {groups.length > 1 && !isFloor ? (
        <div className="ribbon" role="group" aria-label={t("lists.byStatus")}>
          {groups.map(({ group, count, statuses: of }) => (
            <Anchor
              key={group}
              href={withValues(search, "status", of)}
              stay
              style={{ "--n": width(count, total), "--bar": groupLook[group].bar } as React.CSSProperties}
            >
              <b>{number(count)}</b>{" "}
              <Status shape={groupLook[group].shape}>{t(`lists.group.${group}`)}</Status>
            </Anchor>
          ))}
        </div>
      ) : null}
    </>
  );
}

/** A share of the ribbon; the smallest keeps room for its word. */
const width = (count: number, total: number): number => Math.max(1, Math.round((count / total) * 80) / 10);

/** The lists of the part "Recommendations", beside each other. */
export function ListTabs({ list }: { readonly list: ListName }) {
  const t = useT();
  if (!recommendationLists.includes(list)) return null;
  return (
    <nav className="tabs" aria-label={t("lists.tabs")}>
      {recommendationLists.map((other) => (
        <Anchor key={other} href={recordLists[other].path} aria-current={other === list ? "page" : undefined}>
          {t(`lists.tab.${other}`)}
        </Anchor>
      ))}
    </nav>
  );
}
