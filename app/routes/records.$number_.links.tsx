import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { changeLinks, linkDeedSchema } from "#app/features/records/change-links.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { LinksPage } from "#app/features/records/links-page.tsx";
import { canEditRecords } from "#app/features/records/policy.ts";
import { linkTypes } from "#app/features/records/schema.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditRecords(staff));
  const record = found(await findRecord(staff, params["number"] ?? ""));
  const { titles, number, revision, related, appeals, norms, cited, opinion } = viewRecord(staff, record);
  const title = translator(staff.language)("forms.links.title", { number });
  const links = { number, revision, related, appeals, norms, cited, opinion };
  return { titles, record: links, linkTypes, windowTitle: title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditRecords(staff));
  const number = params["number"] ?? "";
  return submitForm(await request.formData(), linkDeedSchema, async (deed) => {
    await changeLinks(staff, number, deed);
    return redirect(`/records/${number}/links`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function RecordLinks() {
  const t = useT();
  const { titles, record, linkTypes: types } = useLoaderData<typeof loader>();
  const { number } = record;
  const result = useActionData<typeof action>() ?? null;
  return (
    <FormPage
      trail={[{ label: number, href: `/records/${number}` }, { label: t("record.do.link") }]}
      title={t("forms.links.title", { number })}
      lead={<Local of={titles} />}
    >
      <LinksPage record={record} linkTypes={types} result={result} />
      <p>
        <Anchor className="btn" href={`/records/${number}`}>
          {t("forms.links.done")}
        </Anchor>
      </p>
    </FormPage>
  );
}
