import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { findRecord } from "#app/features/records/find-record.server.ts";
import { recordEvent } from "#app/features/records/record-event.server.ts";
import { recordInApi } from "#app/features/records/record-in-api.ts";
import { newEventSchema } from "#app/features/records/schema.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { answerApi, foundInApi, readJson, requireMethod } from "#app/platform/api.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { inThree } from "#app/platform/trilingual.ts";

async function eventsOf(staff: StaffMember, number: string) {
  const record = foundInApi(await findRecord(staff, number));
  const { status, statusOn, events } = recordInApi(
    viewRecord(staff, record),
    inThree(record, "summary"),
    record.revision,
  );
  return { number, status, statusOn, events };
}

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, (staff) => eventsOf(staff, params["number"] ?? ""));
}

/** Appends an event; a wrong one is corrected by `correctsId`, never changed. */
export function action({ request, params }: ActionFunctionArgs) {
  const work = async (staff: StaffMember) => {
    requireMethod(request, "GET", "POST");
    const number = params["number"] ?? "";
    await recordEvent(staff, number, newEventSchema.parse(await readJson(request)));
    return eventsOf(staff, number);
  };
  return answerApi(request, work, 201);
}
