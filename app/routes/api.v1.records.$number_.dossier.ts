import type { LoaderFunctionArgs } from "@remix-run/node";

import { sendDossier } from "#app/features/dossier/send-dossier.server.ts";
import { answerApi, foundInApi } from "#app/platform/api.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, async (staff) =>
    foundInApi(await sendDossier(staff, params["number"] ?? "", staff.language)),
  );
}
