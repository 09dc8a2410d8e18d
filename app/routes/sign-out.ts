import { redirect, type ActionFunctionArgs } from "@remix-run/node";

import { signOut } from "#app/platform/auth.server.ts";

/** Signing out is a deed: a link to this address does nothing. */
export const loader = () => redirect("/");

export async function action({ request }: ActionFunctionArgs) {
  return redirect("/sign-in", { headers: await signOut(request) });
}
