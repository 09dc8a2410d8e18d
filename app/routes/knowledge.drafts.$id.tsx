import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { changeByForm } from "#app/features/knowledge/change-by-form.server.ts";
import { findVersion } from "#app/features/knowledge/find-version.server.ts";
import { canWritePages } from "#app/features/knowledge/policy.ts";
import { VersionPage } from "#app/features/knowledge/version-page.tsx";
import { requireStaff } from "#app/platform/auth.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { readUuid } from "#app/platform/uuid.ts";
import { windowTitle } from "#app/ui/window-title.ts";

import "../styles/knowledge.css";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canWritePages(staff));
  return { version: found(await findVersion(staff, found(readUuid(params["id"])))) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canWritePages(staff));
  const id = found(readUuid(params["id"]));
  return found(await changeByForm(staff, id, await request.formData()));
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.version.title);

export default function Version() {
  const { version } = useLoaderData<typeof loader>();
  return (
    <VersionPage key={version.revision} version={version} result={useActionData<typeof action>() ?? null} />
  );
}
