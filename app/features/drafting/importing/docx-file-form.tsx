import { Form } from "@remix-run/react";
import { useState } from "react";

import { LARGEST_FILE_MB } from "#app/features/files/limits.ts";
import { DropArea } from "#app/ui/drop-area.tsx";
import { FormErrors, SubmitButton } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useT } from "#app/ui/language.tsx";

/** Takes a document of Word, to be looked at. */
export function DocxFileForm({ result }: { readonly result: ReturnedForm | null }) {
  const t = useT();
  const { error, formErrors } = useReturned(result);
  const [fileName, setFileName] = useState<string | null>(null);
  const wrong = error("file");
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      <FormErrors errors={formErrors} />
      <div className="field">
        <label htmlFor="docx-file">{t("docxImport.file")}</label>
        <DropArea
          several={false}
          id="docx-file"
          name="file"
          required
          accept=".docx"
          aria-describedby={wrong ? "docx-file-hint docx-file-error" : "docx-file-hint"}
          aria-invalid={wrong ? true : undefined}
          onChange={(event) => {
            setFileName(event.currentTarget.files?.[0]?.name ?? null);
          }}
        />
        <p role="status">{fileName}</p>
        <p className="hint" id="docx-file-hint">
          {t("docxImport.fileHint", { megabytes: LARGEST_FILE_MB })}
        </p>
        {wrong ? (
          <p className="error" id="docx-file-error">
            {wrong}
          </p>
        ) : null}
      </div>
      <p>
        <SubmitButton>{t("docxImport.look")}</SubmitButton>
      </p>
    </Form>
  );
}
