import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { canReviewPages } from "#app/features/knowledge/policy.ts";
import { RemovalPage } from "#app/features/knowledge/removal-page.tsx";
import { removePage, viewRemoval } from "#app/features/knowledge/remove-page.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

import "../styles/knowledge.css";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canReviewPages(staff));
  const language = await languageOf(request, staff);
  return { removal: found(await viewRemoval(params["slug"] ?? "", language)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canReviewPages(staff));
  const { slug } = found(await viewRemoval(params["slug"] ?? "", staff.language));
  await removePage(staff, slug);
  return redirect("/knowledge");
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.removal.title);

export default function Remove() {
  const { removal } = useLoaderData<typeof loader>();
  return <RemovalPage {...removal} />;
}
