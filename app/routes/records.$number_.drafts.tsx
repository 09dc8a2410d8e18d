import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { createDraft } from "#app/features/drafting/create-draft.server.ts";
import { DraftList } from "#app/features/drafting/draft-list.tsx";
import { listDrafts } from "#app/features/drafting/list-drafts.server.ts";
import { newDraftSchema } from "#app/features/drafting/schema.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const record = found(await listDrafts(staff, params["number"] ?? ""));
  const t = translator(await languageOf(request, staff));
  return { record, windowTitle: t("drafts.of", { number: record.number }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(found(await listDrafts(staff, params["number"] ?? "")).mayBegin);
  return submitForm(await request.formData(), newDraftSchema, async (draft) => {
    const { id } = await createDraft(staff, params["number"] ?? "", draft);
    return redirect(`/drafts/${id}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function DraftsOfRecord() {
  const t = useT();
  const { record } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <FormPage
      trail={[
        { label: record.number, href: `/records/${encodeURIComponent(record.number)}` },
        { label: t("drafts.title") },
      ]}
      title={t("drafts.of", { number: record.number })}
      lead={<Local of={record.title} />}
    >
      <DraftList record={record} result={result} />
    </FormPage>
  );
}
