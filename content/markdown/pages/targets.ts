/** What a link in double brackets names. */
export type Target =
  /** A page of the knowledge base; an empty slug is the page itself. */
  | { readonly kind: "page"; readonly slug: string; readonly anchor: string | null }
  | { readonly kind: "record"; readonly number: string }
  | { readonly kind: "act"; readonly slug: string; readonly path: string | null }
  | { readonly kind: "term"; readonly id: string };

const PAGE = /^(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)?(?:#(?<anchor>[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*))?$/u;
const ACT = /^(?<slug>[^#\s]+?)(?:#(?<path>[a-z0-9_.-]+))?$/u;

/** Reads `page#part`, `record:P-01`, `act:criminal-code#art_146.p_2`, `term:bill`; null for anything else. */
export function readTarget(text: string): Target | null {
  const colon = text.indexOf(":");
  const [kind, name] = colon < 0 ? ["page", text] : [text.slice(0, colon), text.slice(colon + 1)];
  if (name === "") return null;
  if (kind === "record") return /\s/u.test(name) ? null : { kind, number: name };
  if (kind === "term") return /^[a-z0-9-]+$/u.test(name) ? { kind, id: name } : null;
  if (kind === "act") {
    const { slug, path } = ACT.exec(name)?.groups ?? {};
    return slug === undefined ? null : { kind, slug, path: path ?? null };
  }
  const found = kind === "page" ? PAGE.exec(name)?.groups : undefined;
  return found ? { kind: "page", slug: found["slug"] ?? "", anchor: found["anchor"] ?? null } : null;
}

/** A target as it is written, and so its name among others. */
export function printTarget(target: Target): string {
  if (target.kind === "record") return `record:${target.number}`;
  if (target.kind === "term") return `term:${target.id}`;
  if (target.kind === "act") return `act:${target.slug}${target.path === null ? "" : `#${target.path}`}`;
  return `${target.slug}${target.anchor === null ? "" : `#${target.anchor}`}`;
}
