import { useLocation } from "@remix-run/react";
import { useMemo } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Crumbs, Empty } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";

import { filtersOf, withoutFilters, withPage } from "./list-address.ts";
import { ListFilters, useFilterNames } from "./list-filters.tsx";
import { ListHead, ListTabs } from "./list-head.tsx";
import { type ListName, recordLists } from "./list-kinds.ts";
import type { RecordList } from "./list-records.server.ts";
import { foldedColumns, ListTable } from "./list-table.tsx";
import { ListTools } from "./list-tools.tsx";

/** A list of records: the finding, the filters, the table. All of its state is in the address. */
export function ListPage({
  list,
  found,
  mayCreate,
}: {
  readonly list: ListName;
  readonly found: RecordList;
  readonly mayCreate: boolean;
}) {
  const t = useT();
  const location = useLocation();
  const search = useMemo(() => new URLSearchParams(location.search), [location.search]);
  const { path, newKind } = recordLists[list];
  const { valueOf, nameOf } = useFilterNames(found.facets);
  const create = mayCreate ? { href: `/records/new?kind=${newKind}`, label: t(`lists.new.${list}`) } : null;
  const years = found.facets.map((facet) =>
    facet.name === "year"
      ? { ...facet, values: [...facet.values].sort((a, b) => Number(b.value) - Number(a.value)) }
      : facet,
  );
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("lists.home"), href: "/" }, { label: t(`lists.title.${list}`) }]} />
      <ListTabs list={list} />
      <ListHead list={list} found={found} search={search} />
      <ListTools path={path} search={search} nameOf={nameOf} create={create} />
      <div className="list">
        <ListFilters facets={years} atLeast={found.isFloor} search={search} valueOf={valueOf} />
        <div>
          {found.rows.length > 0 ? (
            <>
              <ListTable caption={t(`lists.title.${list}`)} rows={found.rows} search={search} />
              <Under list={list} found={found} />
              <Pages
                page={found.page}
                pageCount={found.pageCount}
                hrefFor={(page) => withPage(search, page)}
              />
            </>
          ) : (
            <NothingListed
              list={list}
              isFiltered={filtersOf(search).length > 0}
              search={search}
              create={create}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** Which rows these are, what the signs mean, what is folded away, and the keys. */
function Under({ list, found }: { readonly list: ListName; readonly found: RecordList }) {
  const t = useT();
  const { number } = useFormat();
  const first = (found.page - 1) * 50 + 1;
  const { empty } = foldedColumns(found.rows);
  return (
    <div className="under">
      <p className="meta">
        {t(found.isFloor ? "lists.shownAtLeast" : "lists.shown", {
          from: number(first),
          to: number(first + found.rows.length - 1),
          total: number(found.total),
        })}{" "}
        {t(list === "opinions" ? "lists.chainNote.opinion" : "lists.chainNote.record")}{" "}
        {empty.map((column) => t(`lists.folded.${list === "opinions" ? "court" : column}`)).join(" ")}
      </p>
      <p className="meta keys">
        <kbd>j</kbd> <kbd>k</kbd> {t("lists.keys.rows")} <kbd>Enter</kbd> {t("lists.keys.open")}
      </p>
    </div>
  );
}

function NothingListed({
  list,
  isFiltered,
  search,
  create,
}: {
  readonly list: ListName;
  readonly isFiltered: boolean;
  readonly search: URLSearchParams;
  readonly create: { readonly href: string; readonly label: string } | null;
}) {
  const t = useT();
  if (isFiltered) {
    const reset = (
      <Anchor className="btn" href={withoutFilters(search)}>
        {t("lists.reset")}
      </Anchor>
    );
    return (
      <Empty title={t("lists.empty.filtered")} action={reset}>
        {t("lists.empty.filteredHow")}
      </Empty>
    );
  }
  const action = create ? (
    <Anchor className="btn" href={create.href}>
      {create.label}
    </Anchor>
  ) : null;
  return (
    <Empty title={t(`lists.empty.${list}`)} action={action}>
      {t("lists.empty.how")}
    </Empty>
  );
}
