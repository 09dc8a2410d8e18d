import { data } from "@remix-run/node";

import { env } from "./env.server.ts";

/** Narrows away `null`; a thing that is not there, or not for this reader, ends the request with 404. */
export function found<T>(thing: T | null | undefined): T {
  if (thing == null) throw data(null, { status: 404 });
  return thing;
}

/** Where this reader finds the product: as the office says, else as he asked for it. */
export const originOf = (request: Request): string => env.givenOrigin ?? new URL(request.url).origin;

/** Ends the request with 403 unless a policy allowed what was asked. */
export function allow(allowed: boolean): asserts allowed {
  if (!allowed) throw data(null, { status: 403 });
}
