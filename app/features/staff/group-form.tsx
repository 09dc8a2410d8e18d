import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { CheckField, FormErrors, SubmitButton, TextField } from "#app/ui/field.tsx";
import { type ReturnedForm, useReturned } from "#app/ui/form-result.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";

/** A group's name and who is in it; a new one if `stored` is null. */
export function GroupForm({
  stored,
  people,
  result,
}: {
  readonly stored: { readonly name: string; readonly memberIds: readonly string[] } | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly result: ReturnedForm | null;
}) {
  const t = useT();
  const { field, all, formErrors } = useReturned(result);
  const members = all("memberIds", stored?.memberIds ?? []);
  const title = stored?.name ?? t("groups.new");
  return (
    <FormPage
      trail={[
        { label: t("alerts.title"), href: "/subscriptions" },
        { label: t("groups.title"), href: "/groups" },
        { label: title },
      ]}
      title={title}
    >
      <Form method="post" className="form" noValidate>
        <FormErrors errors={formErrors} />
        <TextField {...field("name", stored?.name)} label={t("groups.name")} maxLength={100} />
        <fieldset className="choices">
          <legend className="label">{t("groups.members")}</legend>
          {people.map(({ id, name }) => (
            <CheckField
              key={id}
              name="memberIds"
              value={id}
              label={name}
              defaultChecked={members.includes(id)}
            />
          ))}
        </fieldset>
        <p className="row">
          <SubmitButton name="intent" value="save">
            {t(stored === null ? "forms.create" : "forms.save")}
          </SubmitButton>
          <Anchor className="btn btn-plain" href="/groups">
            {t("forms.cancel")}
          </Anchor>
        </p>
      </Form>
      {stored === null ? null : (
        <Form method="post" className="gap-t">
          <SubmitButton name="intent" value="remove" tone="grave">
            {t("groups.remove")}
          </SubmitButton>
        </Form>
      )}
    </FormPage>
  );
}
