import { useLocation } from "@remix-run/react";
import { useMemo } from "react";

import { useT } from "#app/ui/language.tsx";
import { Crumbs } from "#app/ui/page.tsx";

import { useFilterNames } from "./list-filters.tsx";
import { ListBody } from "./list-body.tsx";
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
      <ListBody
        found={{ ...found, facets: years }}
        search={search}
        valueOf={valueOf}
        note={<ColumnNotes list={list} found={found} />}
        create={create}
        empty={{ title: t(`lists.empty.${list}`), how: t("lists.empty.how") }}
      >
        <ListTable caption={t(`lists.title.${list}`)} rows={found.rows} search={search} />
      </ListBody>
    </div>
  );
}

/** What the signs in the rows mean, and what is folded away. */
function ColumnNotes({ list, found }: { readonly list: ListName; readonly found: RecordList }) {
  const t = useT();
  const { empty } = foldedColumns(found.rows);
  return (
    <>
      {t(list === "opinions" ? "lists.chainNote.opinion" : "lists.chainNote.record")}{" "}
      {empty.map((column) => t(`lists.folded.${list === "opinions" ? "court" : column}`)).join(" ")}
    </>
  );
}
