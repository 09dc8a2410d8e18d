import { provisionHref } from "./provision-href.ts";
import { readProvisionPath } from "./read-provision.ts";

/** The page of the provision that a reader typed into the field `go`; null if nothing that can be read was typed. */
export function provisionAsked(slug: string, search: URLSearchParams): string | null {
  const path = readProvisionPath((search.get("go") ?? "").trim().slice(0, 200));
  return path === null ? null : provisionHref(slug, path, search.get("on"));
}
