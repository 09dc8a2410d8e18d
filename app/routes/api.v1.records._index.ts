import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { createRecord } from "#app/features/records/create-record.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { listRecordsInApi, recordQuerySchema } from "#app/features/records/list-in-api.server.ts";
import { recordInApi } from "#app/features/records/record-in-api.ts";
import { newRecordSchema } from "#app/features/records/schema.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { answerApi, foundInApi, queryOf, readJson, requireMethod } from "#app/platform/api.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { inThree } from "#app/platform/trilingual.ts";

export function loader({ request }: LoaderFunctionArgs) {
  return answerApi(request, (staff) => listRecordsInApi(staff, recordQuerySchema.parse(queryOf(request))));
}

export function action({ request }: ActionFunctionArgs) {
  const create = async (staff: StaffMember) => {
    requireMethod(request, "GET", "POST");
    const { number } = await createRecord(staff, newRecordSchema.parse(await readJson(request)));
    const record = foundInApi(await findRecord(staff, number));
    return recordInApi(viewRecord(staff, record), inThree(record, "summary"), record.revision);
  };
  return answerApi(request, create, 201);
}
