import { useLocation } from "@remix-run/react";
import { useMemo, useRef } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Crumbs } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { SortHeader } from "#app/ui/table.tsx";
import { withValues } from "#app/features/records/list-address.ts";
import { ListBody } from "#app/features/records/list-body.tsx";
import { useFilterNames } from "#app/features/records/list-filters.tsx";
import { useRowKeys } from "#app/features/records/list-keys.ts";
import { ListTools } from "#app/features/records/list-tools.tsx";
import { RecordTagsCell } from "#app/features/records/record-tags.tsx";

import { OUTCOME_SHAPE } from "./appeal-page.tsx";
import type { AppealList } from "./list-appeals.server.ts";
import { appealCategories, categoryName } from "./list-categories.ts";

const WORDS = { outcome: "status.appealOutcome" } as const;

/** The appeals, anonymised. */
export function AppealsPage({
  found,
  mayCreate,
}: {
  readonly found: AppealList;
  readonly mayCreate: boolean;
}) {
  const t = useT();
  const location = useLocation();
  const search = useMemo(() => new URLSearchParams(location.search), [location.search]);
  const names = useFilterNames(found.facets, WORDS);
  const valueOf = (name: string, value: string): string =>
    name === "category" && appealCategories.includes(value)
      ? categoryName(value, t)
      : names.valueOf(name, value);
  const nameOf = ({ name, value }: { name: string; value: string }): string =>
    name === "category"
      ? t("lists.filter", { name: t("lists.facet.category"), value: valueOf(name, value) })
      : names.nameOf({ name, value });
  const create = mayCreate ? { href: "/appeals/new", label: t("appeal.list.new") } : null;
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("lists.home"), href: "/" }, { label: t("appeal.list.title") }]} />
      <header className="list-head">
        <h1 className="title">{t("appeal.list.title")}</h1>
        <p className="lead">{t("appeal.list.finding", { n: found.total })}</p>
      </header>
      <ListTools path="/appeals" search={search} nameOf={nameOf} create={create} />
      <ListBody
        found={found}
        search={search}
        valueOf={valueOf}
        note={t("appeal.list.anonymised")}
        create={create}
        empty={{ title: t("appeal.list.empty"), how: t("appeal.list.emptyHow") }}
      >
        <AppealTable {...{ found, search }} />
      </ListBody>
    </div>
  );
}

function AppealTable({
  found: { rows, showsRegions },
  search,
}: {
  readonly found: AppealList;
  readonly search: URLSearchParams;
}) {
  const t = useT();
  const { date } = useFormat();
  const body = useRef<HTMLTableSectionElement>(null);
  const current = useRowKeys(body, search.toString());
  const sort = search.get("sort") ?? "-year";
  const hrefFor = (next: string) => withValues(search, "sort", [next]);
  const hasDate = rows.some(({ receivedOn }) => receivedOn !== null);
  return (
    <table className="t t-stack">
      <caption className="vh">{t("appeal.list.title")}</caption>
      <thead>
        <tr>
          <SortHeader label={t("lists.column.number")} column="number" {...{ sort, hrefFor }} />
          <th scope="col">{t("appeal.list.matter")}</th>
          {hasDate ? (
            <SortHeader
              label={t("appeal.list.received")}
              column="received"
              descendingFirst
              {...{ sort, hrefFor }}
            />
          ) : null}
          {showsRegions ? <th scope="col">{t("appeal.list.region")}</th> : null}
          <th scope="col">{t("appeal.list.outcome")}</th>
          <th scope="col">{t("appeal.list.records")}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <tr key={row.number} aria-selected={index === current ? "true" : undefined}>
            <td className="no">{row.number}</td>
            <th scope="row">
              <Anchor className="quiet title-3" href={`/appeals/${encodeURIComponent(row.number)}`}>
                <Local of={row.title} />
              </Anchor>
              <span className="why">{categoryName(row.category, t)}</span>
            </th>
            {hasDate ? <td className="date">{date(row.receivedOn, row.precision)}</td> : null}
            {showsRegions ? (
              <td className={row.region ? undefined : "none opt"}>
                <Local of={row.region} />
              </td>
            ) : null}
            <td>
              {row.outcome ? (
                <Status shape={OUTCOME_SHAPE[row.outcome]}>{t(`status.appealOutcome.${row.outcome}`)}</Status>
              ) : (
                <Status shape="void">{t("status.notStated")}</Status>
              )}
            </td>
            <RecordTagsCell numbers={row.records} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
