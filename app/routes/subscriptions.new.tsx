import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { saveByForm } from "#app/features/alerts/save-by-form.server.ts";
import { findKept } from "#app/features/alerts/save-search.server.ts";
import { SaveSearchPage } from "#app/features/alerts/save-search-page.tsx";
import { savedAddress, searchHref } from "#app/features/alerts/saved-address.ts";
import { suggestName } from "#app/features/alerts/suggest-name.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const address = savedAddress(new URL(request.url).searchParams);
  if (address === null) throw redirect("/search");
  const kept = await findKept(staff, address);
  if (kept !== null) throw redirect(`/subscriptions/${kept}`);
  const language = await languageOf(request, staff);
  return {
    name: await suggestName(address, language),
    back: searchHref(address),
    windowTitle: translator(language)("alerts.new.title"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  return saveByForm(staff, new URL(request.url).searchParams, await request.formData());
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function SaveSearch() {
  const { name, back } = useLoaderData<typeof loader>();
  return <SaveSearchPage name={name} back={back} result={useActionData<typeof action>() ?? null} />;
}
