import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";

import { canWritePages } from "#app/features/knowledge/policy.ts";
import { previewOfForm } from "#app/features/knowledge/preview.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { allow, found } from "#app/platform/http.server.ts";

/** There is nothing to read here. */
export async function loader({ request }: LoaderFunctionArgs) {
  allow(canWritePages(await requireStaff(request)));
  return found<Response>(null);
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canWritePages(staff));
  return previewOfForm(staff, await request.formData());
}
