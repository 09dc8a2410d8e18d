import { Anchor } from "#app/ui/anchor.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Empty } from "#app/ui/page.tsx";

import type { VersionsListed } from "./list-versions.server.ts";
import { pageHref } from "./page-address.ts";

/** The versions of a page of the office: who wrote and who published each, and when. */
export function VersionsPage({ listed }: { readonly listed: VersionsListed }) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <FormPage
      trail={[
        { label: t("knowledge.title"), href: "/knowledge" },
        { label: listed.title, href: pageHref(listed.slug) },
        { label: t("knowledge.versions.title") },
      ]}
      title={t("knowledge.versions.title")}
      lead={listed.title}
    >
      {listed.versions.length === 0 ? <Empty title={t("knowledge.versions.none")} /> : null}
      <table className="t t-stack">
        <thead>
          <tr>
            <th scope="col">{t("knowledge.versions.which")}</th>
            <th scope="col">{t("knowledge.versions.state.title")}</th>
            <th scope="col">{t("knowledge.versions.writers")}</th>
            <th scope="col">{t("knowledge.versions.published")}</th>
            <th scope="col">{t("knowledge.versions.when")}</th>
          </tr>
        </thead>
        <tbody>
          {listed.versions.map((version) => (
            <tr key={version.id}>
              <th scope="row">
                <Anchor href={`/knowledge/drafts/${version.id}`}>
                  {t("knowledge.versions.number", { n: version.ordinal })}
                </Anchor>
                , {t(`knowledge.in.${version.language}`)}
              </th>
              <td data-l={t("knowledge.versions.state.title")}>
                {t(`knowledge.versions.state.${version.state}`)}
              </td>
              <td data-l={t("knowledge.versions.writers")}>{version.writers.join(", ")}</td>
              <td data-l={t("knowledge.versions.published")}>{version.publishedBy ?? "—"}</td>
              <td data-l={t("knowledge.versions.when")}>{instant(version.publishedAt ?? version.savedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </FormPage>
  );
}
