import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors, SelectField, SubmitButton } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { useFormat, useT } from "#app/ui/language.tsx";

import { StageWord } from "./review/stage-word.tsx";
import type { DraftsOfRecord } from "./list-drafts.server.ts";

/** The documents of a record, each by what it is, and for who may, a place to begin another. */
export function DraftList({
  record,
  result = null,
}: {
  readonly record: DraftsOfRecord;
  readonly result?: ReturnedForm | null;
}) {
  const t = useT();
  const { instant } = useFormat();
  return (
    <>
      {record.drafts.length === 0 ? <p className="none">{t("drafts.none")}</p> : null}
      {record.drafts.length > 0 ? (
        <ul className="linked">
          {record.drafts.map((draft) => (
            <li key={draft.id}>
              <div>
                <Anchor href={`/drafts/${draft.id}`} lang={draft.language}>
                  {draft.title}
                </Anchor>
                <span className="why">
                  {t(`drafts.language.${draft.language}`)} · <StageWord stage={draft.stage} /> ·{" "}
                  {draft.frozenAt
                    ? instant(draft.frozenAt)
                    : t("drafts.changed", { when: instant(draft.updatedAt) })}{" "}
                  · {draft.by}
                </span>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {record.mayBegin ? <BeginForm record={record} result={result} /> : null}
    </>
  );
}

function BeginForm({
  record,
  result,
}: {
  readonly record: DraftsOfRecord;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { error, formErrors, field } = useReturned(result);
  return (
    <Form
      method="post"
      action={`/records/${encodeURIComponent(record.number)}/drafts`}
      className="form no-print"
    >
      <FormErrors errors={formErrors} />
      <div className="form-row">
        <SelectField
          {...field("kind", record.kinds[0] ?? "")}
          error={error("kind")}
          label={t("drafts.kindLabel")}
          options={record.kinds.map((kind) => ({ value: kind, label: t(`drafts.kind.${kind}`) }))}
        />
        <SelectField
          {...field("language", record.language)}
          error={error("language")}
          label={t("drafts.languageLabel")}
          options={(["kk", "ru", "en"] as const).map((value) => ({
            value,
            label: t(`drafts.language.${value}`),
          }))}
        />
      </div>
      <p className="row">
        <SubmitButton tone="ordinary">{t("drafts.begin")}</SubmitButton>{" "}
        <Anchor href={`/records/${encodeURIComponent(record.number)}/drafts/import`}>
          {t("docxImport.begin")}
        </Anchor>
      </p>
    </Form>
  );
}
