import { Form } from "@remix-run/react";
import { useState } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { DropArea } from "#app/ui/drop-area.tsx";
import { SelectField, SubmitButton, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useFormat, useLanguage, useLocal, useT } from "#app/ui/language.tsx";
import { Banner, Crumbs, Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";

import type { LawImportsListed } from "./list-imports.server.ts";

/** Takes a file with an act's text, and lists the files that were given before. */
export function LawImportPage({
  act,
  result,
}: {
  readonly act: LawImportsListed;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const local = useLocal();
  const name = local(act.titles);
  const back = `/laws/${encodeURIComponent(act.slug)}`;
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("lists.home"), href: "/" },
          { label: t("act.list.title"), href: "/laws" },
          { label: name?.text ?? act.slug, href: back },
          { label: t("laws.import.title") },
        ]}
      />
      <header className="list-head">
        <h1 className="title">{t("laws.import.title")}</h1>
        <p className="lead" lang={name?.lang}>
          {name?.text ?? act.slug}
        </p>
      </header>
      <Section id="file" title={t("laws.import.file")} first>
        <FileForm result={result} />
      </Section>
      <Section id="imports" title={t("laws.import.earlier")}>
        <Earlier act={act} />
      </Section>
    </div>
  );
}

function FileForm({ result }: { readonly result: ReturnedForm | null }) {
  const t = useT();
  const language = useLanguage();
  const { date, error, field, formErrors } = useReturned(result);
  const [fileName, setFileName] = useState<string | null>(null);
  const fileError = error("file");
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      {formErrors.map((message) => (
        <Banner key={message} tone="late" shape="refused" word={t("laws.import.notTaken")} live>
          {message}
        </Banner>
      ))}
      <div className="field">
        <label htmlFor="law-file">{t("laws.import.chooseFile")}</label>
        <DropArea
          several={false}
          id="law-file"
          name="file"
          required
          accept=".md,.markdown,.txt,.html,.htm,.docx,.xml,.akn"
          aria-describedby={fileError ? "law-file-hint law-file-error" : "law-file-hint"}
          aria-invalid={fileError ? true : undefined}
          onChange={(event) => {
            setFileName(event.currentTarget.files?.[0]?.name ?? null);
          }}
        />
        <p role="status">{fileName}</p>
        <p className="hint" id="law-file-hint">
          {t("laws.import.formats")}
        </p>
        {fileError ? (
          <p className="error" id="law-file-error">
            {fileError}
          </p>
        ) : null}
      </div>
      <div className="form-row">
        <SelectField
          {...field("language", language)}
          label={t("laws.import.language")}
          options={(["kk", "ru", "en"] as const).map((of) => ({ value: of, label: t(`laws.lang.${of}`) }))}
          required
        />
        <TextField {...date("on", null, { hint: t("forms.dayHint") })} label={t("laws.import.on")} required />
      </div>
      <TextField
        {...field("source", null, { hint: t("laws.import.sourceHint") })}
        label={t("laws.import.source")}
        type="url"
      />
      <p>
        <SubmitButton>{t("laws.import.look")}</SubmitButton>
      </p>
    </Form>
  );
}

function Earlier({ act }: { readonly act: LawImportsListed }) {
  const t = useT();
  const { date, instant, number } = useFormat();
  if (act.imports.length === 0) return <p className="none">{t("laws.import.none")}</p>;
  return (
    <table className="t t-stack">
      <caption className="vh">{t("laws.import.earlier")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("laws.import.fileName")}</th>
          <th scope="col">{t("laws.import.language")}</th>
          <th scope="col">{t("laws.import.onShort")}</th>
          <th scope="col">{t("laws.import.state")}</th>
          <th scope="col">{t("laws.import.when")}</th>
        </tr>
      </thead>
      <tbody>
        {act.imports.map(({ id, fileName, language, on, storedAt, units, createdAt, startedBy }) => (
          <tr key={id}>
            <th scope="row">
              <Anchor className="quiet" href={`/laws/${encodeURIComponent(act.slug)}/import/${id}`}>
                {fileName}
              </Anchor>
            </th>
            <td data-l={t("laws.import.language")}>{t(`laws.lang.${language}`)}</td>
            <td data-l={t("laws.import.onShort")}>{date(on)}</td>
            <td>
              {units !== null ? (
                <Status shape="done">
                  {t("laws.import.held")} <span className="count">{number(units)}</span>
                </Status>
              ) : storedAt ? (
                <Status shape="closed">{t("laws.import.replaced")}</Status>
              ) : (
                <Status shape="draft">{t("laws.import.lookedAt")}</Status>
              )}
            </td>
            <td data-l={t("laws.import.when")}>
              {instant(createdAt)}
              <span className="why">{startedBy ?? t("laws.import.bySystem")}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
