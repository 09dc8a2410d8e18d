import { data } from "@remix-run/node";

/** Narrows away `null`; a thing that is not there, or not for this reader, ends the request with 404. */
export function found<T>(thing: T | null | undefined): T {
  if (thing == null) throw data(null, { status: 404 });
  return thing;
}

/** Ends the request with 403 unless a policy allowed what was asked. */
export function allow(allowed: boolean): asserts allowed {
  if (!allowed) throw data(null, { status: 403 });
}
