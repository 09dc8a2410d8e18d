import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { findMeetingForEdit } from "#app/features/meetings/find-meeting-for-edit.server.ts";
import { MeetingForm } from "#app/features/meetings/meeting-form.tsx";
import { saveMeeting } from "#app/features/meetings/save-meeting.server.ts";
import { meetingKinds, meetingSchema } from "#app/features/meetings/schema.ts";
import { canEditMeetings } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditMeetings(staff));
  const number = params["number"] ?? "";
  return {
    number,
    kinds: meetingKinds,
    stored: found(await findMeetingForEdit(staff, number)),
    windowTitle: translator(staff.language)("forms.meeting.edit", { number }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditMeetings(staff));
  const number = params["number"] ?? "";
  return submitForm(await request.formData(), meetingSchema, async (input) => {
    await saveMeeting(staff, number, input);
    return redirect(`/meetings/${number}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function EditMeeting() {
  const t = useT();
  const { number, kinds, stored } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <FormPage
      trail={[
        { label: t("meeting.list.title"), href: "/meetings" },
        { label: number, href: `/meetings/${number}` },
        { label: t("record.do.edit") },
      ]}
      title={t("forms.meeting.edit", { number })}
    >
      <MeetingForm stored={stored} kinds={kinds} result={result} back={`/meetings/${number}`} />
    </FormPage>
  );
}
