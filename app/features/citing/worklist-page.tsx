import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { SubmitButton } from "#app/ui/field.tsx";
import { useFormat, useLanguage, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Crumbs, Empty } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";
import { Status } from "#app/ui/status.tsx";
import { provisionLabel } from "#app/features/laws/provision-label.ts";

import { CitingSentence } from "./cited-by.tsx";
import { newActHref, readNamedAct } from "./named-act.ts";
import type { listUnknownActs, listWork, Worklist, WorklistRow } from "./worklists.server.ts";

const LISTS = [
  "ambiguous",
  "unnamed",
  "unknown",
  "impossible",
  "outdated",
  "misprinted",
] as const satisfies readonly Worklist[];

type Found =
  | { readonly kind: "citations"; readonly work: Awaited<ReturnType<typeof listWork>> }
  | { readonly kind: "acts"; readonly work: Awaited<ReturnType<typeof listUnknownActs>> };

/** What the machine could not settle, list by list; a person decides, and the machine keeps to it. */
export function WorklistPage({
  list,
  named,
  counts,
  found,
}: {
  readonly list: Worklist;
  /** The one act that the registry lacks and that is looked at; null: all of them. */
  readonly named: string | null;
  readonly counts: Readonly<Record<Worklist, number>>;
  readonly found: Found;
}) {
  const t = useT();
  const { number } = useFormat();
  const { page, pageCount } = found.work;
  const hrefFor = (of: number): string => {
    const search = new URLSearchParams({ list });
    if (named !== null) search.set("named", named);
    if (of > 1) search.set("page", String(of));
    return `?${search.toString()}`;
  };
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("lists.home"), href: "/" },
          { label: t("act.list.title"), href: "/laws" },
          { label: t("citing.work.title") },
        ]}
      />
      <header className="list-head">
        <h1 className="title">{t("citing.work.title")}</h1>
        <p className="lead">{t("citing.work.lead")}</p>
      </header>
      <nav className="tabs" aria-label={t("citing.work.title")}>
        {LISTS.map((one) => (
          <Anchor key={one} href={`?list=${one}`} aria-current={one === list ? "true" : undefined}>
            {t(`citing.work.${one}`)} <span className="count">{number(counts[one])}</span>
          </Anchor>
        ))}
      </nav>
      <p className="meta gap-t">{t(`citing.work.${list}How`)}</p>
      {found.work.rows.length === 0 ? (
        <Empty title={t("citing.work.none")}>{t("citing.work.noneHow")}</Empty>
      ) : null}
      {found.kind === "acts" ? (
        <UnknownActs rows={found.work.rows} />
      ) : (
        <ul className="plain-list work">
          {found.work.rows.map((row) => (
            <Row key={row.id} row={row} list={list} />
          ))}
        </ul>
      )}
      <Pages page={page} pageCount={pageCount} hrefFor={hrefFor} />
    </div>
  );
}

function Row({ row, list }: { readonly row: WorklistRow; readonly list: Worklist }) {
  const t = useT();
  const { id, number, isAppeal, acts, path, reason, finding, line } = row;
  return (
    <li>
      <p className="citing-head">
        <Anchor className="no" href={`/${isAppeal ? "appeals" : "records"}/${encodeURIComponent(number)}`}>
          {number}
        </Anchor>{" "}
        {finding === null ? null : <Status shape="late">{t(`citing.finding.${finding}`)}</Status>}
        {finding === null && reason !== null ? (
          <span className="meta">{t(`citing.reason.${reason}`)}</span>
        ) : null}{" "}
        {row.places > 1 ? <span className="meta">{t("citing.work.places", { n: row.places })}</span> : null}{" "}
        {line === null ? null : (
          <span className="meta">{t("record.laws.sourceLine", { line: String(line) })}</span>
        )}
      </p>
      <CitingSentence sentence={{ ...row, path: null }} structure={null} />
      <div className="row work-do">
        {list === "ambiguous" || list === "unnamed"
          ? acts.map((act) => (
              <Form key={act.slug} method="post" action={`/citations/${id}`}>
                <input type="hidden" name="act" value={act.slug} />
                <input type="hidden" name="provision" value={path ?? ""} />
                <input type="hidden" name="everywhere" value="yes" />
                <input type="hidden" name="back" value={`/citations?list=${list}`} />
                <SubmitButton name="deed" value="correct" tone="ordinary" small>
                  <Local of={act.title} />
                  {path === null ? null : `, ${provisionLabel(path, act.structure, t)}`}
                </SubmitButton>
              </Form>
            ))
          : acts.map((act) => (
              <span key={act.slug} className="meta">
                <Local of={act.title} />
              </span>
            ))}
        <Anchor
          className="btn btn-s btn-plain"
          href={`/citations/${id}?back=${encodeURIComponent(`/citations?list=${list}`)}`}
        >
          {t("citing.work.decide")}
          <span className="vh"> {row.quote}</span>
        </Anchor>
      </div>
    </li>
  );
}

function UnknownActs({ rows }: { readonly rows: Awaited<ReturnType<typeof listUnknownActs>>["rows"] }) {
  const t = useT();
  const { number } = useFormat();
  if (rows.length === 0) return null;
  return (
    <table className="t t-stack">
      <thead>
        <tr>
          <th scope="col">{t("citing.work.act")}</th>
          <th scope="col" className="n">
            {t("citing.work.sources")}
          </th>
          <th scope="col" className="n">
            {t("citing.work.citations")}
          </th>
          <th scope="col">{t("citing.work.deed")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ named, quote, sources, citations }) => (
          <tr key={named}>
            <th scope="row">
              <Anchor href={`?list=unknown&named=${encodeURIComponent(named)}`}>
                <NamedActLabel named={named} />
              </Anchor>
              <span className="why serif">«{quote.replaceAll(/\s+/gu, " ")}»</span>
            </th>
            <td className="n" data-l={t("citing.work.sources")}>
              {number(sources)}
            </td>
            <td className="n" data-l={t("citing.work.citations")}>
              {number(citations)}
            </td>
            <td>
              <Anchor className="btn btn-s" href={newActHref(named)}>
                {t("citing.work.add")}
                <span className="vh"> {named}</span>
              </Anchor>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "Order, No. 94, 29 April 2024": what is known of an act that the registry lacks. */
export function NamedActLabel({ named }: { readonly named: string }) {
  const t = useT();
  const language = useLanguage();
  const { longDate } = useFormat();
  const act = readNamedAct(named);
  if (!act) return <>{named}</>;
  const parts = [
    act.form === null ? null : t(`status.actForm.${act.form}`),
    act.number === null ? null : t("act.number", { number: act.number }),
    act.adoptedOn === null ? null : longDate(act.adoptedOn),
    act.adiletId,
  ].filter((part) => part !== null);
  return <span lang={language}>{parts.join(", ")}</span>;
}
