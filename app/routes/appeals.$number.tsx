import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { AppealPage } from "#app/features/appeals/appeal-page.tsx";
import { findAppeal } from "#app/features/appeals/queries.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  return { appeal: found(await findAppeal(staff, language, params["number"] ?? "")) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.appeal.number ?? ""} · Ұсыныс` },
];

export default function Appeal() {
  return <AppealPage appeal={useLoaderData<typeof loader>().appeal} />;
}
