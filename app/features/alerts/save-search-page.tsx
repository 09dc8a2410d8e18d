import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { FormErrors, SelectField, SubmitButton, TextAreaField, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";

const TOLD = ["none", "daily", "weekly", "no"] as const;

/** Names a search that is to be kept, and says how its person wants to be told. */
export function SaveSearchPage({
  name,
  back,
  result,
}: {
  /** What it may be called. */
  readonly name: string;
  readonly back: string;
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { field, formErrors } = useReturned(result);
  return (
    <FormPage
      trail={[{ label: t("alerts.title"), href: "/subscriptions" }, { label: t("alerts.new.title") }]}
      title={t("alerts.new.title")}
      lead={<Anchor href={back}>{t("alerts.new.back")}</Anchor>}
    >
      <Form method="post" className="form" noValidate>
        <FormErrors errors={formErrors} />
        <TextField {...field("name", name)} label={t("alerts.new.name")} maxLength={200} />
        <TextAreaField {...field("note")} label={t("alerts.new.note")} maxLength={2000} rows={3} />
        <SelectField
          {...field("told", "none")}
          label={t("alerts.new.told")}
          hint={t("alerts.new.toldHint")}
          options={TOLD.map((value) => ({ value, label: t(`alerts.told.${value}`) }))}
        />
        <p className="row">
          <SubmitButton>{t("alerts.new.save")}</SubmitButton>
          <Anchor className="btn btn-plain" href={back}>
            {t("forms.cancel")}
          </Anchor>
        </p>
      </Form>
    </FormPage>
  );
}
