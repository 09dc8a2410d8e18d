import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { MailLedgerPage } from "#app/features/alerts/mail-ledger-page.tsx";
import { mailLedger } from "#app/features/alerts/mail-ledger.server.ts";
import { pageOf } from "#app/features/records/list-scalar.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return {
    ledger: await mailLedger(staff.id, pageOf(new URL(request.url).searchParams)),
    windowTitle: translator(staff.language)("alerts.ledger.own"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function OwnMail() {
  const { ledger } = useLoaderData<typeof loader>();
  return <MailLedgerPage ledger={ledger} trouble={null} ofAll={false} />;
}
