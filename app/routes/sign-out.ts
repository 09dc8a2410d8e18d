import { redirect, type ActionFunctionArgs } from "@remix-run/node";

import { signOut } from "#app/platform/auth.server.ts";

/** Signing out is a deed: a link to this address does nothing. */
export const loader = () => redirect("/");

export async function action({ request }: ActionFunctionArgs) {
  const headers = await signOut(request);
  // Copies of drafts that the page itself could not wipe.
  headers.set("Clear-Site-Data", '"storage"');
  return redirect("/sign-in", { headers });
}
