import type { LoaderFunctionArgs } from "@remix-run/node";

import { suggestions } from "#app/features/finding/suggestions.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const text = new URL(request.url).searchParams.get("q") ?? "";
  return Response.json(
    { items: await suggestions(staff, text, language) },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
