import { Form, useLocation } from "@remix-run/react";

import { SelectField } from "#app/ui/field.tsx";
import { useFormat, useLocal, useT } from "#app/ui/language.tsx";
import { Crumbs, Section } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";

import { provisionHref, textHref } from "../provision-href.ts";
import { ChangeCounts, ChangesList } from "./changes-list.tsx";
import type { ComparisonShown } from "./view-comparison.server.ts";

/** What differs between two editions of an act, unit by unit, the changed words marked. */
export function ComparisonPage({ shown }: { readonly shown: ComparisonShown }) {
  const t = useT();
  const local = useLocal();
  const { longDate } = useFormat();
  const { pathname, search } = useLocation();
  const { slug, days, from, to, difference, language } = shown;
  const title = local(shown.titles);
  const options = days.map((day) => ({ value: day, label: longDate(day) }));
  const hrefFor = (page: number) => {
    const params = new URLSearchParams(search);
    params.set("page", String(page));
    return `${pathname}?${params.toString()}`;
  };
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("lists.home"), href: "/" },
          { label: t("act.list.title"), href: "/laws" },
          { label: title?.text ?? slug, href: textHref(slug, null, null) },
          { label: t("laws.compare.title") },
        ]}
      />
      <header className="list-head">
        <h1 className="title">{t("laws.compare.title")}</h1>
        <p className="lead" lang={title?.lang}>
          {title?.text ?? slug}
        </p>
      </header>
      {difference === null ? (
        <p className="meta">{t("laws.compare.needTwo")}</p>
      ) : (
        <>
          <Form method="get" className="form" key={search}>
            <div className="form-row">
              <SelectField
                name="language"
                label={t("laws.import.language")}
                defaultValue={language}
                options={shown.languages.map((of) => ({ value: of, label: t(`laws.lang.${of}`) }))}
              />
              <SelectField name="from" label={t("laws.compare.from")} defaultValue={from} options={options} />
              <SelectField name="to" label={t("laws.compare.to")} defaultValue={to} options={options} />
            </div>
            <p>
              <button className="btn">{t("laws.compare.show")}</button>
            </p>
          </Form>
          <Section id="changes" title={t("laws.compare.changed")}>
            {difference.total === 0 ? <p className="meta">{t("laws.compare.none")}</p> : null}
            <ChangeCounts counts={difference.counts} />
            <ChangesList
              changes={difference.changes}
              structure={shown.structure}
              lang={language}
              hrefOf={(path) => provisionHref(slug, path, to)}
            />
            <Pages page={shown.page} pageCount={difference.pageCount} hrefFor={hrefFor} />
          </Section>
        </>
      )}
    </div>
  );
}
