import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { changeByForm } from "#app/features/knowledge/change-by-form.server.ts";
import { NewPage } from "#app/features/knowledge/new-page.tsx";
import { canWritePages } from "#app/features/knowledge/policy.ts";
import { receiveNewPage } from "#app/features/knowledge/read-upload.server.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

import "../styles/knowledge.css";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canWritePages(staff));
  return { today: todayInKazakhstan(), windowTitle: translator(staff.language)("knowledge.new.title") };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canWritePages(staff));
  const { form, read } = await receiveNewPage(request);
  return read ?? found(await changeByForm(staff, null, form));
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function New() {
  const { today } = useLoaderData<typeof loader>();
  return <NewPage today={today} result={useActionData<typeof action>() ?? null} />;
}
