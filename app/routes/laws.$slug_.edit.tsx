import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { ActForm } from "#app/features/laws/act-form.tsx";
import { findActForEdit } from "#app/features/laws/find-act-for-edit.server.ts";
import { saveAct } from "#app/features/laws/save-act.server.ts";
import { actForms, actSchema } from "#app/features/laws/schema.ts";
import { canEditActs } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useLocal, useT } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditActs(staff));
  return {
    forms: actForms,
    stored: found(await findActForEdit(params["slug"] ?? "")),
    windowTitle: translator(staff.language)("forms.act.edit"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditActs(staff));
  return submitForm(await request.formData(), actSchema, async (input) => {
    const slug = await saveAct(staff, params["slug"] ?? "", input);
    return redirect(`/laws/${encodeURIComponent(slug)}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function EditAct() {
  const t = useT();
  const { forms, stored } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  const local = useLocal();
  const titles = { kk: stored.titleKk, ru: stored.titleRu, en: stored.titleEn };
  const name = local(titles)?.text ?? stored.slug;
  const back = `/laws/${encodeURIComponent(stored.slug)}`;
  return (
    <FormPage
      trail={[
        { label: t("act.list.title"), href: "/laws" },
        { label: name, href: back },
        { label: t("record.do.edit") },
      ]}
      title={t("forms.act.edit")}
      lead={name}
    >
      <ActForm stored={stored} forms={forms} result={result} back={back} />
    </FormPage>
  );
}
