import type { LoaderFunctionArgs } from "@remix-run/node";

import { sendDossier } from "#app/features/dossier/send-dossier.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";

/** All of a record that its reader may read, as one archive. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const archive = await sendDossier(staff, params["number"] ?? "", language);
  return (
    archive ??
    new Response(translator(language)("refusal.notFound"), {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    })
  );
}
