import { useLocation } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Section } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";
import { Status } from "#app/ui/status.tsx";
import { shapeOf } from "#app/features/following/status-shape.ts";

import { provisionLabel } from "../provision-label.ts";
import { CourtSays } from "../provoked-part.tsx";
import type { ProvisionViewed } from "./view-provision.server.ts";

/** What a provision and its parts provoked: records, the Court, appeals, and how it is cited, all a page at a time. */
export function ProvisionProvoked({ shown }: { readonly shown: ProvisionViewed }) {
  const t = useT();
  const { number } = useFormat();
  const { records, citations, holdings, appeals, act, path } = shown;
  const hrefFor = usePageHref();
  const appealsHref = `/appeals?act=${encodeURIComponent(act.slug)}&provision=${encodeURIComponent(path)}`;
  return (
    <>
      <Section
        id="records"
        title={t("laws.provision.records")}
        note={records.total > 0 ? t("laws.provision.recordCount", { n: records.total }) : null}
      >
        {records.rows.length === 0 ? <p className="meta">{t("laws.provision.recordsNone")}</p> : null}
        <ul className="plain-list">
          {records.rows.map((record) => (
            <li key={record.number}>
              <Anchor href={`/records/${encodeURIComponent(record.number)}`}>{record.number}</Anchor>{" "}
              <span className="meta">
                {t(`status.kinds.${record.kind}`)}, {String(record.year)}
              </span>{" "}
              <Status shape={shapeOf(record.status)}>{t(`status.record.${record.status}`)}</Status>
              <span className="why">
                <Local of={record.title} />
              </span>
            </li>
          ))}
        </ul>
        <Pages page={records.page} pageCount={records.pageCount} hrefFor={hrefFor("page", "records")} />
      </Section>
      <Section id="court" title={t("laws.provision.court")}>
        {holdings.length === 0 ? <p className="meta">{t("laws.provision.courtNone")}</p> : null}
        <ul className="plain-list">
          {holdings.map((said) => (
            <li key={said.number}>
              <CourtSays said={said} />
            </li>
          ))}
        </ul>
      </Section>
      <Section id="appeals" title={t("laws.provision.appeals")}>
        {appeals.appeals + appeals.inGroups === 0 && !appeals.isWithheld ? (
          <p className="meta">{t("act.notLinked")}</p>
        ) : null}
        {appeals.appeals > 0 ? (
          <p>
            <Anchor href={appealsHref}>{t("act.appealCount", { n: appeals.appeals })}</Anchor>
          </p>
        ) : null}
        {appeals.isWithheld ? <p>{t("act.groupsWithheld")}</p> : null}
        {appeals.inGroups > 0 ? <p>{t("act.appealsInGroups", { n: number(appeals.inGroups) })}</p> : null}
      </Section>
      <Section
        id="cited"
        title={t("laws.provision.citing")}
        note={citations.total > 0 ? t("laws.provision.citingCount", { n: citations.total }) : null}
      >
        {citations.rows.length === 0 ? <p className="meta">{t("laws.provision.citingNone")}</p> : null}
        <ul className="plain-list">
          {citations.rows.map(({ id, number: of, path: at, prefix, quote, suffix }) => (
            <li key={id}>
              <Anchor href={`/records/${encodeURIComponent(of)}`}>{of}</Anchor>{" "}
              <span className="meta">{provisionLabel(at, act.structure, t)}</span>
              <blockquote className="cited-words">
                {prefix}
                <mark>{quote}</mark>
                {suffix}
              </blockquote>
            </li>
          ))}
        </ul>
        <Pages page={citations.page} pageCount={citations.pageCount} hrefFor={hrefFor("cited", "cited")} />
      </Section>
    </>
  );
}

/** Another page of one list; the rest of the address stays. */
function usePageHref() {
  const { pathname, search } = useLocation();
  return (name: string, part: string) => (page: number) => {
    const params = new URLSearchParams(search);
    if (page === 1) params.delete(name);
    else params.set(name, String(page));
    const query = params.toString();
    return `${pathname}${query === "" ? "" : `?${query}`}#${part}`;
  };
}
