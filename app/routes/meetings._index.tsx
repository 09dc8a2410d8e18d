import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { MeetingsPage } from "#app/features/meetings/meetings-page.tsx";
import { listMeetings } from "#app/features/meetings/list-meetings.server.ts";
import { canEditMeetings } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const found = await listMeetings(staff, language, new URL(request.url).searchParams);
  return {
    found,
    mayCreate: canEditMeetings(staff),
    windowTitle: translator(language)("meeting.list.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Meetings() {
  const { found, mayCreate } = useLoaderData<typeof loader>();
  return <MeetingsPage found={found} mayCreate={mayCreate} />;
}
