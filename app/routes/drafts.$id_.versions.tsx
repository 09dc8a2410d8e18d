import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { changeVersions } from "#app/features/drafting/versions/change-versions.server.ts";
import { versionDeedSchema } from "#app/features/drafting/versions/schema.ts";
import { VersionsPage } from "#app/features/drafting/versions/versions-page.tsx";
import { viewVersions } from "#app/features/drafting/versions/view-versions.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

import "../styles/editor.css";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const page = found(await viewVersions(staff, params["id"], new URL(request.url).searchParams));
  const t = translator(await languageOf(request, staff));
  return { page, windowTitle: t("drafts.versions.of", { title: page.draft.title }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  return submitForm(await request.formData(), versionDeedSchema, async (deed) => {
    await changeVersions(staff, params["id"], deed);
    return redirect(`/drafts/${params["id"] ?? ""}${deed.deed === "restore" ? "" : "/versions"}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Versions() {
  const { page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return <VersionsPage page={page} result={result} />;
}
