import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { editRecord } from "#app/features/records/edit-record.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { recordInApi } from "#app/features/records/record-in-api.ts";
import { editRecordSchema } from "#app/features/records/schema.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { answerApi, foundInApi, readJson, requireMethod } from "#app/platform/api.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { inThree } from "#app/platform/trilingual.ts";

async function answered(staff: StaffMember, number: string) {
  const record = foundInApi(await findRecord(staff, number));
  return recordInApi(viewRecord(staff, record), inThree(record, "summary"), record.revision);
}

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, (staff) => answered(staff, params["number"] ?? ""));
}

export function action({ request, params }: ActionFunctionArgs) {
  return answerApi(request, async (staff) => {
    requireMethod(request, "GET", "PUT");
    const number = params["number"] ?? "";
    await editRecord(staff, number, editRecordSchema.parse(await readJson(request)));
    return answered(staff, number);
  });
}
