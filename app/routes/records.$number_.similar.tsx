import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { precedentsOf } from "#app/features/precedents/find-precedents.server.ts";
import { PrecedentList } from "#app/features/precedents/precedent-list.tsx";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { FormPage } from "#app/ui/form-page.tsx";
import { useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { windowTitle } from "#app/ui/window-title.ts";

const MOST = 20;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const language = await languageOf(request, staff);
  const number = params["number"] ?? "";
  const { title, precedents } = found(await precedentsOf(staff, language, number, MOST));
  return { number, title, precedents, windowTitle: translator(language)("precedents.of", { number }) };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Precedents() {
  const t = useT();
  const { number, title, precedents } = useLoaderData<typeof loader>();
  return (
    <FormPage
      trail={[
        { label: number, href: `/records/${encodeURIComponent(number)}` },
        { label: t("precedents.title") },
      ]}
      title={t("precedents.of", { number })}
      lead={<Local of={title} />}
    >
      {precedents.length === 0 ? (
        <p className="none">{t("precedents.none")}</p>
      ) : (
        <PrecedentList precedents={precedents} />
      )}
    </FormPage>
  );
}
