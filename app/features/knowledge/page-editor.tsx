import { Form, useFetcher } from "@remix-run/react";
import { useEffect, useId, useRef, useState } from "react";

import { FormErrors, SelectField, SubmitButton, TextAreaField, TextField } from "#app/ui/field.tsx";
import type { Returned } from "#app/ui/form-result.ts";
import { useT } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";
import { pageSections } from "#content/markdown/pages/page-schema.ts";

import type { Preview } from "./preview.server.ts";
import { PreviewPart } from "./preview-part.tsx";

/** What the fields hold before anything is typed. */
export interface PageFields {
  readonly slug: string;
  readonly language: "kk" | "ru" | "en";
  readonly title: string;
  readonly section: string;
  readonly asOf: string;
  readonly summary: string;
  readonly seeAlso: string;
  readonly body: string;
  /** Null: a new page. */
  readonly revision: number | null;
}

/** So long after the last key the preview is made anew. */
const PAUSE_MS = 500;

/** A page being written: its fields and its Markdown on one side, what readers will see on the other. */
export function PageEditor({
  fields,
  returned,
  shown,
  mayDiscard,
}: {
  readonly fields: PageFields;
  readonly returned: Returned;
  readonly shown: Preview | null;
  readonly mayDiscard: boolean;
}) {
  const t = useT();
  const { field, date } = returned;
  const fetcher = useFetcher<Preview>();
  const [language, setLanguage] = useState(fields.language);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const form = useRef<HTMLFormElement>(null);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const look = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (form.current)
        fetcher.submit(new FormData(form.current), { method: "post", action: "/knowledge/preview" });
    }, PAUSE_MS);
  };
  const isNew = fields.revision === null;
  return (
    <div className="page-editor">
      <Form ref={form} method="post" className="form" noValidate onChange={look}>
        {returned.isConflict ? (
          <Banner tone="hold" word={t("forms.changedWord")} shape="check" live>
            {t("forms.changedText")}
          </Banner>
        ) : (
          <FormErrors errors={returned.formErrors} />
        )}
        {fields.revision === null ? null : <input type="hidden" name="revision" value={fields.revision} />}
        <TextField
          {...field("title", fields.title)}
          label={t("knowledge.form.title")}
          required
          lang={language}
        />
        {isNew ? (
          <TextField
            {...field("slug", fields.slug, { hint: t("knowledge.form.slugHint") })}
            label={t("knowledge.form.slug")}
            required
            spellCheck={false}
          />
        ) : (
          <input type="hidden" name="slug" value={fields.slug} />
        )}
        {isNew ? (
          <LanguageField value={returned.value("language", fields.language)} onChoose={setLanguage} />
        ) : (
          <input type="hidden" name="language" value={fields.language} />
        )}
        <TextAreaField
          {...field("summary", fields.summary)}
          label={t("knowledge.form.summary")}
          required
          rows={2}
          lang={language}
        />
        <TextAreaField
          {...field("body", fields.body, { hint: t("knowledge.form.bodyHint") })}
          label={t("knowledge.form.body")}
          required
          rows={24}
          lang={language}
        />
        <SelectField
          {...field("section", fields.section)}
          label={t("knowledge.form.section")}
          options={pageSections.map((value) => ({ value, label: t(`knowledge.section.${value}`) }))}
        />
        <TextField
          {...date("asOf", fields.asOf, { hint: t("knowledge.form.asOfHint") })}
          label={t("knowledge.form.asOf")}
          required
        />
        <TextField
          {...field("seeAlso", fields.seeAlso)}
          label={t("knowledge.form.seeAlso")}
          spellCheck={false}
        />
        <p className="row">
          <SubmitButton name="deed" value="save">
            {t("knowledge.form.save")}
          </SubmitButton>
          <SubmitButton name="deed" value="submit" tone="ordinary">
            {t("knowledge.form.submit")}
          </SubmitButton>
          {mayDiscard ? (
            <SubmitButton name="deed" value="discard" tone="plain" formNoValidate>
              {t("knowledge.form.discard")}
            </SubmitButton>
          ) : null}
        </p>
      </Form>
      <PreviewPart preview={fetcher.data ?? shown} language={language} />
    </div>
  );
}

function LanguageField({
  value,
  onChoose,
}: {
  readonly value: string;
  readonly onChoose: (language: "kk" | "ru" | "en") => void;
}) {
  const t = useT();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("knowledge.form.language")}</label>
      <select
        id={id}
        name="language"
        defaultValue={value}
        onChange={({ target }) => {
          onChoose(target.value === "kk" || target.value === "en" ? target.value : "ru");
        }}
      >
        {(["kk", "ru", "en"] as const).map((one) => (
          <option key={one} value={one}>
            {t(`knowledge.language.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
