import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { ActPage } from "#app/features/laws/act-page.tsx";
import { viewAct } from "#app/features/laws/view-act.server.ts";
import { RecordsOfAct } from "#app/features/records/list-of-act.tsx";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  return found(await viewAct(staff, language, params["slug"] ?? "", new URL(request.url).searchParams));
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Act() {
  const { said, act, provisions, more, mayEdit } = useLoaderData<typeof loader>();
  return (
    <ActPage act={act} provisions={provisions} more={more} mayEdit={mayEdit}>
      <RecordsOfAct said={said} />
    </ActPage>
  );
}
