import { Form } from "@remix-run/react";
import { useRef } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Banner, Crumbs } from "#app/ui/page.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { typeset } from "#app/ui/typeset.ts";

import { OpenLink } from "./contents-page.tsx";
import { pageHref } from "./page-address.ts";
import { PageContents } from "./page-contents.tsx";
import { TermCard } from "./term-card.tsx";
import { TermList } from "./term-list.tsx";
import type { PageViewed } from "./view-page.server.ts";

/** A page of the knowledge base: its text, the terms it uses, and what leads to it and from it. */
export function KnowledgePage({ page }: { readonly page: PageViewed }) {
  const t = useT();
  const { longDate } = useFormat();
  const text = useRef<HTMLDivElement>(null);
  const { language, wanted } = page;
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("shell.home"), href: "/" },
          { label: t("knowledge.title"), href: "/knowledge" },
          {
            label: t(`knowledge.section.${page.section}`),
            href: `/knowledge#${page.section}`,
          },
          { label: page.title },
        ]}
      />
      <header className="list-head">
        <h1 className="title" lang={language}>
          {typeset(page.title, language)}
        </h1>
        <p className="lead" lang={language}>
          {typeset(page.summary, language)}
        </p>
        <p className="meta">
          {t("knowledge.asOf", { date: longDate(page.asOf) })}.{" "}
          {t(page.origin === "content" ? "knowledge.builtIn" : "knowledge.ofOffice")}
        </p>
      </header>
      {language === wanted ? null : (
        <Banner word={t("knowledge.fallbackWord")} shape="hold" tone="hold">
          {t("knowledge.fallback", {
            wanted: t(`knowledge.in.${wanted}`),
            shown: t(`knowledge.in.${language}`),
          })}
        </Banner>
      )}
      <div className="with-aside body knowledge">
        <div>
          <div ref={text} className="knowledge-text">
            <Prose html={page.html} lang={language} />
            <TermCard within={text} />
          </div>
          <TermList terms={page.terms} language={language} />
        </div>
        <aside className="aside">
          <PageContents contents={page.contents} language={language} />
          <Others title={t("knowledge.seeAlso")} id="see-also" pages={page.seeAlso} />
          <Others title={t("knowledge.usedIn")} id="used-in" pages={page.usedIn} />
          <Languages page={page} />
          <Deeds page={page} />
        </aside>
      </div>
    </div>
  );
}

function Others({
  id,
  title,
  pages,
}: {
  readonly id: string;
  readonly title: string;
  readonly pages: PageViewed["seeAlso"];
}) {
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {pages.map(({ slug, title: name }) => (
          <li key={slug}>
            <Anchor href={pageHref(slug)}>{name}</Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Languages({ page }: { readonly page: PageViewed }) {
  const t = useT();
  const others = page.languages.filter((language) => language !== page.language);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="read-in" className="no-print">
      <h2 id="read-in">{t("knowledge.readIn")}</h2>
      <ul>
        {others.map((language) => (
          <li key={language}>
            <Anchor href={pageHref(page.slug, null, language)}>{t(`knowledge.language.${language}`)}</Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a person may do with the page: take it along, and, if the office wrote it, go on writing. */
function Deeds({ page }: { readonly page: PageViewed }) {
  const t = useT();
  const { slug, language, open } = page;
  const free = (["kk", "ru", "en"] as const).filter(
    (one) => !open.some((version) => version.language === one) && one !== language,
  );
  const isOpen = open.some((version) => version.language === language);
  return (
    <section className="no-print">
      <ul>
        <li>
          <a href={`/knowledge/${slug}/markdown?lang=${language}`} download={`${slug}.${language}.md`}>
            {t("knowledge.markdown")}
          </a>
        </li>
        {page.origin === "office" ? (
          <li>
            <Anchor href={`/knowledge/${slug}/versions`}>{t("knowledge.history")}</Anchor>
          </li>
        ) : null}
        {open.map((version) => (
          <li key={version.id}>
            <OpenLink version={version} />
          </li>
        ))}
      </ul>
      {page.mayWrite ? (
        <Form method="post" action={`/knowledge/${slug}/edit`} className="knowledge-deeds">
          {isOpen ? null : (
            <button type="submit" className="btn btn-s" name="language" value={language}>
              {t("knowledge.edit")}
            </button>
          )}
          {free
            .filter((one) => !page.languages.includes(one))
            .map((one) => (
              <button key={one} type="submit" className="btn btn-s btn-plain" name="language" value={one}>
                {t("knowledge.translate", { language: t(`knowledge.in.${one}`) })}
              </button>
            ))}
        </Form>
      ) : null}
      {page.mayRemove ? (
        <p>
          <Anchor href={`/knowledge/${slug}/remove`}>{t("knowledge.remove")}</Anchor>
        </p>
      ) : null}
    </section>
  );
}
