import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { ListPage } from "#app/features/records/list-page.tsx";
import { viewList } from "#app/features/records/list-loader.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const view = await viewList(staff, language, "proposals", new URL(request.url).searchParams);
  return { ...view, windowTitle: translator(language)("lists.title.proposals") };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Proposals() {
  return <ListPage {...useLoaderData<typeof loader>()} />;
}
