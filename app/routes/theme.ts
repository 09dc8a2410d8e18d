import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";

import { localPath } from "#app/platform/local-path.ts";
import { isTheme, keepTheme } from "#app/platform/theme.server.ts";

/** Nothing to see here: the choice is sent, not visited. */
export const loader = () => redirect("/");

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const theme = form.get("theme");
  if (!isTheme(theme)) throw data(null, { status: 400 });
  return redirect(localPath(form.get("to")), { headers: { "Set-Cookie": await keepTheme(theme) } });
}
