import type { LoaderFunctionArgs } from "@remix-run/node";

import { actQuerySchema, listActsInApi } from "#app/features/laws/acts-in-api.server.ts";
import { answerApi, queryOf } from "#app/platform/api.server.ts";

export function loader({ request }: LoaderFunctionArgs) {
  return answerApi(request, () => listActsInApi(actQuerySchema.parse(queryOf(request))));
}
