import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { SubmitButton } from "#app/ui/field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";

import type { Backlink } from "./backlinks.server.ts";
import { pageHref } from "./page-address.ts";

/** Asks before a page is taken away, with all that will then lead nowhere. */
export function RemovalPage({
  slug,
  title,
  breaks,
}: {
  readonly slug: string;
  readonly title: string;
  readonly breaks: readonly Backlink[];
}) {
  const t = useT();
  return (
    <FormPage
      trail={[
        { label: t("knowledge.title"), href: "/knowledge" },
        { label: title, href: pageHref(slug) },
        { label: t("knowledge.removal.title") },
      ]}
      title={t("knowledge.removal.title")}
      lead={t("knowledge.removal.lead", { title })}
    >
      {breaks.length === 0 ? (
        <p>{t("knowledge.removal.nothing")}</p>
      ) : (
        <>
          <h2 className="title-3">{t("knowledge.removal.breaks")}</h2>
          <ul className="knowledge-list">
            {breaks.map((page) => (
              <li key={page.slug}>
                <Anchor href={pageHref(page.slug)}>{page.title}</Anchor>
              </li>
            ))}
          </ul>
        </>
      )}
      <Form method="post">
        <p className="row gap-t">
          <SubmitButton tone="grave">{t("knowledge.removal.do")}</SubmitButton>
          <Anchor className="btn btn-plain" href={pageHref(slug)}>
            {t("forms.cancel")}
          </Anchor>
        </p>
      </Form>
    </FormPage>
  );
}
