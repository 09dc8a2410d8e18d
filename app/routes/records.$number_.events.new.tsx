import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { filesOf, receiveUpload } from "#app/features/files/receive-upload.server.ts";
import { EventForm } from "#app/features/records/event-form.tsx";
import { findRecordForEvent } from "#app/features/records/find-record-for-event.server.ts";
import { eventFormChoices } from "#app/features/records/form-choices.server.ts";
import { canEditRecords } from "#app/features/records/policy.ts";
import { recordEvent } from "#app/features/records/record-event.server.ts";
import { eventTypes, newEventSchema, verdicts } from "#app/features/records/schema.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditRecords(staff));
  const asked = new URL(request.url).searchParams;
  const corrects = asked.get("corrects");
  const type = eventTypes.find((one) => one === asked.get("type")) ?? null;
  const record = found(await findRecordForEvent(staff, params["number"] ?? "", corrects));
  const title = translator(staff.language)("forms.newEvent", { number: record.number });
  return { ...record, ...(await eventFormChoices()), eventTypes, type, verdicts, windowTitle: title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditRecords(staff));
  const number = params["number"] ?? "";
  const upload = await receiveUpload(request);
  try {
    return await submitForm(upload.form, newEventSchema, async (event) => {
      await recordEvent(staff, number, event, filesOf(upload));
      return redirect(`/records/${number}#log`);
    });
  } finally {
    await upload.discard();
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function NewEvent() {
  const t = useT();
  const { titles, ...props } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <FormPage
      trail={[{ label: props.number, href: `/records/${props.number}` }, { label: t("record.do.event") }]}
      title={t("forms.newEvent", { number: props.number })}
      lead={<Local of={titles} />}
    >
      <EventForm {...props} result={result} />
    </FormPage>
  );
}
