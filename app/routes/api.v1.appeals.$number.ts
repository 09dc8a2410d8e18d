import type { LoaderFunctionArgs } from "@remix-run/node";

import { findAppealInApi } from "#app/features/appeals/appeal-in-api.server.ts";
import { answerApi, foundInApi } from "#app/platform/api.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, async (staff) =>
    foundInApi(await findAppealInApi(staff, params["number"] ?? "")),
  );
}
