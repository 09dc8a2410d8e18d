import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

import { HTML_STYLE } from "#app/editor/export/html-style.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import type { Translate } from "#app/platform/i18n.server.ts";
import type { Trilingual } from "#app/platform/trilingual.ts";
import { makeFormat } from "#app/ui/format.ts";
import { localText } from "#app/ui/language.tsx";
import type { Language } from "#prisma/generated/client.ts";

import type { DossierPlan } from "./plan-dossier.server.ts";
import type { Written } from "./zip-stream.server.ts";

const STYLE = `${HTML_STYLE}
main { max-width: 60rem; }
p { text-indent: 0; text-align: start; }
h2 { margin-top: 2em; border-top: 1px solid #000; padding-top: .6em; }
code { font-size: .8rem; overflow-wrap: anywhere; }
`;

interface IndexOf {
  readonly plan: DossierPlan;
  readonly written: readonly Written[];
  readonly language: Language;
  readonly t: Translate;
  /** ISO instant of what is told. */
  readonly at: string;
}

/** The first page of a dossier: what the record is, what happened to it, and what lies in the folders beside. */
export function dossierIndex({ plan: { record, summary }, written, language, t, at }: IndexOf): string {
  const format = makeFormat(language, t);
  const say = (of: Trilingual | null): ReactNode => {
    const said = of && localText(of, language);
    return said ? <span lang={said.lang === language ? undefined : said.lang}>{said.text}</span> : null;
  };
  const title = localText(record.titles, language)?.text ?? record.number;
  const page = (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${record.number} · ${title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <p>
            {record.number} · {t(`record.kindOfYear.${record.kind}`, { year: String(record.year) })}
          </p>
          <h1>{title}</h1>
          {(["kk", "ru", "en"] as const).map((other) =>
            other !== language && record.titles[other] ? (
              <p key={other} lang={other}>
                {record.titles[other]}
              </p>
            ) : null,
          )}
          <p>
            <strong>{t(`status.record.${record.status}`)}</strong>
            {record.statusOn ? `, ${format.longDate(record.statusOn, record.statusPrecision)}` : null}
          </p>
          {localText(summary, language)
            ?.text.split(/\n{2,}/u)
            .map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          {record.addressees.length > 0 ? <h2>{t("dossier.addressees")}</h2> : null}
          {record.addressees.map(({ id, body, note, status }) => (
            <p key={id}>
              {say(body?.name ?? note)} · {t(`status.record.${status}`)}
            </p>
          ))}
          {record.norms.length > 0 ? (
            <Rows
              title={t("dossier.norms")}
              heads={[t("dossier.norm"), t("dossier.current"), t("dossier.proposed")]}
              rows={record.norms.map((norm) => [
                <>
                  {norm.path === null ? null : `${provisionLabel(norm.path, norm.structure, t)}, `}
                  {say(norm.act)}
                </>,
                say(norm.current),
                say(norm.proposed),
              ])}
            />
          ) : null}
          <Rows
            title={t("dossier.events")}
            heads={[t("dossier.day"), t("dossier.event"), t("dossier.said")]}
            rows={record.events.map((event) => [
              event.on ? format.date(event.on, event.precision) : t("record.dayNotStated"),
              <>
                {t(`status.event.${event.type}`)}
                {event.isCorrected ? ` (${t("dossier.corrected")})` : null}
                {event.addressee ? <>: {say(event.addressee)}</> : null}
              </>,
              <>
                {say(event.note)}{" "}
                {event.quote === null ? null : <q lang={event.quoteLanguage ?? undefined}>{event.quote}</q>}
              </>,
            ])}
          />
          <Rows
            title={t("dossier.contents")}
            heads={[t("dossier.file"), t("dossier.size"), "SHA-256"]}
            rows={written.map(({ path, put }) =>
              put
                ? [
                    <a key="a" href={path.split("/").map(encodeURIComponent).join("/")}>
                      {path}
                    </a>,
                    t("dossier.kilobytes", { size: format.number(Math.max(1, Math.round(put.size / 1024))) }),
                    <code key="c">{put.sha256}</code>,
                  ]
                : [path, t("dossier.leftOut"), ""],
            )}
          />
        </main>
        <footer>{t("dossier.asOf", { when: format.instant(at) })}</footer>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

function Rows({
  title,
  heads,
  rows,
}: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}) {
  return (
    <>
      <h2>{title}</h2>
      {/* On a narrow screen it is scrolled sideways, by keys too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="table" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
