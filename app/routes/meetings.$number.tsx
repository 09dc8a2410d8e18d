import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

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

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  windowTitle(page?.meeting.number, page?.title);

export default function Meeting() {
  return <MeetingPage meeting={useLoaderData<typeof loader>().meeting} />;
}
