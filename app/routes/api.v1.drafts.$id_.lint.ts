import type { ActionFunctionArgs } from "@remix-run/node";

import { lintDraft } from "#app/features/drafting/linting/lint-draft.server.ts";
import { answerApi, foundInApi, requireMethod } from "#app/platform/api.server.ts";

/** Findings are made by asking for them: reading this address says so. */
export const loader = ({ request }: ActionFunctionArgs) =>
  answerApi(request, () => {
    requireMethod(request, "POST");
    return Promise.resolve(null);
  });

export function action({ request, params }: ActionFunctionArgs) {
  return answerApi(request, async (staff) => {
    requireMethod(request, "POST");
    return foundInApi(await lintDraft(staff, params["id"], staff.language));
  });
}
