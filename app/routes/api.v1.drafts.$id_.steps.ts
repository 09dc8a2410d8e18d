import type { ActionFunctionArgs } from "@remix-run/node";

import { draftInApi } from "#app/features/drafting/draft-in-api.server.ts";
import { stepDeedSchema } from "#app/features/drafting/review/schema.ts";
import { takeStep } from "#app/features/drafting/review/take-step.server.ts";
import { answerApi, foundInApi, readJson, requireMethod } from "#app/platform/api.server.ts";

/** A step is taken by asking for it: reading this address says so. */
export const loader = ({ request }: ActionFunctionArgs) =>
  answerApi(request, () => {
    requireMethod(request, "POST");
    return Promise.resolve(null);
  });

export function action({ request, params }: ActionFunctionArgs) {
  return answerApi(request, async (staff) => {
    requireMethod(request, "POST");
    const deed = stepDeedSchema.parse(await readJson(request));
    const { draftId } = await takeStep(staff, params["id"], deed);
    return foundInApi(await draftInApi(staff, draftId));
  });
}
