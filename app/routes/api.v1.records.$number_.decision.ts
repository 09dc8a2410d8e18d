import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { changeDecision } from "#app/features/opinions/change-decision.server.ts";
import { decisionDeedSchema } from "#app/features/opinions/schema.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { recordInApi } from "#app/features/records/record-in-api.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { answerApi, foundInApi, readJson, requireMethod } from "#app/platform/api.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { inThree } from "#app/platform/trilingual.ts";

async function decisionsOn(staff: StaffMember, number: string) {
  const record = foundInApi(await findRecord(staff, number));
  const { status, statusOn, revision, opinion } = recordInApi(
    viewRecord(staff, record),
    inThree(record, "summary"),
    record.revision,
  );
  return { number, status, statusOn, revision, ...foundInApi(opinion) };
}

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, (staff) => decisionsOn(staff, params["number"] ?? ""));
}

/** Records or withdraws the Court's decision on an opinion, or confirms what it held: `deed` says which. */
export function action({ request, params }: ActionFunctionArgs) {
  return answerApi(request, async (staff) => {
    requireMethod(request, "GET", "POST");
    const number = params["number"] ?? "";
    await changeDecision(staff, number, decisionDeedSchema.parse(await readJson(request)));
    return decisionsOn(staff, number);
  });
}
