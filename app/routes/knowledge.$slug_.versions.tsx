import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { listVersions } from "#app/features/knowledge/list-versions.server.ts";
import { VersionsPage } from "#app/features/knowledge/versions-page.tsx";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  return { listed: found(await listVersions(staff, params["slug"] ?? "", language)) };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.listed.title);

export default function Versions() {
  const { listed } = useLoaderData<typeof loader>();
  return <VersionsPage listed={listed} />;
}
