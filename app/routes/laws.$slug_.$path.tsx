import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { ProvisionPage } from "#app/features/laws/text/provision-page.tsx";
import { viewProvision } from "#app/features/laws/text/view-provision.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const { searchParams } = new URL(request.url);
  const path = params["path"] ?? "";
  const shown = found(await viewProvision(staff, language, params["slug"] ?? "", path, searchParams));
  const label = provisionLabel(path, shown.act.structure, translator(language));
  const name = shown.act.title[language] ?? shown.act.slug;
  return { shown, windowTitle: `${label}, ${name}` };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Provision() {
  const { shown } = useLoaderData<typeof loader>();
  return <ProvisionPage shown={shown} />;
}
