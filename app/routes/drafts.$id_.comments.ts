import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";

import { changeComments } from "#app/features/drafting/comments/change-comments.server.ts";
import { listThreads } from "#app/features/drafting/comments/list-threads.server.ts";
import { commentDeedSchema } from "#app/features/drafting/comments/schema.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { found } from "#app/platform/http.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return found(await listThreads(staff, params["id"]));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  return submitForm(await request.formData(), commentDeedSchema, async (deed) => {
    await changeComments(staff, params["id"], deed);
    return data(null);
  });
}
