import type { LoaderFunctionArgs } from "@remix-run/node";

import { findActInApi } from "#app/features/laws/acts-in-api.server.ts";
import { answerApi, foundInApi } from "#app/platform/api.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, async () => foundInApi(await findActInApi(params["slug"] ?? "")));
}
