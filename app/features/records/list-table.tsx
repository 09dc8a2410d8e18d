import { useRef } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { MiniChain } from "#app/ui/chain.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Status } from "#app/ui/status.tsx";
import { SortHeader } from "#app/ui/table.tsx";
import { shapeOf } from "#app/features/following/status-shape.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";

import { BodyName } from "./body-name.tsx";
import { withValues } from "./list-address.ts";
import { useRowKeys } from "./list-keys.ts";
import type { NormLabel, RecordRow } from "./list-records.server.ts";

export type Column = "year" | "region" | "body" | "changed";

/** Columns that say nothing here: empty in every row, or the same year in every row. They are named under the table. */
export function foldedColumns(rows: readonly RecordRow[]): {
  shown: ReadonlySet<Column>;
  empty: readonly Column[];
} {
  // Opinions all go to the Constitutional Court.
  const hasBody = rows.some(({ addressees, kind }) => addressees.length > 0 && kind !== "court_opinion");
  const hasRegion = rows.some(({ region }) => region !== null);
  const years = new Set(rows.map(({ year }) => year));
  const shown = new Set<Column>();
  if (hasBody) shown.add("body");
  if (hasRegion) shown.add("region");
  if (years.size > 1) shown.add("year");
  return { shown, empty: hasBody ? [] : ["body"] };
}

/** The records of a page of a list: number, title and norms, the chain in five dots, addressees, status. */
export function ListTable({
  caption,
  rows,
  search,
  isSorted = true,
}: {
  readonly caption: string;
  readonly rows: readonly RecordRow[];
  readonly search: URLSearchParams;
  /** Whether the heads of the columns sort. */
  readonly isSorted?: boolean;
}) {
  const t = useT();
  const body = useRef<HTMLTableSectionElement>(null);
  const current = useRowKeys(body, search.toString());
  const { shown } = foldedColumns(rows);
  const sort = search.get("sort") ?? "-year";
  const head = (column: string, descendingFirst = false, numeric = false) => {
    const label = t(`lists.column.${column}`);
    if (!isSorted) {
      return (
        <th scope="col" className={numeric ? "n" : undefined}>
          {label}
        </th>
      );
    }
    const hrefFor = (next: string) => withValues(search, "sort", [next]);
    return <SortHeader {...{ label, column, sort, hrefFor, descendingFirst, numeric }} />;
  };
  return (
    <table className="t t-stack">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {head("number")}
          {head("title")}
          <th scope="col" className="links">
            {t("lists.column.chain")}
          </th>
          {shown.has("region") ? <th scope="col">{t("lists.column.region")}</th> : null}
          {shown.has("body") ? <th scope="col">{t("lists.column.body")}</th> : null}
          {shown.has("year") ? head("year", true, true) : null}
          {head("status", true)}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, index) => (
          <tr key={row.id} aria-selected={index === current ? "true" : undefined}>
            <td className="no">{row.number}</td>
            <th scope="row">
              <Anchor className="quiet title-3" href={`/records/${encodeURIComponent(row.number)}`}>
                <Local of={row.title} />
              </Anchor>
              <Norms norms={row.norms} count={row.normCount} />
            </th>
            <td className="links">
              <RecordChain chain={row.chain} isOpinion={row.kind === "court_opinion"} />
            </td>
            {shown.has("region") ? (
              <td className={row.region ? undefined : "none opt"}>
                <Local of={row.region} />
              </td>
            ) : null}
            {shown.has("body") ? (
              <td className={row.addressees.length > 0 ? undefined : "none opt"}>
                <Bodies bodies={row.addressees} />
              </td>
            ) : null}
            {shown.has("year") ? (
              <td className="n" data-l={t("lists.column.year")}>
                {row.year}
              </td>
            ) : null}
            <td className="state">
              <RecordState row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bodies({ bodies }: { readonly bodies: RecordRow["addressees"] }) {
  if (bodies.length === 0) return <Local of={null} />;
  return (
    <>
      {bodies.map((body, index) => (
        <span key={index}>
          {index > 0 ? "; " : null}
          <BodyName of={body} />
        </span>
      ))}
    </>
  );
}

function Norms({ norms, count }: { readonly norms: readonly NormLabel[]; readonly count: number }) {
  const t = useT();
  if (norms.length === 0) return null;
  return (
    <span className="why">
      {norms.map(({ act, slug, path, structure }, index) => (
        <span key={`${slug} ${path ?? ""}`}>
          {index > 0 ? "; " : null}
          <Local of={act} />
          {path === null ? null : `, ${provisionLabel(path, structure, t)}`}
        </span>
      ))}
      {count > norms.length ? `; ${t("lists.andMore", { n: count - norms.length })}` : null}
    </span>
  );
}

/** Five dots, said aloud link by link. */
export function RecordChain({ chain, isOpinion }: { readonly chain: string; readonly isOpinion: boolean }) {
  const t = useT();
  const of = isOpinion ? "opinion" : "record";
  const label = Array.from(chain, (letter, index) => t(`lists.chain.${of}.${index}.${letter}`)).join("; ");
  return <MiniChain letters={chain} label={label} />;
}

export function RecordState({
  row,
}: {
  readonly row: Pick<RecordRow, "status" | "statusOn" | "statusPrecision">;
}) {
  const t = useT();
  const { date } = useFormat();
  return (
    <>
      <Status shape={shapeOf(row.status)}>{t(`status.record.${row.status}`)}</Status>
      {row.statusOn ? <span className="why">{date(row.statusOn, row.statusPrecision)}</span> : null}
    </>
  );
}
