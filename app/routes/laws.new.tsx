import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { ActForm } from "#app/features/laws/act-form.tsx";
import { saveAct } from "#app/features/laws/save-act.server.ts";
import { actForms, actSchema } from "#app/features/laws/schema.ts";
import { canEditActs } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow } from "#app/platform/http.server.ts";
import { useT } from "#app/ui/language.tsx";
import { Crumbs } from "#app/ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  allow(canEditActs(await requireStaff(request)));
  return { forms: actForms };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditActs(staff));
  return submitForm(await request.formData(), actSchema, async (input) => {
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

export default function NewAct() {
  const t = useT();
  const { forms } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("record.crumbs.home"), href: "/" }, { label: t("forms.act.new") }]} />
      <h1 className="title">{t("forms.act.new")}</h1>
      <ActForm stored={EMPTY} forms={forms} result={result} back="/laws" />
    </div>
  );
}
