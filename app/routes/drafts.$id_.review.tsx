import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { ReviewPage } from "#app/features/drafting/review/review-page.tsx";
import { stepDeedSchema } from "#app/features/drafting/review/schema.ts";
import { takeStep } from "#app/features/drafting/review/take-step.server.ts";
import { viewReview } from "#app/features/drafting/review/view-review.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

import "../styles/editor.css";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const page = found(await viewReview(staff, params["id"], language));
  const t = translator(language);
  return { page, windowTitle: t("review.of", { title: page.draft.title }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  return submitForm(await request.formData(), stepDeedSchema, async (deed) => {
    const { draftId } = await takeStep(staff, params["id"], deed);
    return redirect(`/drafts/${draftId ?? ""}${deed.deed === "next" ? "" : "/review"}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Review() {
  const { page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return <ReviewPage page={page} result={result} />;
}
