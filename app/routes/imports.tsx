import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { ImportsPage } from "#app/features/importing/imports-page.tsx";
import { listImports } from "#app/features/importing/queries.server.ts";
import { readUpload } from "#app/features/importing/read-upload.server.ts";
import { readReviewFilter } from "#app/features/importing/review-filter.ts";
import { stageReport } from "#app/features/importing/stage-report.server.ts";
import { canImport } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { allow } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canImport(staff));
  const { page } = readReviewFilter(new URL(request.url).searchParams);
  const t = translator(await languageOf(request, staff));
  return { listed: await listImports(page), page, title: t("import.title") };
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canImport(staff));
  try {
    const staged = await stageReport(staff, await readUpload(request));
    return redirect(`/imports/${staged.importId}${staged.isNew ? "" : "?again=1"}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const t = translator(await languageOf(request, staff));
    return data(
      { error: t(error.key, error.values) },
      { status: error.key === "import.refusal.tooLarge" ? 413 : 400 },
    );
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.title ?? ""} · Ұсыныс` },
];

export default function Imports() {
  const { listed, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ImportsPage listed={listed} page={page} error={answer?.error ?? null} />;
}
