import type { LoaderFunctionArgs } from "@remix-run/node";

import { paletteItems } from "#app/features/finding/palette.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const text = new URL(request.url).searchParams.get("q") ?? "";
  const items = await paletteItems(staff, text, language);
  return Response.json({ items }, { headers: { "Cache-Control": "private, no-store" } });
}
