import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { AppealsPage } from "#app/features/appeals/appeals-page.tsx";
import { listAppeals } from "#app/features/appeals/list-appeals.server.ts";
import { canRegisterAppeals } from "#app/features/appeals/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const found = await listAppeals(staff, language, new URL(request.url).searchParams);
  return {
    found,
    mayCreate: canRegisterAppeals(staff),
    windowTitle: translator(language)("appeal.list.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Appeals() {
  const { found, mayCreate } = useLoaderData<typeof loader>();
  return <AppealsPage found={found} mayCreate={mayCreate} />;
}
