import type { ActionFunctionArgs } from "@remix-run/node";

import { makeCollabToken } from "#app/features/drafting/draft-in-api.server.ts";
import { answerApi, foundInApi, requireMethod } from "#app/platform/api.server.ts";
import { requireTokenId } from "#app/platform/auth.server.ts";
import { originOf } from "#app/platform/http.server.ts";

/** A token is made by asking for it: reading this address says so. */
export const loader = ({ request }: ActionFunctionArgs) =>
  answerApi(request, () => {
    requireMethod(request, "POST");
    return Promise.resolve(null);
  });

export function action({ request, params }: ActionFunctionArgs) {
  const work = async (staff: Parameters<typeof makeCollabToken>[0]) => {
    requireMethod(request, "POST");
    const tokenId = await requireTokenId(request);
    return foundInApi(await makeCollabToken(staff, tokenId, params["id"], originOf(request)));
  };
  return answerApi(request, work, 201);
}
