import type { LoaderFunctionArgs } from "@remix-run/node";

import { serveFile } from "#app/features/files/serve-file.server.ts";
import { answerApi, foundInApi } from "#app/platform/api.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, async (staff) => foundInApi(await serveFile(request, staff, params["id"] ?? "")));
}
