import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { GroupForm } from "#app/features/staff/group-form.tsx";
import { groupSchema } from "#app/features/staff/group-schema.ts";
import { canManageGroups, peopleToChoose } from "#app/features/staff/groups.server.ts";
import { saveGroup } from "#app/features/staff/save-group.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canManageGroups(staff));
  return { people: await peopleToChoose(), windowTitle: translator(staff.language)("groups.new") };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canManageGroups(staff));
  return submitForm(await request.formData(), groupSchema, async (input) => {
    await saveGroup(staff, null, input);
    return redirect("/groups");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function NewGroup() {
  const { people } = useLoaderData<typeof loader>();
  return <GroupForm stored={null} people={people} result={useActionData<typeof action>() ?? null} />;
}
