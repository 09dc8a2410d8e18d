import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { LawsPage } from "#app/features/laws/laws-page.tsx";
import { listActs } from "#app/features/laws/list-acts.server.ts";
import { canEditActs, canEditRecords } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const found = await listActs(language, new URL(request.url).searchParams);
  return {
    ...{ found, mayCreate: canEditActs(staff), mayDecide: canEditRecords(staff) },
    windowTitle: translator(language)("act.list.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Laws() {
  const { found, mayCreate, mayDecide } = useLoaderData<typeof loader>();
  return <LawsPage found={found} mayCreate={mayCreate} mayDecide={mayDecide} />;
}
