import type { LoaderFunctionArgs } from "@remix-run/node";

import { completions, suggestions } from "#app/features/finding/suggestions.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const { searchParams } = new URL(request.url);
  const text = searchParams.get("q") ?? "";
  const items =
    searchParams.get("only") === "fields"
      ? await completions(text, language)
      : await suggestions(staff, text, language);
  return Response.json({ items }, { headers: { "Cache-Control": "private, no-store" } });
}
