import { useT } from "#app/ui/language.tsx";

import type { ImportReview } from "./review-import.server.ts";

/** What the reader stumbled over in the text, and the parts it found. */
export function ReviewNotes({ outline, notices }: Pick<ImportReview, "outline" | "notices">) {
  const t = useT();
  return (
    <div className="stack" style={{ marginTop: "var(--s-8)" }}>
      {notices.length > 0 ? (
        <details>
          <summary className="side-h">{t("import.notes.title", { count: notices.length })}</summary>
          <table className="t t-stack">
            <caption className="vh">{t("import.notes.title", { count: notices.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{t("import.table.lines")}</th>
                <th scope="col">{t("import.notes.what")}</th>
                <th scope="col">{t("import.notes.words")}</th>
              </tr>
            </thead>
            <tbody>
              {notices.map(({ code, lineFrom, lineTo, detail }, index) => (
                <tr key={index}>
                  <td className="no">
                    {lineFrom === lineTo ? lineFrom : `${String(lineFrom)}–${String(lineTo)}`}
                  </td>
                  <td>{t(`import.notice.${code}`)}</td>
                  <td lang={code === "foreign_text" ? "ru" : "en"}>{detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
      <details>
        <summary className="side-h">{t("import.notes.outline", { count: outline.length })}</summary>
        <ol>
          {outline.map(({ number, title, lineFrom, lineTo, level }) => (
            <li key={lineFrom} style={{ paddingInlineStart: `${String((level - 1) * 1.5)}rem` }}>
              <span className="meta num">
                {lineFrom}–{lineTo}
              </span>{" "}
              <span lang="en">
                {number} {title}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
