import { useLocation } from "@remix-run/react";
import { useMemo, useRef } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Crumbs } from "#app/ui/page.tsx";
import { SortHeader } from "#app/ui/table.tsx";
import { withValues } from "#app/features/records/list-address.ts";
import { BodyName } from "#app/features/records/body-name.tsx";
import { ListBody } from "#app/features/records/list-body.tsx";
import { useFilterNames } from "#app/features/records/list-filters.tsx";
import { useRowKeys } from "#app/features/records/list-keys.ts";
import { ListTools } from "#app/features/records/list-tools.tsx";
import { RecordTagsCell } from "#app/features/records/record-tags.tsx";

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
  const location = useLocation();
  const search = useMemo(() => new URLSearchParams(location.search), [location.search]);
  const { valueOf, nameOf } = useFilterNames(found.facets, WORDS, TITLES);
  const create = mayCreate ? { href: "/meetings/new", label: t("meeting.list.new") } : null;
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("lists.home"), href: "/" }, { label: t("meeting.list.title") }]} />
      <header className="list-head">
        <h1 className="title">{t("meeting.list.title")}</h1>
        <p className="lead">{t("meeting.list.finding", { n: found.total })}</p>
      </header>
      <ListTools path="/meetings" search={search} nameOf={nameOf} create={create} />
      <ListBody
        found={found}
        search={search}
        valueOf={valueOf}
        facetTitles={TITLES}
        create={create}
        empty={{ title: t("meeting.list.empty"), how: t("meeting.list.emptyHow") }}
      >
        <MeetingTable rows={found.rows} search={search} />
      </ListBody>
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
            <RecordTagsCell numbers={row.records} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
