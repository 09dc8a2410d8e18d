import type { LoaderFunctionArgs } from "@remix-run/node";

import { atomFeed } from "#app/features/alerts/atom-feed.server.ts";
import { found, originOf } from "#app/platform/http.server.ts";

/** Whoever knows the secret in the address reads the feed, with the rights of the person who made it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const feed = found(await atomFeed(params["secret"] ?? "", originOf(request)));
  return new Response(feed, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "private, no-cache" },
  });
}
