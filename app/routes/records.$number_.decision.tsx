import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

import { changeDecision } from "#app/features/opinions/change-decision.server.ts";
import { DecisionPage } from "#app/features/opinions/decision-page.tsx";
import { findDecision } from "#app/features/opinions/find-decision.server.ts";
import { decisionDeedSchema } from "#app/features/opinions/schema.ts";
import { listOf } from "#app/features/records/list-kinds.ts";
import { canEditRecords } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { submitForm } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

const askedIn = (request: Request): string | null => new URL(request.url).searchParams.get("number");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditRecords(staff));
  const page = found(await findDecision(staff, params["number"] ?? "", askedIn(request)));
  const title = translator(staff.language)("forms.decision.title", { number: page.number });
  return { page, section: listOf("court_opinion"), windowTitle: title };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditRecords(staff));
  const number = params["number"] ?? "";
  const asked = askedIn(request);
  return submitForm(await request.formData(), decisionDeedSchema, async (deed) => {
    await changeDecision(staff, number, deed);
    if (deed.deed === "withdrawDecision") return redirect(`/records/${number}#norms`);
    const decision = deed.deed === "recordDecision" ? deed.number : (asked ?? "");
    return redirect(`/records/${number}/decision?number=${encodeURIComponent(decision)}`);
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function CourtDecision() {
  const t = useT();
  const { page } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>() ?? null;
  return (
    <FormPage
      trail={[{ label: page.number, href: `/records/${page.number}` }, { label: t("forms.decision.crumb") }]}
      title={
        page.decision
          ? t("forms.decision.titleOf", { number: page.number, decision: page.decision.number })
          : t("forms.decision.title", { number: page.number })
      }
      lead={<Local of={page.titles} />}
    >
      <DecisionPage key={page.decision?.number ?? ""} page={page} result={result} />
    </FormPage>
  );
}
