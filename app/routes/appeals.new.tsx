import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { AppealForm } from "#app/features/appeals/appeal-form.tsx";
import { createAppeal } from "#app/features/appeals/create-appeal.server.ts";
import { appealFormChoices } from "#app/features/appeals/find-appeal-for-edit.server.ts";
import { canRegisterAppeals } from "#app/features/appeals/policy.ts";
import { newAppealSchema } from "#app/features/appeals/schema.ts";
import { similarAppeals } from "#app/features/appeals/similar-appeals.server.ts";
import { yearInKazakhstan } from "#app/features/records/list-today.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { askOfDuplicates, submitForm } from "#app/platform/form.server.ts";
import { allow } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canRegisterAppeals(staff));
  return {
    choices: await appealFormChoices(),
    language: staff.language,
    regionId: staff.regionId,
    year: yearInKazakhstan(),
    windowTitle: translator(staff.language)("forms.appeal.new"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canRegisterAppeals(staff));
  const form = await request.formData();
  return submitForm(form, newAppealSchema, async (input) => {
    const asked = await askOfDuplicates(form, () => similarAppeals(input));
    if (asked) return asked;
    const { number } = await createAppeal(staff, input);
    return redirect(`/appeals/${number}`);
  });
}

const NOBODY = { name: null, iin: null, telephone: null, email: null, address: null, note: null };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function NewAppeal() {
  const t = useT();
  const { choices, language, regionId, year } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <FormPage
      trail={[{ label: t("appeal.list.title"), href: "/appeals" }, { label: t("forms.appeal.new") }]}
      title={t("forms.appeal.new")}
    >
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
    </FormPage>
  );
}
