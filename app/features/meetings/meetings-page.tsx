import { useLocation } from "@remix-run/react";
import { useMemo, useRef } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Crumbs, Empty } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";
import { SortHeader } from "#app/ui/table.tsx";
import { filtersOf, withoutFilters, withPage, withValues } from "#app/features/records/list-address.ts";
import { BodyName } from "#app/features/records/body-name.tsx";
import { ListFilters, useFilterNames } from "#app/features/records/list-filters.tsx";
import { useRowKeys } from "#app/features/records/list-keys.ts";
import { ListTools } from "#app/features/records/list-tools.tsx";

import type { MeetingList, MeetingRow } from "./list-meetings.server.ts";

const WORDS = { kind: "status.meeting" } as const;
const TITLES = { body: "meeting.body" } as const;

/** The meetings at which records were discussed or legislation made. */
export function MeetingsPage({
  found,
  mayCreate,
}: {
  readonly found: MeetingList;
  readonly mayCreate: boolean;
}) {
  const t = useT();
  const { number } = useFormat();
  const location = useLocation();
  const search = useMemo(() => new URLSearchParams(location.search), [location.search]);
  const { valueOf, nameOf } = useFilterNames(found.facets, WORDS, TITLES);
  const create = mayCreate ? { href: "/meetings/new", label: t("meeting.list.new") } : null;
  const isFiltered = filtersOf(search).length > 0;
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("lists.home"), href: "/" }, { label: t("meeting.list.title") }]} />
      <header className="list-head">
        <h1 className="title">{t("meeting.list.title")}</h1>
        <p className="lead">{t("meeting.list.finding", { n: found.total })}</p>
      </header>
      <ListTools path="/meetings" search={search} nameOf={nameOf} create={create} />
      <div className="list">
        <ListFilters facets={found.facets} search={search} valueOf={valueOf} titles={TITLES} />
        <div>
          {found.rows.length > 0 ? (
            <>
              <MeetingTable rows={found.rows} search={search} />
              <div className="under">
                <p className="meta">
                  {t("lists.shown", {
                    from: number((found.page - 1) * 50 + 1),
                    to: number((found.page - 1) * 50 + found.rows.length),
                    total: number(found.total),
                  })}
                </p>
                <p className="meta keys">
                  <kbd>j</kbd> <kbd>k</kbd> {t("lists.keys.rows")} <kbd>Enter</kbd> {t("lists.keys.open")}
                </p>
              </div>
              <Pages
                page={found.page}
                pageCount={found.pageCount}
                hrefFor={(page) => withPage(search, page)}
              />
            </>
          ) : (
            <Empty
              title={isFiltered ? t("lists.empty.filtered") : t("meeting.list.empty")}
              action={
                <Anchor className="btn" href={isFiltered || !create ? withoutFilters(search) : create.href}>
                  {isFiltered || !create ? t("lists.reset") : create.label}
                </Anchor>
              }
            >
              {isFiltered ? t("lists.empty.filteredHow") : t("meeting.list.emptyHow")}
            </Empty>
          )}
        </div>
      </div>
    </div>
  );
}

function MeetingTable({
  rows,
  search,
}: {
  readonly rows: readonly MeetingRow[];
  readonly search: URLSearchParams;
}) {
  const t = useT();
  const { date } = useFormat();
  const body = useRef<HTMLTableSectionElement>(null);
  const current = useRowKeys(body, search.toString());
  const sort = search.get("sort") ?? "-date";
  const hrefFor = (next: string) => withValues(search, "sort", [next]);
  return (
    <table className="t t-stack">
      <caption className="vh">{t("meeting.list.title")}</caption>
      <thead>
        <tr>
          <SortHeader label={t("lists.column.number")} column="number" {...{ sort, hrefFor }} />
          <th scope="col">{t("meeting.list.meeting")}</th>
          <SortHeader label={t("meeting.list.date")} column="date" descendingFirst {...{ sort, hrefFor }} />
          <SortHeader label={t("meeting.list.kind")} column="kind" {...{ sort, hrefFor }} />
          <th scope="col">{t("meeting.list.records")}</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <tr key={row.number} aria-selected={index === current ? "true" : undefined}>
            <td className="no">{row.number}</td>
            <th scope="row">
              <Anchor className="quiet title-3" href={`/meetings/${encodeURIComponent(row.number)}`}>
                <Local of={row.title} />
              </Anchor>
              <span className="why">
                {row.body ? <BodyName of={row.body} /> : null}
                {row.body && row.count > 1 ? " · " : null}
                {row.count > 1 ? t("meeting.times", { n: row.count }) : null}
              </span>
            </th>
            <td className="date">
              {row.happenedOn
                ? date(row.happenedOn, row.precision)
                : date(`${String(row.year)}-01-01`, "year")}
            </td>
            <td>{t(`status.meeting.${row.kind}`)}</td>
            <td className={row.records.length > 0 ? undefined : "none opt"}>
              {row.records.length === 0 ? <Local of={null} /> : null}
              {row.records.map((number) => (
                <span key={number}>
                  <Anchor className="tag" href={`/records/${encodeURIComponent(number)}`}>
                    {number}
                  </Anchor>{" "}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
