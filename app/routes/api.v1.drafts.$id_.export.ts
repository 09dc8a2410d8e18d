import type { LoaderFunctionArgs } from "@remix-run/node";

import { exportQuerySchema } from "#app/features/drafting/exporting/schema.ts";
import { sendExport } from "#app/features/drafting/exporting/send-export.server.ts";
import { answerApi, foundInApi, queryOf } from "#app/platform/api.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, async (staff) => {
    const query = exportQuerySchema.parse(queryOf(request));
    return foundInApi(await sendExport(staff, params["id"], query));
  });
}
