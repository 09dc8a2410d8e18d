import type { LoaderFunctionArgs } from "@remix-run/node";

import { searchQuerySchema } from "#app/features/finding/search-query.ts";
import { searchInApi } from "#app/features/finding/search-in-api.server.ts";
import { answerApi, queryOf } from "#app/platform/api.server.ts";

export function loader({ request }: LoaderFunctionArgs) {
  return answerApi(request, (staff) => searchInApi(staff, searchQuerySchema.parse(queryOf(request))));
}
