import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { changeFilesByForm } from "#app/features/files/change-files-by-form.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { listOf } from "#app/features/records/list-kinds.ts";
import { withLogPage } from "#app/features/records/page/log-page.server.ts";
import { RecordPage } from "#app/features/records/page/record-page.tsx";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { localText } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const record = found(await findRecord(staff, params["number"] ?? ""));
  const view = withLogPage(viewRecord(staff, record), new URL(request.url).searchParams);
  return { record: view, section: listOf(record.kind), title: localText(view.titles, staff.language)?.text };
}

/** The part «Files» of the page: takes files, takes one away or puts it back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  return changeFilesByForm(request, staff, { kind: "record", number: params["number"] ?? "" });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  windowTitle(page?.record.number, page?.title);

export default function Record() {
  const { record } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return <RecordPage record={record} result={result} />;
}
