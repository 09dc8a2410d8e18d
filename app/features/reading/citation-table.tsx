import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Status } from "#app/ui/status.tsx";

import type { NormNamed } from "./norms-named.server.ts";
import { STANDING_SHAPE } from "./standing.ts";
import type { CitationRow, Reading } from "./view-reading.server.ts";

const LONGEST_PRINT = 160;

/** A norm with its page. What was given to be read is kept nowhere, so its page opens beside this one. */
function NormLink({ norm }: { readonly norm: NormNamed }) {
  return (
    <a href={norm.href} target="_blank" rel="noopener">
      <Local of={norm.act} />
      {norm.label === null ? null : `, ${norm.label}`}
    </a>
  );
}

/** The citations of a page of the table, each with its place in the text, what it means and why. */
export function CitationTable({
  reading,
  rows,
  current,
}: {
  readonly reading: Reading;
  readonly rows: readonly CitationRow[];
  /** The row that the text has led to. */
  readonly current: number | null;
}) {
  const t = useT();
  return (
    <table className="t t-dense reading-rows">
      <caption className="vh">{t("reading.table")}</caption>
      <thead>
        <tr>
          <th scope="col" className="n">
            {t("reading.column.n")}
          </th>
          <th scope="col">{t("reading.column.printed")}</th>
          <th scope="col">{t("reading.column.state")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.n} id={`r${String(row.n)}`} aria-selected={row.n === current ? "true" : undefined}>
            <td className="n">
              <a href={`#c${String(row.place)}`}>
                {row.n}
                <span className="vh"> {t("reading.toPlace", { n: row.n })}</span>
              </a>
            </td>
            <th scope="row">
              <span className="serif" lang={reading.lang ?? undefined}>
                {printed(reading.text.slice(row.start, row.end))}
              </span>
              <Meaning row={row} />
            </th>
            <td>
              <Status shape={STANDING_SHAPE[row.standing]}>{t(`reading.state.${row.standing}`)}</Status>
              <Why row={row} on={reading.on} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function printed(words: string): string {
  const line = words.replaceAll(/\s+/gu, " ");
  return line.length > LONGEST_PRINT ? `${line.slice(0, LONGEST_PRINT)}…` : line;
}

function Meaning({ row: { norm, candidates, meant } }: { readonly row: CitationRow }) {
  const t = useT();
  return (
    <>
      {norm ? (
        <span className="why">
          <NormLink norm={norm} />
        </span>
      ) : null}
      {candidates.length > 0 ? (
        <span className="why">
          {t("reading.candidates")}
          <ul className="reading-candidates">
            {candidates.map((each) => (
              <li key={each.slug}>
                <NormLink norm={each} />
              </li>
            ))}
          </ul>
        </span>
      ) : null}
      {meant ? (
        <span className="why">{t("reading.misprint", { act: meant.kk ?? meant.ru ?? meant.en ?? "" })}</span>
      ) : null}
    </>
  );
}

function Why({ row, on }: { readonly row: CitationRow; readonly on: string | null }) {
  const t = useT();
  const { date } = useFormat();
  const { norm, reason, standing, line } = row;
  const hasEnded = standing === "outdated" && norm?.inForceTo != null && norm.inForceTo < (on ?? "");
  return (
    <span className="why">
      {hasEnded ? `${t("reading.endedOn", { date: date(norm.inForceTo) })} ` : null}
      {standing === "outdated" && !hasEnded && norm?.inForceFrom
        ? `${t("reading.beginsOn", { date: date(norm.inForceFrom) })} `
        : null}
      {t(`reading.why.${reason}`)} · {t("reading.line", { n: line })}
    </span>
  );
}
