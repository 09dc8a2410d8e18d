import type { LoaderFunctionArgs } from "@remix-run/node";

import { serveFile } from "#app/features/files/serve-file.server.ts";
import { requireStaff } from "#app/platform/auth.server.ts";
import { languageOf, translator } from "#app/platform/i18n.server.ts";

/** A file, for who may read what it hangs on; anybody else hears that there is none. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request);
  const file = await serveFile(request, staff, params["id"] ?? "");
  if (file) return file;
  const t = translator(await languageOf(request, staff));
  return new Response(t("files.absent"), {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
