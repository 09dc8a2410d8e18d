import type { LoaderFunctionArgs } from "@remix-run/node";

import { listVersions } from "#app/features/drafting/versions/list-versions.server.ts";
import { answerApi, foundInApi } from "#app/platform/api.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, async (staff) => {
    const { versions } = foundInApi(await listVersions(staff, params["id"]));
    return { versions };
  });
}
