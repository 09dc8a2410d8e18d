import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors, SelectField, SubmitButton, TextField } from "#app/ui/field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Section } from "#app/ui/page.tsx";
import { Status } from "#app/ui/status.tsx";

import { DownloadMenu } from "../exporting/download-menu.tsx";
import { ComparedText } from "./compared-text.tsx";
import type { VersionsView } from "./view-versions.server.ts";

/** What a document said before: its versions, what differs between two, and the way back to one. */
export function VersionsPage({
  page,
  result,
}: {
  readonly page: VersionsView;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { draft, versions, compared } = page;
  const { formErrors } = useReturned(result);
  return (
    <FormPage
      trail={[
        { label: draft.record, href: `/records/${encodeURIComponent(draft.record)}` },
        { label: draft.title, href: `/drafts/${draft.id}` },
        { label: t("drafts.versions.title") },
      ]}
      title={t("drafts.versions.of", { title: draft.title })}
    >
      <FormErrors errors={formErrors} />
      <Section id="versions" title={t("drafts.versions.title")} first>
        {versions.length === 0 ? <p className="none">{t("drafts.versions.none")}</p> : null}
        <ul className="linked">
          {versions.map((version) => (
            <VersionRow key={version.ordinal} version={version} draft={draft} />
          ))}
        </ul>
        <p>
          <Anchor href={`/drafts/${draft.id}/writers`}>{t("drafts.writers.title")}</Anchor>
        </p>
        {draft.mayEdit ? <KeepForm key={versions.length} result={result} /> : null}
      </Section>
      {versions.length > 0 ? (
        <Section id="compared" title={t("drafts.versions.compared")}>
          <CompareForm page={page} />
          {compared.blocks ? <ComparedText blocks={compared.blocks} lang={draft.language} /> : null}
        </Section>
      ) : null}
    </FormPage>
  );
}

function useVersionName() {
  const t = useT();
  return ({ ordinal, name }: Pick<VersionsView["versions"][number], "ordinal" | "name">) =>
    name === null
      ? t("drafts.versions.automatic", { ordinal })
      : t("drafts.versions.named", { ordinal, name });
}

function VersionRow({
  version,
  draft,
}: {
  readonly version: VersionsView["versions"][number];
  readonly draft: VersionsView["draft"];
}) {
  const t = useT();
  const { instant } = useFormat();
  const nameOf = useVersionName();
  return (
    <li>
      <div>
        {nameOf(version)}
        <span className="why">
          {version.isFrozen ? (
            <>
              <Status shape="done">{t("drafts.versions.frozen")}</Status> ·{" "}
            </>
          ) : null}
          {instant(version.at)}
          {version.keptBy ? <> · {t("drafts.versions.by", { who: version.keptBy })}</> : null}
          {version.writers.length > 0 ? (
            <> · {t("drafts.versions.writers", { names: version.writers.join(", ") })}</>
          ) : null}
          {version.reason ? <> · {version.reason}</> : null}
          {version.isFrozen ? (
            <>
              <br />
              {t("drafts.versions.hash")}: <code className="hash">{version.hash}</code>
            </>
          ) : null}
        </span>
      </div>
      <DownloadMenu draft={draft} version={version.ordinal} small />
      {draft.mayEdit ? (
        <Form method="post" className="no-print" preventScrollReset>
          <input type="hidden" name="ordinal" value={version.ordinal} />
          <input type="hidden" name="revision" value={draft.revision} />
          <SubmitButton
            name="deed"
            value="restore"
            tone="plain"
            small
            label={t("drafts.versions.restoreOf", { ordinal: version.ordinal })}
          >
            {t("drafts.versions.restore")}
          </SubmitButton>
        </Form>
      ) : null}
    </li>
  );
}

function KeepForm({ result }: { readonly result: ReturnedForm | null }) {
  const t = useT();
  const { field } = useReturned(result);
  return (
    <Form method="post" className="form no-print" preventScrollReset>
      <TextField {...field("name", "")} label={t("drafts.versions.name")} maxLength={200} required />
      <p>
        <SubmitButton name="deed" value="name" tone="ordinary">
          {t("drafts.versions.keep")}
        </SubmitButton>
      </p>
    </Form>
  );
}

function CompareForm({ page: { versions, compared } }: { readonly page: VersionsView }) {
  const t = useT();
  const nameOf = useVersionName();
  const options = [
    { value: "0", label: t("drafts.versions.now") },
    ...versions.map((version) => ({ value: String(version.ordinal), label: nameOf(version) })),
  ];
  return (
    <Form method="get" action="#compared" className="form no-print" preventScrollReset>
      <div className="form-row">
        <SelectField
          name="from"
          label={t("drafts.versions.from")}
          options={options}
          defaultValue={String(compared.from)}
        />
        <SelectField
          name="to"
          label={t("drafts.versions.to")}
          options={options}
          defaultValue={String(compared.to)}
        />
      </div>
      <p>
        <SubmitButton tone="ordinary">{t("drafts.versions.compare")}</SubmitButton>
      </p>
    </Form>
  );
}
