import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { viewWriters } from "#app/features/drafting/writers/view-writers.server.ts";
import { WritersPage } from "#app/features/drafting/writers/writers-page.tsx";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

import "../styles/editor.css";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const page = found(await viewWriters(staff, params["id"]));
  const t = translator(await languageOf(request, staff));
  return { page, windowTitle: t("drafts.writers.title") };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  windowTitle(page?.windowTitle, page?.page.draft.title);

export default function Writers() {
  const { page } = useLoaderData<typeof loader>();
  return <WritersPage page={page} />;
}
