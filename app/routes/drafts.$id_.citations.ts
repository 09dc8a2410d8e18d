import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";

import { citeLive } from "#app/features/drafting/law/cite-live.server.ts";
import { liveTextSchema } from "#app/features/drafting/law/live-text-schema.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";

/** What is read has to be sent; who only asks is led to the text. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/drafts/${params["id"] ?? ""}`);

/** Reads the citations of what somebody is typing. */
export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  const asked = await liveTextSchema.safeParseAsync(Object.fromEntries(await request.formData()));
  if (!asked.success) return Response.json(null, { status: 400 });
  const language = await languageOf(request, staff);
  return Response.json(found(await citeLive(staff, params["id"], language, asked.data.text)));
}
