import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { DraftPage } from "#app/features/drafting/draft-page.tsx";
import { viewDraft } from "#app/features/drafting/view-draft.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

import "../styles/editor.css";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  return { draft: found(await viewDraft(staff, params["id"])) };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  windowTitle(page?.draft.title, page?.draft.record.number);

export default function Draft() {
  const { draft } = useLoaderData<typeof loader>();
  return <DraftPage draft={draft} />;
}
