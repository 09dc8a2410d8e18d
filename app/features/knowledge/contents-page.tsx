import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useLanguage, useT } from "#app/ui/language.tsx";
import { Crumbs, Empty, Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";

import type { PagesListed } from "./list-pages.server.ts";
import type { OpenVersion } from "./open-versions.server.ts";
import { pageHref } from "./page-address.ts";

/** The contents of the knowledge base. */
export function ContentsPage({ listed }: { readonly listed: PagesListed }) {
  const t = useT();
  const own = useLanguage();
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("shell.home"), href: "/" }, { label: t("knowledge.title") }]} />
      <header className="list-head">
        <h1 className="title">{t("knowledge.title")}</h1>
        <p className="lead">{t("knowledge.lead")}</p>
        {listed.mayWrite ? (
          <p className="row gap-t">
            <Anchor className="btn" href="/knowledge/new">
              {t("knowledge.new.action")}
            </Anchor>
          </p>
        ) : null}
      </header>
      {listed.open.length > 0 ? (
        <Section id="open" title={t("knowledge.open.title")} first>
          <ul className="knowledge-list">
            {listed.open.map((version) => (
              <li key={version.id}>
                <OpenLink version={version} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {listed.sections.length === 0 ? (
        <Empty title={t("knowledge.none")}>{t("knowledge.noneHow")}</Empty>
      ) : null}
      {listed.sections.map(({ section, pages }, index) => (
        <Section
          key={section}
          id={section}
          title={t(`knowledge.section.${section}`)}
          first={index === 0 && listed.open.length === 0}
        >
          <ul className="knowledge-list">
            {pages.map(({ slug, title, summary, language }) => (
              <li key={slug} lang={language === own ? undefined : language}>
                <h3 className="title-3">
                  <Anchor className="quiet" href={pageHref(slug)}>
                    {title}
                  </Anchor>
                </h3>
                <p className="meta">{summary}</p>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}

/** A text that is being written: its title, how far it is, and whose hands it was last in. */
export function OpenLink({ version }: { readonly version: OpenVersion }) {
  const t = useT();
  const { instant } = useFormat();
  const { id, title, state, savedBy, savedAt, language } = version;
  return (
    <>
      <Anchor href={`/knowledge/drafts/${id}`} lang={language}>
        {title}
      </Anchor>{" "}
      <Status shape={state === "in_review" ? "check" : "draft"}>{t(`knowledge.open.state.${state}`)}</Status>{" "}
      <span className="meta">{t("knowledge.open.by", { name: savedBy, date: instant(savedAt) })}</span>
    </>
  );
}
