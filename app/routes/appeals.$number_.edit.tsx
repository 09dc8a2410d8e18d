import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { AppealForm } from "#app/features/appeals/appeal-form.tsx";
import { editAppeal } from "#app/features/appeals/edit-appeal.server.ts";
import { appealFormChoices, findAppealForEdit } from "#app/features/appeals/find-appeal-for-edit.server.ts";
import { editAppealSchema } from "#app/features/appeals/schema.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const { mayEdit, ...appeal } = found(await findAppealForEdit(staff, params["number"] ?? ""));
  allow(mayEdit);
  const title = translator(staff.language)("forms.appeal.edit", { number: appeal.number });
  return { ...appeal, choices: await appealFormChoices(), windowTitle: title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  const number = params["number"] ?? "";
  allow(found(await findAppealForEdit(staff, number)).mayEdit);
  return submitForm(await request.formData(), editAppealSchema, async (edit) => {
    await editAppeal(staff, number, edit);
    return redirect(`/appeals/${number}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function EditAppeal() {
  const t = useT();
  const { number, stored, choices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <FormPage
      trail={[
        { label: t("appeal.list.title"), href: "/appeals" },
        { label: number, href: `/appeals/${number}` },
        { label: t("record.do.edit") },
      ]}
      title={t("forms.appeal.edit", { number })}
    >
      <AppealForm stored={stored} choices={choices} result={result} back={`/appeals/${number}`} />
    </FormPage>
  );
}
