import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { createRecord } from "#app/features/records/create-record.server.ts";
import { recordFormChoices } from "#app/features/records/form-choices.server.ts";
import { canEditRecords, canSuggest } from "#app/features/records/policy.ts";
import { RecordForm } from "#app/features/records/record-form.tsx";
import { newRecordSchema, recordKinds } from "#app/features/records/schema.ts";
import { similarTitles } from "#app/features/records/similar-titles.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm, typedValues } from "#app/platform/form.server.ts";
import { allow } from "#app/platform/http.server.ts";
import { useT } from "#app/ui/language.tsx";
import { Crumbs } from "#app/ui/page.tsx";

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
    year: new Date().getUTCFullYear(),
    regionId: staff.regionId,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canSuggest(staff));
  const form = await request.formData();
  return submitForm(form, newRecordSchema, async (input) => {
    if (!form.has("notDuplicate")) {
      const duplicates = await similarTitles(staff, input.titles);
      if (duplicates.length > 0) {
        const returned = { values: typedValues(form), errors: {}, formErrors: [], isConflict: false };
        return data({ ...returned, duplicates }, { status: 409 });
      }
    }
    const { number } = await createRecord(staff, input);
    return redirect(`/records/${number}`);
  });
}

export default function NewRecord() {
  const t = useT();
  const { kind, kinds, choices, language, year, regionId } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("record.crumbs.home"), href: "/" }, { label: t("forms.newRecord") }]} />
      <h1 className="title">{t("forms.newRecord")}</h1>
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
        duplicates={result && "duplicates" in result ? result.duplicates : []}
        back="/"
      />
    </div>
  );
}
