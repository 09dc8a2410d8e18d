import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { canReadAllMail } from "#app/features/alerts/mail-ledger.server.ts";
import { listSearches } from "#app/features/alerts/list-searches.server.ts";
import { SubscriptionsPage } from "#app/features/alerts/subscriptions-page.tsx";
import { requireStaff } from "#app/platform/auth.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return {
    ...(await listSearches(staff)),
    mayReadAllMail: canReadAllMail(staff),
    windowTitle: translator(staff.language)("alerts.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Subscriptions() {
  const { own, shared, mayReadAllMail } = useLoaderData<typeof loader>();
  return <SubscriptionsPage own={own} shared={shared} mayReadAllMail={mayReadAllMail} />;
}
