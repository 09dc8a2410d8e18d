import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";

import { findStructure } from "#app/features/laws/find-structure.server.ts";
import { discardImport } from "#app/features/laws/import/discard-import.server.ts";
import { LawPreviewPage } from "#app/features/laws/import/preview-page.tsx";
import { storeLaw } from "#app/features/laws/import/store-law.server.ts";
import { viewImport } from "#app/features/laws/import/view-import.server.ts";
import { canImportLaws } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canImportLaws(staff));
  const slug = params["slug"] ?? "";
  const shown = found(await viewImport(slug, params["id"] ?? "", new URL(request.url).searchParams));
  return { shown, structure: await findStructure(slug), windowTitle: shown.given.fileName };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canImportLaws(staff));
  const slug = params["slug"] ?? "";
  const id = params["id"] ?? "";
  const deed = (await request.formData()).get("deed");
  const here = `/laws/${encodeURIComponent(slug)}/import`;
  try {
    if (deed === "discard") {
      await discardImport(staff, slug, id);
      return redirect(here);
    }
    if (deed !== "store") return data({ error: null }, { status: 400 });
    await storeLaw(staff, slug, id);
    return redirect(`${here}/${id}?done=1`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const t = translator(await languageOf(request, staff));
    return data(
      { error: t(error.key, error.values) },
      { status: error.key === "refusal.notFound" ? 404 : 409 },
    );
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function PreviewLaw() {
  const { shown, structure } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const answer = useActionData<typeof action>();
  return (
    <LawPreviewPage
      shown={shown}
      structure={structure}
      isDone={search.has("done")}
      error={answer?.error ?? null}
    />
  );
}
