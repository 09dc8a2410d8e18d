import type { LoaderFunctionArgs } from "@remix-run/node";

import { found } from "#app/platform/http.server.ts";
import { catalogueOf, isLanguage } from "#app/platform/i18n.server.ts";

/**
 * The messages of one language, compiled. Their hash is part of the address, so a browser keeps them for ever. A page
 * made before an update asks for older ones: it gets today's, and keeps them for nothing else.
 */
export function loader({ params }: LoaderFunctionArgs) {
  const [, language, hash] = found(/^(\w\w)\.([\da-f]+)\.json$/u.exec(params["*"] ?? ""));
  const catalogue = found(isLanguage(language) ? catalogueOf(language) : null);
  return new Response(catalogue.json, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": hash === catalogue.hash ? "public, max-age=31536000, immutable" : "no-store",
    },
  });
}
