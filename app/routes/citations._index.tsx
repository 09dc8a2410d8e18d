import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { WorklistPage } from "#app/features/citing/worklist-page.tsx";
import {
  countWorklists,
  listUnknownActs,
  listWork,
  worklists,
} from "#app/features/citing/worklists.server.ts";
import { pageOf } from "#app/features/records/list-scalar.server.ts";
import { canEditRecords } from "#app/features/records/policy.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { allow } from "#app/platform/http.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";
import { windowTitle } from "#app/ui/window-title.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  allow(canEditRecords(staff));
  const language = await languageOf(request, staff);
  const { searchParams } = new URL(request.url);
  const list = worklists.find((one) => one === searchParams.get("list")) ?? "ambiguous";
  const named = list === "unknown" ? searchParams.get("named") : null;
  const page = pageOf(searchParams);
  const isOfActs = list === "unknown" && named === null;
  const [counts, found] = await Promise.all([
    countWorklists(staff),
    isOfActs
      ? listUnknownActs(staff, page).then((work) => ({ kind: "acts" as const, work }))
      : listWork(staff, language, { list, named, page }).then((work) => ({
          kind: "citations" as const,
          work,
        })),
  ]);
  return { list, named, counts, found, windowTitle: translator(language)("citing.work.title") };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => windowTitle(page?.windowTitle);

export default function Worklists() {
  const { list, named, counts, found } = useLoaderData<typeof loader>();
  return <WorklistPage list={list} named={named} counts={counts} found={found} />;
}
