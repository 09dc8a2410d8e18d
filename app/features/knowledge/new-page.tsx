import { Form } from "@remix-run/react";

import { SubmitButton, TextField } from "#app/ui/field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useLanguage, useT } from "#app/ui/language.tsx";

import { PageEditor } from "./page-editor.tsx";

/** A new page, typed or read from a file. */
export function NewPage({ result, today }: { readonly result: ReturnedForm | null; readonly today: string }) {
  const t = useT();
  const language = useLanguage();
  const returned = useReturned(result);
  const title = t("knowledge.new.title");
  const fields = {
    ...{ slug: "", language, title: "", section: "office", asOf: today, summary: "" },
    ...{ seeAlso: "", body: "", revision: null },
  };
  return (
    <FormPage trail={[{ label: t("knowledge.title"), href: "/knowledge" }, { label: title }]} title={title}>
      <Form method="post" encType="multipart/form-data" className="form above-form">
        <TextField
          name="file"
          type="file"
          accept=".md,text/markdown"
          label={t("knowledge.form.file")}
          hint={t("knowledge.form.fileHint")}
          error={returned.error("file")}
        />
        <p className="row">
          <SubmitButton name="deed" value="read" tone="ordinary">
            {t("knowledge.form.read")}
          </SubmitButton>
        </p>
      </Form>
      {/* What a file brought is shown in fields of its own. */}
      <PageEditor
        key={returned.value("slug")}
        fields={fields}
        returned={returned}
        shown={null}
        mayDiscard={false}
      />
    </FormPage>
  );
}
