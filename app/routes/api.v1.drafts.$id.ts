import type { LoaderFunctionArgs } from "@remix-run/node";

import { draftInApi } from "#app/features/drafting/draft-in-api.server.ts";
import { answerApi, foundInApi } from "#app/platform/api.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, async (staff) => foundInApi(await draftInApi(staff, params["id"])));
}
