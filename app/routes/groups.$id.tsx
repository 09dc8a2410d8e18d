import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { GroupForm } from "#app/features/staff/group-form.tsx";
import { groupSchema } from "#app/features/staff/group-schema.ts";
import { canManageGroups, findGroup, peopleToChoose } from "#app/features/staff/groups.server.ts";
import { removeGroup } from "#app/features/staff/remove-group.server.ts";
import { saveGroup } from "#app/features/staff/save-group.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { readUuid } from "#app/platform/uuid.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canManageGroups(staff));
  const group = found(await findGroup(found(readUuid(params["id"]))));
  return { group, people: await peopleToChoose(), windowTitle: group.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canManageGroups(staff));
  const { id } = found(await findGroup(found(readUuid(params["id"]))));
  const form = await request.formData();
  if (form.get("intent") === "remove") {
    await removeGroup(staff, id);
    return redirect("/groups");
  }
  return submitForm(form, groupSchema, async (input) => {
    await saveGroup(staff, id, input);
    return redirect("/groups");
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Group() {
  const { group, people } = useLoaderData<typeof loader>();
  return <GroupForm stored={group} people={people} result={useActionData<typeof action>() ?? null} />;
}
