import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { decideCandidates } from "#app/features/importing/decide-candidates.server.ts";
import { readDecision } from "#app/features/importing/decision-form.ts";
import { readDeed, withoutDeed } from "#app/features/importing/last-deed.ts";
import { readReviewFilter } from "#app/features/importing/review-filter.ts";
import { reviewImport } from "#app/features/importing/review-import.server.ts";
import { ReviewPage } from "#app/features/importing/review-page.tsx";
import { canEditRecords, canImport } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canImport(staff));
  const { searchParams } = new URL(request.url);
  const filter = readReviewFilter(searchParams);
  const review = found(await reviewImport(staff, params["id"] ?? "", filter));
  const t = translator(await languageOf(request, staff));
  return {
    review,
    page: filter.page,
    search: withoutDeed(searchParams).toString(),
    done: readDeed(searchParams),
    title: t("import.review.title", { year: String(review.year) }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditRecords(staff));
  const t = translator(await languageOf(request, staff));
  const id = found(params["id"]);
  const decision = readDecision(await request.formData());
  if (!decision) return data({ error: t("import.refusal.pressButton") }, { status: 400 });
  try {
    const { count } = await decideCandidates(staff, id, decision);
    const search = withoutDeed(new URL(request.url).searchParams);
    search.set("done", decision.action);
    search.set("n", String(count));
    return redirect(`/imports/${id}?${search.toString()}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data({ error: t(error.key, error.values) }, { status: error.kind === "conflict" ? 409 : 400 });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.title ?? ""} · Ұсыныс` },
];

export default function ImportReview() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ReviewPage {...loaded} error={answer?.error ?? null} />;
}
