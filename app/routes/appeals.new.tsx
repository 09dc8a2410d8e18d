import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { AppealForm } from "#app/features/appeals/appeal-form.tsx";
import { createAppeal } from "#app/features/appeals/create-appeal.server.ts";
import { appealFormChoices } from "#app/features/appeals/find-appeal-for-edit.server.ts";
import { canRegisterAppeals } from "#app/features/appeals/policy.ts";
import { newAppealSchema } from "#app/features/appeals/schema.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow } from "#app/platform/http.server.ts";
import { useT } from "#app/ui/language.tsx";
import { Crumbs } from "#app/ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canRegisterAppeals(staff));
  return {
    choices: await appealFormChoices(),
    language: staff.language,
    regionId: staff.regionId,
    year: new Date().getUTCFullYear(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canRegisterAppeals(staff));
  return submitForm(await request.formData(), newAppealSchema, async (input) => {
    const { number } = await createAppeal(staff, input);
    return redirect(`/appeals/${number}`);
  });
}

const NOBODY = { name: null, iin: null, telephone: null, email: null, address: null, note: null };

export default function NewAppeal() {
  const t = useT();
  const { choices, language, regionId, year } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("record.crumbs.home"), href: "/" }, { label: t("forms.appeal.new") }]} />
      <h1 className="title">{t("forms.appeal.new")}</h1>
      <AppealForm
        stored={{
          titles: {},
          summaries: {},
          results: {},
          year,
          receivedOn: null,
          regionId,
          category: null,
          outcome: null,
          language,
          applicant: NOBODY,
          revision: null,
        }}
        choices={choices}
        result={result}
        back="/appeals"
      />
    </div>
  );
}
