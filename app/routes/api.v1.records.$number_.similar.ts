import type { LoaderFunctionArgs } from "@remix-run/node";

import { precedentsOf } from "#app/features/precedents/find-precedents.server.ts";
import { precedentsQuerySchema } from "#app/features/precedents/precedents-query.ts";
import { answerApi, foundInApi, queryOf } from "#app/platform/api.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, async (staff) => {
    const { limit } = precedentsQuerySchema.parse(queryOf(request));
    const number = params["number"] ?? "";
    const { precedents } = foundInApi(await precedentsOf(staff, staff.language, number, limit));
    return { number, precedents };
  });
}
