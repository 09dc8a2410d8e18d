import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { ContentsPage } from "#app/features/knowledge/contents-page.tsx";
import { listPages } from "#app/features/knowledge/list-pages.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

import "../styles/knowledge.css";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  return {
    listed: await listPages(staff, language),
    windowTitle: translator(language)("knowledge.title"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Knowledge() {
  const { listed } = useLoaderData<typeof loader>();
  return <ContentsPage listed={listed} />;
}
