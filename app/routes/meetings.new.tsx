import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { MeetingForm } from "#app/features/meetings/meeting-form.tsx";
import { saveMeeting } from "#app/features/meetings/save-meeting.server.ts";
import { meetingKinds, meetingSchema } from "#app/features/meetings/schema.ts";
import { canEditMeetings } from "#app/features/records/policy.ts";
import { sameMeetings } from "#app/features/meetings/same-meetings.server.ts";
import { yearInKazakhstan } from "#app/features/records/list-today.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { askOfDuplicates, submitForm } from "#app/platform/form.server.ts";
import { allow } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditMeetings(staff));
  return {
    kinds: meetingKinds,
    year: yearInKazakhstan(),
    windowTitle: translator(staff.language)("forms.meeting.new"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditMeetings(staff));
  const form = await request.formData();
  return submitForm(form, meetingSchema, async (input) => {
    const asked = await askOfDuplicates(form, () => sameMeetings(input));
    if (asked) return asked;
    const number = await saveMeeting(staff, null, input);
    return redirect(`/meetings/${number}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

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
    <FormPage
      trail={[{ label: t("meeting.list.title"), href: "/meetings" }, { label: t("forms.meeting.new") }]}
      title={t("forms.meeting.new")}
    >
      <MeetingForm stored={stored} kinds={kinds} result={result} back="/meetings" />
    </FormPage>
  );
}
