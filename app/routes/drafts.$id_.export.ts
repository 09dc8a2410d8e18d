import type { LoaderFunctionArgs } from "@remix-run/node";

import { answerExport } from "#app/features/drafting/exporting/send-export.server.ts";
import { queryOf } from "#app/platform/api.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";

/** A document as a file, for who may read it; anybody else hears that there is none. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const t = translator(await languageOf(request, staff));
  return answerExport(staff, params["id"], queryOf(request), t);
}
