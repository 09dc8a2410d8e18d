import type { LoaderFunctionArgs } from "@remix-run/node";

import { findReferences } from "#app/features/drafting/law/find-references.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { found } from "#app/platform/http.server.ts";

const MOST = 200;

/** What a drafter may refer to by a few letters. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const { searchParams } = new URL(request.url);
  const asked = (name: string): string => (searchParams.get(name) ?? "").slice(0, MOST);
  const references = await findReferences(staff, params["id"], {
    query: asked("q"),
    before: asked("before"),
  });
  return Response.json({ references: found(references) });
}
