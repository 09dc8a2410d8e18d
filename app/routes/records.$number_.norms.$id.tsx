import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { findRecord } from "#app/features/records/find-record.server.ts";
import { NormLink } from "#app/features/records/page/record-norms.tsx";
import { canEditRecords } from "#app/features/records/policy.ts";
import { wordingSchema } from "#app/features/records/schema.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { WordingForm } from "#app/features/records/wording-form.tsx";
import { wordNorm } from "#app/features/records/word-norm.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditRecords(staff));
  const { number, revision, norms } = viewRecord(
    staff,
    found(await findRecord(staff, params["number"] ?? "")),
  );
  const norm = found(norms.find(({ id }) => id === params["id"]));
  const title = translator(staff.language)("forms.wording.title", { number });
  return { number, revision, norm, windowTitle: title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditRecords(staff));
  const { number = "", id = "" } = params;
  return submitForm(await request.formData(), wordingSchema, async (wording) => {
    await wordNorm(staff, number, id, wording);
    return redirect(`/records/${number}#norms`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function NormWording() {
  const t = useT();
  const { number, revision, norm } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <FormPage
      trail={[{ label: number, href: `/records/${number}` }, { label: t("record.norms.write") }]}
      title={t("forms.wording.title", { number })}
      lead={<NormLink norm={norm} />}
    >
      <WordingForm norm={norm} revision={revision} back={`/records/${number}#norms`} result={result} />
    </FormPage>
  );
}
