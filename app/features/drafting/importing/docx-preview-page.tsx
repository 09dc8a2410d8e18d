import { Form } from "@remix-run/react";

import { DocumentView } from "#app/editor/reading/document-view.tsx";
import { FormErrors, SelectField, SubmitButton } from "#app/ui/field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Section } from "#app/ui/page.tsx";

import type { DocxImportView } from "./view-docx-import.server.ts";

/** A document of Word as it would become a draft: what was recognised, what cannot be kept, the text itself. */
export function DocxPreviewPage({
  page,
  result,
}: {
  readonly page: DocxImportView;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const here = `/records/${encodeURIComponent(page.number)}`;
  return (
    <FormPage
      trail={[
        { label: page.number, href: here },
        { label: t("drafts.title"), href: `${here}/drafts` },
        { label: t("docxImport.title"), href: `${here}/drafts/import` },
        { label: page.fileName },
      ]}
      title={t("docxImport.previewTitle", { name: page.fileName })}
      lead={<Local of={page.title} />}
    >
      <Section id="make" title={t("docxImport.make")} first>
        <StoreForm page={page} result={result} />
      </Section>
      <Section id="found" title={t("docxImport.found")}>
        <p>{t("docxImport.words", { count: page.words })}</p>
        {page.tables.map(({ columns, rows }, index) => (
          <p key={index}>
            {t("docxImport.table", {
              rows,
              columns: columns.map((column) => t(`docxImport.column.${column ?? "unknown"}`)).join(", "),
            })}
          </p>
        ))}
      </Section>
      <Section id="lost" title={t("docxImport.lost")}>
        {page.lost.length === 0 ? (
          <p className="none">{t("docxImport.nothingLost")}</p>
        ) : (
          <ul className="marked">
            {page.lost.map(({ kind, count }) => (
              <li key={kind}>{t(`docxImport.lostKind.${kind}`, { count })}</li>
            ))}
          </ul>
        )}
        <p className="hint">{t("docxImport.looks")}</p>
      </Section>
      <Section id="text" title={t("docxImport.text")}>
        <article className="sheet sheet-alone" lang={page.language} aria-label={page.fileName}>
          <div className="doc">
            <DocumentView json={page.json} />
          </div>
        </article>
      </Section>
    </FormPage>
  );
}

function StoreForm({
  page,
  result,
}: {
  readonly page: DocxImportView;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { error, formErrors, field } = useReturned(result);
  return (
    <Form method="post" className="form">
      <FormErrors errors={formErrors} />
      <div className="form-row">
        <SelectField
          {...field("kind", page.kind ?? "")}
          error={error("kind")}
          label={t("drafts.kindLabel")}
          options={page.kinds.map((kind) => ({ value: kind, label: t(`drafts.kind.${kind}`) }))}
        />
        <SelectField
          {...field("language", page.language)}
          error={error("language")}
          label={t("drafts.languageLabel")}
          options={(["kk", "ru", "en"] as const).map((value) => ({
            value,
            label: t(`drafts.language.${value}`),
          }))}
        />
      </div>
      <p className="row">
        <SubmitButton name="deed" value="store">
          {t("docxImport.store")}
        </SubmitButton>{" "}
        <SubmitButton name="deed" value="discard" tone="plain">
          {t("docxImport.discard")}
        </SubmitButton>
      </p>
    </Form>
  );
}
