import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { canManageGroups, listGroups } from "#app/features/staff/groups.server.ts";
import { GroupsPage } from "#app/features/staff/groups-page.tsx";
import { requireStaff } from "#app/platform/auth.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return {
    groups: await listGroups(staff),
    mayManage: canManageGroups(staff),
    windowTitle: translator(staff.language)("groups.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Groups() {
  return <GroupsPage {...useLoaderData<typeof loader>()} />;
}
