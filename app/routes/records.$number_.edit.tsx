import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { editRecord } from "#app/features/records/edit-record.server.ts";
import { findRecordForEdit } from "#app/features/records/find-record-for-edit.server.ts";
import { recordFormChoices } from "#app/features/records/form-choices.server.ts";
import { listOf } from "#app/features/records/list-kinds.ts";
import { RecordForm } from "#app/features/records/record-form.tsx";
import { editRecordSchema } from "#app/features/records/schema.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const { mayEdit, ...record } = found(await findRecordForEdit(staff, params["number"] ?? ""));
  allow(mayEdit);
  const title = translator(staff.language)("forms.editRecord", { number: record.number });
  const section = listOf(record.stored.kind);
  return { ...record, section, choices: await recordFormChoices(), windowTitle: title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  const number = params["number"] ?? "";
  allow(found(await findRecordForEdit(staff, number)).mayEdit);
  return submitForm(await request.formData(), editRecordSchema, async (edit) => {
    await editRecord(staff, number, edit);
    return redirect(`/records/${number}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function EditRecord() {
  const t = useT();
  const { number, stored, choices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <FormPage
      trail={[{ label: number, href: `/records/${number}` }, { label: t("record.do.edit") }]}
      title={t("forms.editRecord", { number })}
    >
      <RecordForm stored={stored} kinds={[]} choices={choices} result={result} back={`/records/${number}`} />
    </FormPage>
  );
}
