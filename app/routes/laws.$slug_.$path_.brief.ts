import type { LoaderFunctionArgs } from "@remix-run/node";

import { briefNorm } from "#app/features/laws/text/brief-norm.server.ts";
import { readProvisionPath } from "#app/features/laws/read-provision.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";
import { languageOf } from "#app/platform/i18n.server.ts";

/** A provision beside a text that cites it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const path = found(readProvisionPath(params["path"] ?? ""));
  const { searchParams } = new URL(request.url);
  return found(
    await briefNorm(staff, await languageOf(request, staff), params["slug"] ?? "", path, searchParams),
  );
}
