import { Fragment, memo, useMemo } from "react";

import { type Translate, useT } from "#app/ui/language.tsx";
import { stretches } from "#content/citations/annotate/spans.ts";

import type { CitationRow, Reading } from "./view-reading.server.ts";

const CLASS = {
  matched: "cite",
  outdated: "cite cite-old",
  open: "cite-open",
  unknown: "cite-none",
  impossible: "cite-dead",
} as const;

/**
 * The text as it was given, its citations marked: what is matched is a link, anything else says in a word what it is,
 * and each bears its number in the table.
 */
export const AnnotatedText = memo(function AnnotatedText({
  reading,
  onRow,
}: {
  readonly reading: Reading;
  /** A reader follows a number to the table. */
  readonly onRow: (n: number) => void;
}) {
  const t = useT();
  const { text, rows, lang } = reading;
  const parts = useMemo(() => stretches(text.length, rows), [text, rows]);
  return (
    <div className="reading-text" lang={lang ?? undefined}>
      {parts.map(({ start, end, citations }) =>
        citations.length === 0 ? (
          <Fragment key={start}>{text.slice(start, end)}</Fragment>
        ) : (
          <Marked key={start} printed={text.slice(start, end)} rows={citations} onRow={onRow} t={t} />
        ),
      )}
    </div>
  );
});

/** Citations of the same words: a list of articles bears the numbers of all. */
function Marked({
  printed,
  rows,
  onRow,
  t,
}: {
  readonly printed: string;
  readonly rows: readonly CitationRow[];
  readonly onRow: (n: number) => void;
  readonly t: Translate;
}) {
  const shown = rows.find(({ standing }) => standing !== "matched") ?? rows[0];
  const [first] = rows;
  if (!shown || !first) return printed;
  const { standing, norm } = shown;
  const isLink = norm !== null && (standing === "matched" || standing === "outdated");
  const numbers = rows.length === 1 ? String(first.n) : `${String(first.n)}–${String(rows.at(-1)?.n)}`;
  return (
    <span className="reading-mark" id={`c${String(first.n)}`}>
      {isLink ? (
        <a className={CLASS[standing]} href={norm.href} target="_blank" rel="noopener">
          {printed}
        </a>
      ) : (
        <span className={CLASS[standing]}>{printed}</span>
      )}
      <a
        className="reading-n"
        href={`#r${String(first.n)}`}
        onClick={(event) => {
          event.preventDefault();
          onRow(first.n);
        }}
      >
        {numbers}
        {standing === "matched" ? null : ` ${t(`reading.mark.${standing}`)}`}
      </a>
    </span>
  );
}
