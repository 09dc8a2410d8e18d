import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { AppealPage } from "#app/features/appeals/appeal-page.tsx";
import { findAppeal } from "#app/features/appeals/queries.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";
import { localText } from "#app/ui/language.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const appeal = found(await findAppeal(staff, language, params["number"] ?? ""));
  return { appeal, title: localText(appeal.titles, language)?.text };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  windowTitle(page?.appeal.number, page?.title);

export default function Appeal() {
  return <AppealPage appeal={useLoaderData<typeof loader>().appeal} />;
}
