import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { findRecord } from "#app/features/records/find-record.server.ts";
import { RecordPage } from "#app/features/records/page/record-page.tsx";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const record = found(await findRecord(staff, params["number"] ?? ""));
  return { record: viewRecord(staff, record) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const titles = data?.record.titles;
  return [
    {
      title: [data?.record.number, titles?.ru ?? titles?.kk ?? titles?.en, "Ұсыныс"]
        .filter(Boolean)
        .join(" · "),
    },
  ];
};

export default function Record() {
  return <RecordPage record={useLoaderData<typeof loader>().record} />;
}
