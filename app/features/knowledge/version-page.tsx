import { Form } from "@remix-run/react";

import { FormErrors, SubmitButton, TextAreaField } from "#app/ui/field.tsx";
import { FormPage } from "#app/ui/form-page.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Banner } from "#app/ui/page.tsx";

import type { VersionFound } from "./find-version.server.ts";
import { PageEditor } from "./page-editor.tsx";
import { PreviewPart } from "./preview-part.tsx";

/** A text of the office: written while it is a draft, read and decided on while it is in review. */
export function VersionPage({
  version,
  result,
}: {
  readonly version: VersionFound;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { instant } = useFormat();
  const returned = useReturned(result);
  const { meta, state, remark, decidedBy } = version;
  return (
    <FormPage
      trail={[
        { label: t("knowledge.title"), href: "/knowledge" },
        { label: version.slug, href: `/knowledge/${version.slug}/versions` },
        { label: t("knowledge.versions.number", { n: version.ordinal }) },
      ]}
      title={version.title}
      lead={t("knowledge.open.by", { name: version.savedBy, date: instant(version.savedAt) })}
    >
      {state === "draft" && remark && decidedBy ? (
        <Banner tone="hold" word={t("knowledge.review.remark", { name: decidedBy })} shape="hold">
          {remark}
        </Banner>
      ) : null}
      {state === "draft" ? (
        <PageEditor
          fields={{
            ...{ slug: version.slug, language: version.language, title: version.title },
            ...{ section: meta?.section ?? "office", asOf: meta?.asOf ?? "", summary: meta?.summary ?? "" },
            ...{ seeAlso: meta?.seeAlso.join(", ") ?? "", body: version.body },
            revision: version.revision,
          }}
          returned={returned}
          shown={version.preview}
          mayDiscard
        />
      ) : (
        <>
          {state === "in_review" ? (
            <Banner word={t("knowledge.review.waiting")} shape="check" tone="hold">
              {t("knowledge.draftOf")}
            </Banner>
          ) : null}
          <FormErrors errors={returned.formErrors} />
          <PreviewPart preview={version.preview} language={version.language} />
          {state === "in_review" && version.mayReview ? (
            <Review error={returned.error("remark")} isOwn={version.isOwn} />
          ) : null}
        </>
      )}
    </FormPage>
  );
}

function Review({ error, isOwn }: { readonly error: string | null; readonly isOwn: boolean }) {
  const t = useT();
  return (
    <Form method="post" className="form gap-t" noValidate>
      {isOwn ? <p className="meta">{t("knowledge.review.own")}</p> : null}
      <TextAreaField name="remark" label={t("knowledge.form.remark")} error={error} rows={2} />
      <p className="row">
        {isOwn ? null : (
          <SubmitButton name="deed" value="publish">
            {t("knowledge.form.publish")}
          </SubmitButton>
        )}
        <SubmitButton name="deed" value="return" tone="ordinary">
          {t("knowledge.form.return")}
        </SubmitButton>
      </p>
    </Form>
  );
}
