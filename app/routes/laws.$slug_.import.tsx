import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { LawImportPage } from "#app/features/laws/import/import-page.tsx";
import { listLawImports } from "#app/features/laws/import/list-imports.server.ts";
import { receiveLaw } from "#app/features/laws/import/receive-law.server.ts";
import { lawFileSchema } from "#app/features/laws/import/schema.ts";
import { stageLaw } from "#app/features/laws/import/stage-law.server.ts";
import { canImportLaws } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canImportLaws(staff));
  const t = translator(await languageOf(request, staff));
  return {
    act: found(await listLawImports(params["slug"] ?? "")),
    windowTitle: t("laws.import.title"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canImportLaws(staff));
  const slug = params["slug"] ?? "";
  const upload = await receiveLaw(request);
  return submitForm(upload.form, lawFileSchema, async (input) => {
    const id = await stageLaw(staff, slug, input, upload.file());
    return redirect(`/laws/${encodeURIComponent(slug)}/import/${id}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function ImportLaw() {
  const { act } = useLoaderData<typeof loader>();
  return <LawImportPage act={act} result={useActionData<typeof action>() ?? null} />;
}
