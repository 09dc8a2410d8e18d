import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { attachFilesInApi } from "#app/features/files/attach-files-in-api.server.ts";
import { fileInApi } from "#app/features/files/view-files.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { answerApi, foundInApi, requireMethod } from "#app/platform/api.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";

async function filesOf(staff: StaffMember, number: string) {
  const { files } = viewRecord(staff, foundInApi(await findRecord(staff, number)));
  return { number, files: files.files.map(fileInApi) };
}

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, (staff) => filesOf(staff, params["number"] ?? ""));
}

/** Attaches files, sent as a form in its field `file`. */
export function action({ request, params }: ActionFunctionArgs) {
  const work = async (staff: StaffMember) => {
    requireMethod(request, "GET", "POST");
    const number = params["number"] ?? "";
    await attachFilesInApi(request, staff, { kind: "record", number });
    return filesOf(staff, number);
  };
  return answerApi(request, work, 201);
}
