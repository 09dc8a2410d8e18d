import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { changeLinks, linkDeedSchema } from "#app/features/records/change-links.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { recordInApi } from "#app/features/records/record-in-api.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { answerApi, foundInApi, readJson, requireMethod } from "#app/platform/api.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { inThree } from "#app/platform/trilingual.ts";

async function linksOf(staff: StaffMember, number: string) {
  const record = foundInApi(await findRecord(staff, number));
  const { links, appeals, norms, citations, opinion, revision } = recordInApi(
    viewRecord(staff, record),
    inThree(record, "summary"),
    record.revision,
  );
  return { number, revision, links, appeals, norms, citations, opinion };
}

export function loader({ request, params }: LoaderFunctionArgs) {
  return answerApi(request, (staff) => linksOf(staff, params["number"] ?? ""));
}

/** Ties or unties an appeal, a norm or another record: `deed` says which. */
export function action({ request, params }: ActionFunctionArgs) {
  return answerApi(request, async (staff) => {
    requireMethod(request, "GET", "POST");
    const number = params["number"] ?? "";
    await changeLinks(staff, number, linkDeedSchema.parse(await readJson(request)));
    return linksOf(staff, number);
  });
}
