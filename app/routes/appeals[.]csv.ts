import type { LoaderFunctionArgs } from "@remix-run/node";

import { exportAppeals } from "#app/features/appeals/export-appeals.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  return exportAppeals(staff, language, new URL(request.url).searchParams, "csv");
}
