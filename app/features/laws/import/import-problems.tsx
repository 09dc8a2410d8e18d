import { useLocation } from "@remix-run/react";

import { useFormat, useT } from "#app/ui/language.tsx";
import { Pages } from "#app/ui/pages.tsx";
import { Status } from "#app/ui/status.tsx";
import { isGrave } from "#content/laws/types.ts";

import { provisionLabel } from "../provision-label.ts";
import type { ImportShown } from "./view-import.server.ts";

/** What the file does not say for certain, each with its line. */
export function ImportProblems({
  shown,
  structure,
}: {
  readonly shown: ImportShown;
  readonly structure: string | null;
}) {
  const t = useT();
  const { number } = useFormat();
  const { pathname } = useLocation();
  if (shown.problemCount === 0) return <p className="meta">{t("laws.preview.noProblems")}</p>;
  return (
    <>
      <ul className="change-counts">
        {shown.problemKinds.map(({ of, count }) => (
          <li key={of}>
            {t(`laws.problemKind.${of}`)} <span className="count">{number(count)}</span>
          </li>
        ))}
      </ul>
      <table className="t t-stack">
        <caption className="vh">{t("laws.preview.problems")}</caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              {t("laws.preview.line")}
            </th>
            <th scope="col">{t("laws.preview.where")}</th>
            <th scope="col">{t("laws.preview.what")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.problems.map(({ line, path, kind, found, expected }, at) => (
            <tr key={at}>
              <td className="n" data-l={t("laws.preview.line")}>
                {number(line)}
              </td>
              <td data-l={t("laws.preview.where")}>
                {path === null ? "—" : provisionLabel(path, structure, t)}
              </td>
              <td>
                {isGrave({ kind }) ? <Status shape="refused">{t("laws.preview.grave")}</Status> : null}{" "}
                {t(`laws.problem.${kind}`, {
                  found,
                  expected:
                    kind === "loose" && expected ? provisionLabel(expected, structure, t) : (expected ?? ""),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pages
        page={shown.page}
        pageCount={shown.pageCount}
        hrefFor={(page) => `${pathname}?page=${String(page)}#problems`}
      />
    </>
  );
}
