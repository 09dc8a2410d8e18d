import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { changeFilesByForm } from "#app/features/files/change-files-by-form.server.ts";
import { MeetingPage } from "#app/features/meetings/meeting-page.tsx";
import { findMeeting } from "#app/features/meetings/queries.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";
import { localText } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const meeting = found(await findMeeting(staff, language, params["number"] ?? ""));
  return { meeting, title: localText(meeting.titles, language)?.text };
}

/** The part «Files» of the page: takes files, takes one away or puts it back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  return changeFilesByForm(request, staff, { kind: "meeting", number: params["number"] ?? "" });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  windowTitle(page?.meeting.number, page?.title);

export default function Meeting() {
  const { meeting } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return <MeetingPage meeting={meeting} result={result} />;
}
