import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { SearchPage } from "#app/features/finding/search-page.tsx";
import { viewSearch } from "#app/features/finding/view-search.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const view = await viewSearch(staff, language, new URL(request.url).searchParams);
  const t = translator(language);
  return {
    ...view,
    windowTitle: view.text === "" ? t("search.title") : t("search.titleFor", { text: view.text }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Search() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
