import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { CitedByPage } from "#app/features/citing/cited-by-page.tsx";
import { viewCitedBy } from "#app/features/citing/view-cited-by.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const { searchParams } = new URL(request.url);
  const view = found(await viewCitedBy(staff, language, params["slug"] ?? "", searchParams));
  return { view, windowTitle: translator(language)("citing.by.title") };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function CitedBy() {
  const { view } = useLoaderData<typeof loader>();
  return <CitedByPage view={view} />;
}
