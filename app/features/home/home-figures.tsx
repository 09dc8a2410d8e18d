import { Anchor } from "#app/ui/anchor.tsx";
import { kazakhAblative } from "#app/ui/kazakh-number.ts";
import { useFormat, useLanguage, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { printedLines } from "#app/features/records/printed-lines.ts";

import type { Figure, YearInFigures } from "./figures.server.ts";

/** A figure printed as "over 20" stays a floor. */
const isFloor = (printed: string): boolean => /\b(?:over|more than|about|nearly)\b/iu.test(printed);

/** The figures of legislation stand first; the rest of the office's year is a click away. */
const OF_OUR_WORK = [
  "appeals-received",
  "proposals",
  "special-recommendations",
  "court-",
  "parliament-working-groups",
  "interagency-meetings",
  "regulatory-amendments",
];

/** The year in figures as published, each with what is odd about it; those whose rows we hold open to them. */
export function HomeFigures({ year }: { readonly year: YearInFigures | null }) {
  const t = useT();
  if (!year) return null;
  const ours = year.figures.filter(({ id }) => OF_OUR_WORK.some((name) => id.startsWith(name)));
  const shown = ours.length > 0 ? ours : year.figures.slice(0, 8);
  const others = year.figures.filter((figure) => !shown.includes(figure));
  return (
    <section className="block" id="figures" aria-labelledby="figures-title">
      <div className="block-h">
        <h2 className="title-2" id="figures-title">
          {t("home.figures.title", { year: String(year.year) })}
        </h2>
        <span className="meta">{t("home.figures.note")}</span>
      </div>
      <FigureTable figures={shown} />
      {others.length > 0 ? (
        <details className="gap-t">
          <summary>{t("home.figures.others", { n: others.length })}</summary>
          <FigureTable figures={others} />
        </details>
      ) : null}
    </section>
  );
}

function FigureTable({ figures }: { readonly figures: readonly Figure[] }) {
  const t = useT();
  return (
    <table className="t t-stack t-dense">
      <thead>
        <tr>
          <th scope="col">{t("home.figures.what")}</th>
          <th scope="col" className="n">
            {t("home.figures.printed")}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">
              <Local of={figure.label} />
              {figure.caveat ? (
                <span className="why">
                  <Local of={figure.caveat} />
                </span>
              ) : null}
              {figure.lines ? (
                <span className="why faint">{t("home.figures.lines", printedLines(figure.lines))}</span>
              ) : null}
            </th>
            <td className="n">
              {figure.href ? (
                <Anchor href={figure.href}>
                  <FigureValue figure={figure} />
                </Anchor>
              ) : (
                <FigureValue figure={figure} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FigureValue({ figure }: { readonly figure: Figure }) {
  const t = useT();
  const language = useLanguage();
  const { number, percent } = useFormat();
  if (figure.value === null) return <>{figure.printed}</>;
  const isPercent = figure.unit === "percent";
  const value = isPercent ? percent(figure.value / 100) : number(figure.value);
  if (!isFloor(figure.printed)) return <>{value}</>;
  // Пайыздан.
  const ablative = isPercent ? `${value}-дан` : kazakhAblative(figure.value, value);
  return <>{t("home.figures.over", { value: language === "kk" ? ablative : value })}</>;
}
