import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { ComparisonPage } from "#app/features/laws/text/comparison-page.tsx";
import { viewComparison } from "#app/features/laws/text/view-comparison.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const { searchParams } = new URL(request.url);
  return {
    shown: found(await viewComparison(language, params["slug"] ?? "", searchParams)),
    windowTitle: translator(language)("laws.compare.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Comparison() {
  const { shown } = useLoaderData<typeof loader>();
  return <ComparisonPage shown={shown} />;
}
