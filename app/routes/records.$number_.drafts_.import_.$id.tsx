import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { discardDocx } from "#app/features/drafting/importing/discard-docx.server.ts";
import { DocxPreviewPage } from "#app/features/drafting/importing/docx-preview-page.tsx";
import { docxDeedSchema } from "#app/features/drafting/importing/schema.ts";
import { storeDocx } from "#app/features/drafting/importing/store-docx.server.ts";
import { viewDocxImport } from "#app/features/drafting/importing/view-docx-import.server.ts";
import { listDrafts } from "#app/features/drafting/list-drafts.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

import "../styles/editor.css";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(found(await listDrafts(staff, params["number"] ?? "")).mayBegin);
  return { page: found(await viewDocxImport(staff, params["number"] ?? "", params["id"])) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  const number = params["number"] ?? "";
  allow(found(await listDrafts(staff, number)).mayBegin);
  return submitForm(await request.formData(), docxDeedSchema, async (asked) => {
    if (asked.deed === "discard") {
      await discardDocx(staff, number, params["id"]);
      return redirect(`/records/${encodeURIComponent(number)}/drafts`);
    }
    const { id } = await storeDocx(staff, number, params["id"], asked);
    return redirect(`/drafts/${id}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  windowTitle(shown?.page.fileName, shown?.page.number);

export default function PreviewDocx() {
  const { page } = useLoaderData<typeof loader>();
  return <DocxPreviewPage page={page} result={useActionData<typeof action>() ?? null} />;
}
