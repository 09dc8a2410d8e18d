import { type ReactNode, useCallback, useMemo, useState } from "react";
import { flushSync } from "react-dom";

import { useFormat, useT } from "#app/ui/language.tsx";
import { Empty } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";

import { AnnotatedText } from "./annotated-text.tsx";
import { CitationTable } from "./citation-table.tsx";
import { ROWS_A_PAGE } from "./limits.ts";
import { FORM_ID, READ_HREF } from "./reading-form.tsx";
import type { ReadingPart } from "./reading-part.ts";
import { type Standing, STANDING_SHAPE, standings } from "./standing.ts";
import type { Reading } from "./view-reading.server.ts";

/**
 * What was found: how many of each standing, the table, the text. The buttons send the text again with the part that
 * is wanted; with JavaScript all is here already, and nothing is sent.
 */
export function ReadingResult({ reading, part }: { readonly reading: Reading; readonly part: ReadingPart }) {
  const t = useT();
  const { number, longDate } = useFormat();
  const [{ standing, page }, setPart] = useState(part);
  const [current, setCurrent] = useState<number | null>(null);
  const rows = useMemo(
    () => reading.rows.filter((row) => standing === null || row.standing === standing),
    [reading.rows, standing],
  );
  const pageCount = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const shown = rows.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE);
  // The row that a number of the text leads to may stand on another page of the table.
  const showRow = useCallback((n: number) => {
    flushSync(() => {
      setPart({ standing: null, page: Math.ceil(n / ROWS_A_PAGE) });
      setCurrent(n);
    });
    bringToRow(n);
  }, []);
  const button = (to: ReadingPart, isPressed: boolean | undefined, label: ReactNode) => (
    <button
      className="btn btn-s"
      type="submit"
      form={FORM_ID}
      name="part"
      value={`${to.standing ?? "all"} ${String(to.page)}`}
      aria-pressed={isPressed}
      onClick={(event) => {
        event.preventDefault();
        setPart(to);
      }}
    >
      {label}
    </button>
  );
  return (
    <section className="reading-found" id="found" aria-labelledby="found-title">
      <h2 className="title-2" id="found-title">
        {t("reading.found", { count: reading.total, n: number(reading.total) })}
      </h2>
      <p className="meta">
        {reading.on === null ? t("reading.noDay") : t("reading.onDay", { date: longDate(reading.on) })}{" "}
        {reading.rows.length < reading.total
          ? t("reading.cut", { n: number(reading.rows.length), total: number(reading.total) })
          : null}
      </p>
      {reading.total === 0 ? (
        <Empty title={t("reading.none")}>{t("reading.noneHow")}</Empty>
      ) : (
        <div className="tools no-print">
          <span className="row" role="group" aria-label={t("reading.filter")}>
            {button({ standing: null, page: 1 }, standing === null, <All n={number(reading.total)} />)}
            {standings
              .filter((each) => reading.counts[each] > 0)
              .map((each) => (
                <span key={each}>
                  {button(
                    { standing: each, page: 1 },
                    standing === each,
                    <Counted standing={each} n={number(reading.counts[each])} />,
                  )}
                </span>
              ))}
          </span>
          <Downloads />
        </div>
      )}
      <div className={reading.total === 0 ? undefined : "reading-both"}>
        {reading.total === 0 ? null : (
          // Scrolls by itself beside the text, so the keyboard must be able to reach it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <div className="reading-table" role="region" aria-label={t("reading.tableHint")} tabIndex={0}>
            <CitationTable reading={reading} rows={shown} current={current} />
            {pageCount > 1 ? (
              <nav className="pages" aria-label={t("ui.pages.label")}>
                {page > 1 ? button({ standing, page: page - 1 }, undefined, t("ui.pages.previous")) : null}
                <span className="meta">
                  {number(page)} / {number(pageCount)}
                </span>
                {page < pageCount
                  ? button({ standing, page: page + 1 }, undefined, t("ui.pages.next"))
                  : null}
              </nav>
            ) : null}
          </div>
        )}
        <section aria-label={t("reading.annotated")}>
          <AnnotatedText reading={reading} onRow={showRow} />
        </section>
      </div>
    </section>
  );
}

/** Beside the text the table scrolls by itself, and the text must stay where it is read. */
function bringToRow(n: number): void {
  const row = document.getElementById(`r${String(n)}`);
  const table = row?.closest<HTMLElement>(".reading-table");
  if (!row || !table) return;
  const isBeside = getComputedStyle(table).position === "sticky";
  if (isBeside) table.scrollTop += row.getBoundingClientRect().top - table.getBoundingClientRect().top - 60;
  else row.scrollIntoView({ block: "center" });
  row.querySelector("a")?.focus({ preventScroll: true });
}

function All({ n }: { readonly n: string }) {
  const t = useT();
  return (
    <>
      {t("reading.all")} <span className="n">{n}</span>
    </>
  );
}

function Counted({ standing, n }: { readonly standing: Standing; readonly n: string }) {
  const t = useT();
  return (
    <>
      <Status shape={STANDING_SHAPE[standing]}>{t(`reading.state.${standing}`)}</Status>{" "}
      <span className="n">{n}</span>
    </>
  );
}

const FILES = ["csv", "xlsx", "jsonl"] as const;

/** Files are made of the text in the form, which is sent again. */
function Downloads() {
  const t = useT();
  return (
    <span className="push row">
      <span className="small" id="reading-download">
        {t("reading.download")}
      </span>
      <span className="row" role="group" aria-labelledby="reading-download">
        {FILES.map((type) => (
          <button
            key={type}
            className="btn btn-s"
            type="submit"
            form={FORM_ID}
            formAction={`${READ_HREF}.${type}`}
          >
            {type === "jsonl" ? t("reading.jsonl") : type.toUpperCase()}
          </button>
        ))}
      </span>
    </span>
  );
}
