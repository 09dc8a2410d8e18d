import { useLocation } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { Facet } from "#app/ui/facet.tsx";
import { useLanguage, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Pages } from "#app/ui/pages.tsx";
import { Status } from "#app/ui/status.tsx";
import { shapeOf } from "#app/features/following/status-shape.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { toggled, withPage } from "#app/features/records/list-address.ts";

import type { Sentence } from "./citing-sentences.server.ts";
import type { CitedBy, CitedByRow } from "./list-cited-by.server.ts";

/** Who refers to a unit of law: the sources with their sentences, and filters beside them. */
export function CitedByList({
  cited,
  structure,
  id,
}: {
  readonly cited: CitedBy;
  /** Which words name the levels below an article of the act. */
  readonly structure: string | null;
  /** The part of the page that the list is. */
  readonly id: string;
}) {
  const t = useT();
  const { search: query } = useLocation();
  const search = new URLSearchParams(query);
  const { kinds, years, ways, chosen, rows } = cited;
  const isFiltered = chosen.kind !== null || chosen.year !== null || chosen.way !== null;
  if (cited.total === 0 && !isFiltered) return <p className="meta">{t("citing.by.none")}</p>;
  const one = (name: string, value: string): string => {
    const copy = new URLSearchParams(search);
    if (copy.get(name) !== value) copy.delete(name);
    return `${toggled(copy, name, value)}#${id}`;
  };
  return (
    <div className="cited-by">
      <div className="cited-by-filters">
        {kinds.length > 1 || chosen.kind !== null ? (
          <Facet
            title={t("citing.by.kind")}
            items={kinds.map(({ value, count }) => ({
              ...{ value, count, href: one("kind", value), active: chosen.kind === value },
              label: t(value === "appeal" ? "citing.by.appeals" : `status.kinds.${value}`),
            }))}
          />
        ) : null}
        {ways.length > 1 || chosen.way !== null ? (
          <Facet
            title={t("citing.by.way")}
            items={ways.map(({ value, count }) => ({
              ...{ value, count, href: one("way", value), active: chosen.way === value },
              label: t(`citing.by.${value}`),
            }))}
          />
        ) : null}
        {years.length > 1 || chosen.year !== null ? (
          <Facet
            title={t("citing.by.year")}
            items={years.slice(0, YEARS_SHOWN).map(({ value, count }) => ({
              ...{ count, href: one("year", String(value)), active: chosen.year === value },
              ...{ value: String(value), label: String(value) },
            }))}
          />
        ) : null}
      </div>
      <div>
        {rows.length === 0 ? <p className="meta">{t("citing.by.noneSuch")}</p> : null}
        <ol className="plain-list">
          {rows.map((row) => (
            <Row key={`${row.kind} ${row.number}`} row={row} structure={structure} />
          ))}
        </ol>
        <Pages
          page={cited.page}
          pageCount={cited.pageCount}
          hrefFor={(page) => `${withPage(search, page)}#${id}`}
        />
      </div>
    </div>
  );
}

const YEARS_SHOWN = 12;

function Row({ row, structure }: { readonly row: CitedByRow; readonly structure: string | null }) {
  const t = useT();
  const { number, kind, year, status, title, concerns, sentences } = row;
  const isAppeal = kind === "appeal";
  const href = `/${isAppeal ? "appeals" : "records"}/${encodeURIComponent(number)}`;
  return (
    <li className="citing">
      <p className="citing-head">
        <Anchor href={href} className="no">
          {number}
        </Anchor>{" "}
        <span className="meta">
          {t(isAppeal ? "citing.by.appeal" : `status.kinds.${kind}`)}, {year}
        </span>{" "}
        {status === null ? null : <Status shape={shapeOf(status)}>{t(`status.record.${status}`)}</Status>}{" "}
        {concerns ? (
          <span className="tag">{t(isAppeal ? "citing.by.suffers" : "citing.by.concernsOne")}</span>
        ) : null}
      </p>
      <p className="citing-title">
        <Local of={title} />
      </p>
      {sentences.map((sentence) => (
        <CitingSentence key={sentence.id} sentence={sentence} structure={structure} />
      ))}
    </li>
  );
}

/** The words around a citation, the citation marked. */
export function CitingSentence({
  sentence: { path, prefix, quote, suffix, language },
  structure,
}: {
  readonly sentence: Sentence;
  readonly structure: string | null;
}) {
  const t = useT();
  const own = useLanguage();
  return (
    <blockquote className="cited-words" lang={language ?? undefined}>
      {prefix ? plain(prefix) : null}
      <mark>{plain(quote)}</mark>
      {suffix ? plain(suffix) : null}
      {path === null ? null : (
        <span className="meta sans" lang={own}>
          {" "}
          {provisionLabel(path, structure, t)}
        </span>
      )}
    </blockquote>
  );
}

/** Words of a Markdown text without its signs. */
const plain = (words: string): string =>
  words
    .replaceAll(/!?\[(?<text>[^\]]*)\]\([^)]*\)/gu, "$<text>")
    .replaceAll(/(?:\*\*|__|~~|`)/gu, "")
    .replaceAll(/^\s*(?:[#>]+|[-*+])\s+/gmu, " ");
