import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { KnowledgePage } from "#app/features/knowledge/knowledge-page.tsx";
import { viewPage } from "#app/features/knowledge/view-page.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

import "../styles/knowledge.css";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const { searchParams } = new URL(request.url);
  return { page: found(await viewPage(staff, language, params["slug"] ?? "", searchParams)) };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => windowTitle(shown?.page.title);

export default function Page() {
  const { page } = useLoaderData<typeof loader>();
  return <KnowledgePage page={page} />;
}
