import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { ActForm } from "#app/features/laws/act-form.tsx";
import { saveAct } from "#app/features/laws/save-act.server.ts";
import { actForms, actSchema } from "#app/features/laws/schema.ts";
import { canEditActs } from "#app/features/records/policy.ts";
import { similarActs } from "#app/features/laws/similar-acts.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { askOfDuplicates, submitForm } from "#app/platform/form.server.ts";
import { allow } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditActs(staff));
  const { searchParams } = new URL(request.url);
  // What is known of an act that our texts name already.
  const form = actForms.find((one) => one === searchParams.get("form")) ?? EMPTY.form;
  const known = (name: string) => searchParams.get(name)?.slice(0, 100) ?? null;
  const stored = {
    ...EMPTY,
    ...{ form, number: known("number"), adoptedOn: known("adoptedOn"), adiletId: known("adiletId") },
  };
  return { forms: actForms, stored, windowTitle: translator(staff.language)("forms.act.new") };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditActs(staff));
  const form = await request.formData();
  return submitForm(form, actSchema, async (input) => {
    const asked = await askOfDuplicates(form, () => similarActs(input));
    if (asked) return asked;
    const slug = await saveAct(staff, null, input);
    return redirect(`/laws/${encodeURIComponent(slug)}`);
  });
}

const EMPTY = {
  slug: "",
  form: "law",
  number: null,
  adoptedOn: null,
  adiletId: null,
  titleKk: null,
  titleRu: null,
  titleEn: null,
  abbrKk: "",
  abbrRu: "",
  abbrEn: "",
  inForceFrom: null,
  inForceTo: null,
  issuer: null,
  revision: null,
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function NewAct() {
  const t = useT();
  const { forms, stored } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <FormPage
      trail={[{ label: t("act.list.title"), href: "/laws" }, { label: t("forms.act.new") }]}
      title={t("forms.act.new")}
    >
      <ActForm stored={stored} forms={forms} result={result} back="/laws" />
    </FormPage>
  );
}
