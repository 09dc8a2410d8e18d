import type { LoaderFunctionArgs } from "@remix-run/node";

import { pickActs, pickAppeals, pickBodies, pickRecords } from "#app/features/finding/pick.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";

const PICKERS = new Map([
  ["records", pickRecords],
  ["acts", pickActs],
  ["appeals", pickAppeals],
  ["bodies", pickBodies],
]);

/** What a picker offers for a few letters. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const pick = found(PICKERS.get(params["what"] ?? ""));
  const text = (new URL(request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  return Response.json({ items: text === "" ? [] : await pick(staff, text) });
}
