import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";

import { setLanguage } from "#app/features/staff/set-language.server.ts";
import { staffOf } from "#app/platform/auth.server.ts";
import { isLanguage, keepLanguage, rememberChoice } from "#app/platform/i18n.server.ts";
import { localPath } from "#app/platform/local-path.ts";

/** Nothing to see here: the choice is sent, not visited. */
export const loader = () => redirect("/");

export async function action({ request }: ActionFunctionArgs) {
  const staff = await staffOf(request);
  const form = await request.formData();
  const language = form.get("language");
  if (!isLanguage(language)) throw data(null, { status: 400 });
  if (staff) await setLanguage(staff, language);
  const headers = new Headers({ "Set-Cookie": await keepLanguage(language) });
  if (!staff) headers.append("Set-Cookie", await rememberChoice(language));
  return redirect(localPath(form.get("to")), { headers });
}
