import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { createDraft } from "#app/features/drafting/create-draft.server.ts";
import { draftInApi } from "#app/features/drafting/draft-in-api.server.ts";
import { listDrafts } from "#app/features/drafting/list-drafts.server.ts";
import { newDraftSchema } from "#app/features/drafting/schema.ts";
import { answerApi, foundInApi, readJson, requireMethod } from "#app/platform/api.server.ts";

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, async (staff) => {
    const { number, drafts } = foundInApi(await listDrafts(staff, params["number"] ?? ""));
    return { number, drafts };
  });
}

export function action({ request, params }: ActionFunctionArgs) {
  const work = async (staff: Parameters<typeof createDraft>[0]) => {
    requireMethod(request, "GET", "POST");
    const draft = newDraftSchema.parse(await readJson(request));
    const { id } = await createDraft(staff, params["number"] ?? "", draft);
    return foundInApi(await draftInApi(staff, id));
  };
  return answerApi(request, work, 201);
}
