import { useState } from "react";

import { DropArea } from "#app/ui/drop-area.tsx";
import { FormErrors, SubmitButton, TextAreaField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useT } from "#app/ui/language.tsx";

import { LARGEST_FILE_MB } from "./limits.ts";
import type { Reading } from "./view-reading.server.ts";

/** So that buttons beside the results send the same text again: for a file, and without JavaScript. */
export const FORM_ID = "reading";
export const READ_HREF = "/citations/read";

/** Takes a text or a file and the document's date. Sent as a whole page: what comes back may be long. */
export function ReadingForm({
  result,
  reading,
}: {
  readonly result: ReturnedForm | null;
  readonly reading: Reading | null;
}) {
  const t = useT();
  const { field, date, error, formErrors } = useReturned(result);
  const [fileName, setFileName] = useState<string | null>(null);
  const fileError = error("file");
  return (
    <form
      id={FORM_ID}
      method="post"
      action={`${READ_HREF}#found`}
      encType="multipart/form-data"
      className="form reading-form"
    >
      <FormErrors errors={formErrors} word={t("reading.notRead")} />
      <TextAreaField
        {...field("text", reading?.text, { hint: t("reading.textHint") })}
        label={t("reading.text")}
        rows={reading ? 4 : 9}
        spellCheck={false}
      />
      <div className="form-row">
        <div className="field">
          <label htmlFor="reading-file">{t("reading.file")}</label>
          <DropArea
            several={false}
            id="reading-file"
            name="file"
            accept=".txt,.md,.markdown,.docx,.pdf"
            aria-describedby={fileError ? "reading-file-hint reading-file-error" : "reading-file-hint"}
            aria-invalid={fileError ? true : undefined}
            onChange={(event) => {
              setFileName(event.currentTarget.files?.[0]?.name ?? null);
            }}
          />
          <p role="status">{fileName}</p>
          <p className="hint" id="reading-file-hint">
            {t("reading.fileHint", { megabytes: LARGEST_FILE_MB })}
          </p>
          {fileError ? (
            <p className="error" id="reading-file-error">
              {fileError}
            </p>
          ) : null}
        </div>
        <TextField
          {...date("date", reading?.on, { hint: t("reading.onHint") })}
          label={t("reading.on")}
          autoComplete="off"
        />
      </div>
      <p>
        <SubmitButton>{t("reading.read")}</SubmitButton>
      </p>
    </form>
  );
}
