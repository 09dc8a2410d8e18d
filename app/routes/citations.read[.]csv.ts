import { type ActionFunctionArgs, redirect } from "@remix-run/node";

import { exportReading } from "#app/features/reading/export-reading.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";

/** The file is made of a text that is sent: whoever only asks is led to the page. */
export const loader = () => redirect("/citations/read");

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  return exportReading(request, await languageOf(request, staff), "csv");
}
