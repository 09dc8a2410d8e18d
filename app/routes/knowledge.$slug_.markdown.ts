import type { LoaderFunctionArgs } from "@remix-run/node";

import { exportPage } from "#app/features/knowledge/export-page.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const { searchParams } = new URL(request.url);
  const language = await languageOf(request, staff);
  return found(await exportPage(params["slug"] ?? "", searchParams.get("lang") ?? language));
}
