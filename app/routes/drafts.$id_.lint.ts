import type { LoaderFunctionArgs } from "@remix-run/node";

import { lintDraft } from "#app/features/drafting/linting/lint-draft.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";

/** What rules find wrong with a document, asked for as one types. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const linted = found(await lintDraft(staff, params["id"], await languageOf(request, staff)));
  return Response.json(linted, { headers: { "Cache-Control": "no-store" } });
}
