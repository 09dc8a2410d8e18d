import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";

import { startEdit } from "#app/features/knowledge/start-edit.server.ts";
import { canWritePages } from "#app/features/knowledge/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { isLanguage } from "#app/platform/i18n.server.ts";

/** There is nothing to read here. */
export async function loader({ request }: LoaderFunctionArgs) {
  allow(canWritePages(await requireStaff(request)));
  return found<Response>(null);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canWritePages(staff));
  const language = (await request.formData()).get("language");
  const asked = found(typeof language === "string" && isLanguage(language) ? language : null);
  const id = found(await startEdit(staff, params["slug"] ?? "", asked));
  return redirect(`/knowledge/drafts/${id}`);
}
