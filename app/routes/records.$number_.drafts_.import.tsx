import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";

import { DocxFileForm } from "#app/features/drafting/importing/docx-file-form.tsx";
import { receiveDocx } from "#app/features/drafting/importing/receive-docx.server.ts";
import { stageDocx } from "#app/features/drafting/importing/stage-docx.server.ts";
import { listDrafts } from "#app/features/drafting/list-drafts.server.ts";
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
  const { number, title, mayBegin } = found(await listDrafts(staff, params["number"] ?? ""));
  allow(mayBegin);
  const t = translator(await languageOf(request, staff));
  return { number, title, windowTitle: t("docxImport.title") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  const number = params["number"] ?? "";
  allow(found(await listDrafts(staff, number)).mayBegin);
  const upload = await receiveDocx(request);
  return submitForm(upload.form, z.object({}), async () => {
    const id = await stageDocx(staff, number, upload.file());
    return redirect(`/records/${encodeURIComponent(number)}/drafts/import/${id}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  windowTitle(page?.windowTitle, page?.number);

export default function ImportDocx() {
  const t = useT();
  const { number, title } = useLoaderData<typeof loader>();
  const here = `/records/${encodeURIComponent(number)}`;
  return (
    <FormPage
      trail={[
        { label: number, href: here },
        { label: t("drafts.title"), href: `${here}/drafts` },
        { label: t("docxImport.title") },
      ]}
      title={t("docxImport.title")}
      lead={<Local of={title} />}
    >
      <DocxFileForm result={useActionData<typeof action>() ?? null} />
    </FormPage>
  );
}
