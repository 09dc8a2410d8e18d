import { Form } from "@remix-run/react";
import { useState } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { DropArea } from "#app/ui/drop-area.tsx";
import { SubmitButton } from "#app/ui/field.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Banner, Crumbs, Section } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";

import type { listImports } from "./queries.server.ts";

type Listed = Awaited<ReturnType<typeof listImports>>;

/** The reports imported so far, and the form that takes another. */
export function ImportsPage({
  listed,
  page,
  error,
}: {
  readonly listed: Listed;
  readonly page: number;
  readonly error: string | null;
}) {
  const t = useT();
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("import.crumbs.home"), href: "/" }, { label: t("import.title") }]} />
      <header className="list-head">
        <h1 className="title">{t("import.title")}</h1>
        <p className="lead">{t("import.lead")}</p>
      </header>
      {error ? (
        <Banner tone="late" shape="refused" word={t("import.notTaken")} live>
          {error}
        </Banner>
      ) : null}
      <Section id="upload" title={t("import.upload.title")} first>
        <UploadForm hasError={error !== null} />
      </Section>
      <Section
        id="imports"
        title={t("import.list.title")}
        note={listed.total > 0 ? t("import.list.count", { count: listed.total }) : null}
      >
        {listed.imports.length === 0 ? (
          <p className="none">{t("import.list.empty")}</p>
        ) : (
          <ImportsTable imports={listed.imports} />
        )}
        <Pages
          page={page}
          pageCount={listed.pageCount}
          hrefFor={(n) => (n === 1 ? "?" : `?page=${String(n)}`)}
        />
      </Section>
    </div>
  );
}

function UploadForm({ hasError }: { readonly hasError: boolean }) {
  const t = useT();
  const [fileName, setFileName] = useState<string | null>(null);
  return (
    <Form method="post" encType="multipart/form-data" className="form">
      <div className="field">
        <label htmlFor="report">{t("import.upload.file")}</label>
        <DropArea
          several={false}
          id="report"
          name="report"
          required
          accept=".md,.markdown,.txt,text/markdown,text/plain"
          aria-describedby="report-hint"
          aria-invalid={hasError || undefined}
          onChange={(event) => {
            setFileName(event.currentTarget.files?.[0]?.name ?? null);
          }}
        />
        <p role="status">{fileName}</p>
        <p className="hint" id="report-hint">
          {t("import.upload.hint")}
        </p>
      </div>
      <p>
        <SubmitButton>{t("import.upload.send")}</SubmitButton>
      </p>
    </Form>
  );
}

function ImportsTable({ imports }: { readonly imports: Listed["imports"] }) {
  const t = useT();
  const { number, instant } = useFormat();
  return (
    <table className="t t-stack">
      <caption className="vh">{t("import.list.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("import.list.year")}</th>
          <th scope="col">{t("import.list.report")}</th>
          <th scope="col">{t("import.list.when")}</th>
          <th scope="col" className="n">
            {t("import.state.pending")}
          </th>
          <th scope="col" className="n">
            {t("import.list.decided")}
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, year, titles, fileName, createdAt, startedBy, counts }) => (
          <tr key={id}>
            <td className="no">{year}</td>
            <th scope="row">
              <Anchor className="quiet title-3" href={`/imports/${id}`}>
                {(titles.kk ?? titles.ru ?? titles.en) ? <Local of={titles} /> : fileName}
              </Anchor>
              <span className="why">{fileName}</span>
            </th>
            <td data-l={t("import.list.when")}>
              {instant(createdAt)}
              <span className="why">{startedBy ?? t("import.list.bySystem")}</span>
            </td>
            <td className="n" data-l={t("import.state.pending")}>
              <Anchor href={`/imports/${id}?state=pending`}>{number(counts.pending)}</Anchor>
            </td>
            <td className="n" data-l={t("import.list.decided")}>
              {number(counts.accepted + counts.merged + counts.rejected)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
