import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { MeetingForm } from "#app/features/meetings/meeting-form.tsx";
import { saveMeeting } from "#app/features/meetings/save-meeting.server.ts";
import { meetingKinds, meetingSchema } from "#app/features/meetings/schema.ts";
import { canEditMeetings } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow } from "#app/platform/http.server.ts";
import { useT } from "#app/ui/language.tsx";
import { Crumbs } from "#app/ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditMeetings(staff));
  return { kinds: meetingKinds, year: new Date().getUTCFullYear() };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditMeetings(staff));
  return submitForm(await request.formData(), meetingSchema, async (input) => {
    const number = await saveMeeting(staff, null, input);
    return redirect(`/meetings/${number}`);
  });
}

export default function NewMeeting() {
  const t = useT();
  const { kinds, year } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  const stored = {
    kind: "working_meeting",
    titles: {},
    topics: {},
    attended: {},
    year,
    happenedOn: null,
    body: null,
    records: [],
    revision: null,
  };
  return (
    <div className="wrap">
      <Crumbs items={[{ label: t("record.crumbs.home"), href: "/" }, { label: t("forms.meeting.new") }]} />
      <h1 className="title">{t("forms.meeting.new")}</h1>
      <MeetingForm stored={stored} kinds={kinds} result={result} back="/meetings" />
    </div>
  );
}
