import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { createRecord } from "#app/features/records/create-record.server.ts";
import { recordFormChoices } from "#app/features/records/form-choices.server.ts";
import { canEditRecords, canSuggest } from "#app/features/records/policy.ts";
import { RecordForm } from "#app/features/records/record-form.tsx";
import { newRecordSchema, recordKinds } from "#app/features/records/schema.ts";
import { similarTitles } from "#app/features/records/similar-titles.server.ts";
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
  allow(canSuggest(staff));
  const asked = new URL(request.url).searchParams.get("kind");
  const kinds = canEditRecords(staff) ? recordKinds : (["regional_suggestion"] as const);
  const kind = kinds.find((one) => one === asked) ?? kinds[0];
  return {
    kind,
    kinds,
    choices: await recordFormChoices(),
    language: staff.language,
    year: yearInKazakhstan(),
    regionId: staff.regionId,
    windowTitle: translator(staff.language)("forms.newRecord"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canSuggest(staff));
  const form = await request.formData();
  return submitForm(form, newRecordSchema, async (input) => {
    const asked = await askOfDuplicates(form, () => similarTitles(staff, input.titles));
    if (asked) return asked;
    const { number } = await createRecord(staff, input);
    return redirect(`/records/${number}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function NewRecord() {
  const t = useT();
  const { kind, kinds, choices, language, year, regionId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <FormPage trail={[{ label: t("forms.newRecord") }]} title={t("forms.newRecord")}>
      <RecordForm
        stored={{
          kind,
          titles: {},
          summaries: {},
          language,
          year,
          regionId,
          topicIds: [],
          addresseeBodyIds: [],
          visibility: "staff",
          requestedOn: null,
          opinionOn: null,
          hearingOn: null,
          revision: null,
        }}
        kinds={kinds}
        choices={choices}
        result={result}
        back="/"
      />
    </FormPage>
  );
}
