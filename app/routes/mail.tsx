import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { MailLedgerPage } from "#app/features/alerts/mail-ledger-page.tsx";
import { canReadAllMail, mailLedger, mailTrouble } from "#app/features/alerts/mail-ledger.server.ts";
import { pageOf } from "#app/features/records/list-scalar.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { allow } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canReadAllMail(staff));
  const [ledger, trouble] = await Promise.all([
    mailLedger(null, pageOf(new URL(request.url).searchParams)),
    mailTrouble(),
  ]);
  return { ledger, trouble, windowTitle: translator(staff.language)("alerts.ledger.all") };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function AllMail() {
  const { ledger, trouble } = useLoaderData<typeof loader>();
  return <MailLedgerPage ledger={ledger} trouble={trouble} ofAll />;
}
