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

import type { ActList, ActRow } from "./list-acts.server.ts";

const WORDS = { form: "status.actForm", force: "act.force" } as const;
const FORCE_SHAPE = { in_force: "done", ended: "closed", future: "draft" } as const;

/** The registry of acts. */
export function LawsPage({
  found,
  mayCreate,
  mayDecide,
}: {
  readonly found: ActList;
  readonly mayCreate: boolean;
  /** What citations mean. */
  readonly mayDecide: boolean;
}) {
  const t = useT();
  const location = useLocation();
  const search = useMemo(() => new URLSearchParams(location.search), [location.search]);
  const { valueOf, nameOf } = useFilterNames(found.facets, WORDS);
  const create = mayCreate ? { href: "/laws/new", label: t("act.list.new") } : null;
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("lists.home"), href: "/" }, { label: t("act.list.title") }]} />
      <header className="list-head">
        <h1 className="title">{t("act.list.title")}</h1>
        <p className="lead">{t("act.list.finding", { total: found.total, cited: found.cited })}</p>
        <p className="row gap-t no-print">
          {mayDecide ? <Anchor href="/citations">{t("citing.work.title")}</Anchor> : null}
          <Anchor href="/citations/read">{t("reading.entry")}</Anchor>
        </p>
      </header>
      <ListTools path="/laws" search={search} nameOf={nameOf} create={create} />
      <ListBody
        found={found}
        search={search}
        valueOf={valueOf}
        create={create}
        empty={{ title: t("act.list.empty"), how: t("act.list.emptyHow") }}
        noneChosen={t("act.list.noneChosen")}
      >
        <ActTable rows={found.rows} search={search} />
      </ListBody>
    </div>
  );
}

function ActTable({ rows, search }: { readonly rows: readonly ActRow[]; readonly search: URLSearchParams }) {
  const t = useT();
  const { date, number } = useFormat();
  const body = useRef<HTMLTableSectionElement>(null);
  const current = useRowKeys(body, search.toString());
  const sort = search.get("sort") ?? "-cited";
  const hrefFor = (next: string) => withValues(search, "sort", [next]);
  return (
    <table className="t t-stack">
      <caption className="vh">{t("act.list.title")}</caption>
      <thead>
        <tr>
          <SortHeader label={t("act.list.act")} column="title" {...{ sort, hrefFor }} />
          <SortHeader label={t("act.list.form")} column="form" {...{ sort, hrefFor }} />
          <SortHeader label={t("act.list.date")} column="date" descendingFirst {...{ sort, hrefFor }} />
          <th scope="col">{t("act.list.force")}</th>
          <SortHeader
            label={t("act.list.cited")}
            column="cited"
            descendingFirst
            numeric
            {...{ sort, hrefFor }}
          />
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <tr key={row.slug} aria-selected={index === current ? "true" : undefined}>
            <th scope="row">
              <Anchor className="quiet title-3" href={`/laws/${encodeURIComponent(row.slug)}`}>
                <Local of={row.title} />
              </Anchor>
              {row.unconfirmed.length > 0 ? (
                <span className="why">
                  <span className="tag tag-hold">{t("status.unconfirmed")}</span>{" "}
                  {row.unconfirmed.map((field) => t(`act.field.${field.split(".")[0] ?? ""}`)).join(", ")}
                </span>
              ) : null}
            </th>
            <td>{t(`status.actForm.${row.form}`)}</td>
            <td>
              {date(row.adoptedOn)}
              {row.number ? <span className="why">{t("act.number", { number: row.number })}</span> : null}
            </td>
            <td>
              <Status shape={FORCE_SHAPE[row.force]}>{t(`act.force.${row.force}`)}</Status>
            </td>
            <td className="n" data-l={t("act.list.cited")}>
              {row.citedCount > 0 ? (
                <Anchor href={`/laws/${encodeURIComponent(row.slug)}#said`}>{number(row.citedCount)}</Anchor>
              ) : (
                number(0)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
