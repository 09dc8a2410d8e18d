import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from "@remix-run/react";

import { changeSavedByForm } from "#app/features/alerts/change-saved-by-form.server.ts";
import { SavedPage } from "#app/features/alerts/saved-page.tsx";
import { viewSaved } from "#app/features/alerts/view-saved.server.ts";
import { pageOf } from "#app/features/records/list-scalar.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found, originOf } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";
import { readUuid } from "#app/platform/uuid.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const { searchParams } = new URL(request.url);
  const language = await languageOf(request, staff);
  const id = found(readUuid(params["id"]));
  const search = found(await viewSaved(staff, language, id, pageOf(searchParams)));
  return { search, origin: originOf(request), windowTitle: search.name };
}

/** What was shown as new stays so marked until the page is opened again; telling the server so changes nothing here. */
export const shouldRevalidate = ({
  formData,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean =>
  formData?.get("intent") === "seen" && formData.has("document") ? false : defaultShouldRevalidate;

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  const id = found(readUuid(params["id"]));
  const outcome = await changeSavedByForm(staff, id, await request.formData());
  if (outcome === null) throw data(null, { status: 400 });
  return outcome;
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Saved() {
  const { search, origin } = useLoaderData<typeof loader>();
  return <SavedPage search={search} origin={origin} outcome={useActionData<typeof action>() ?? null} />;
}
