import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { CitationPage } from "#app/features/citing/citation-page.tsx";
import { decideCitation, decisionSchema } from "#app/features/citing/decide-citation.server.ts";
import { findCitation } from "#app/features/citing/find-citation.server.ts";
import { canEditRecords } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { localPath } from "#app/platform/local-path.ts";
import { isUuid } from "#app/platform/uuid.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const id = params["id"] ?? "";
  const citation = found(isUuid(id) ? await findCitation(staff, language, id) : null);
  const source = `/${citation.source.kind === "appeal" ? "appeals" : "records"}/${citation.source.number}#laws`;
  const asked = new URL(request.url).searchParams.get("back");
  const back = asked === null ? source : localPath(asked);
  return {
    ...{ citation, back, mayDecide: canEditRecords(staff) },
    windowTitle: translator(language)("citing.one.title"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditRecords(staff));
  const id = params["id"] ?? "";
  found(isUuid(id) ? id : null);
  const form = await request.formData();
  return submitForm(form, decisionSchema, async (decision) => {
    await decideCitation(staff, id, decision);
    return redirect(localPath(form.get("back") ?? "/citations"));
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Citation() {
  const { citation, back, mayDecide } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return <CitationPage citation={citation} back={back} mayDecide={mayDecide} result={result} />;
}
