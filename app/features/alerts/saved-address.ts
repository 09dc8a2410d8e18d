import { FILTERS, readSearchAddress } from "#app/features/finding/search-address.ts";

/**
 * The address of a search as it is kept: question, filters and order, always in one order, without the page one stands
 * on. Two searches that ask the same are written the same. Null: it asks for nothing.
 */
export function savedAddress(search: URLSearchParams): string | null {
  const { text, filters, sort } = readSearchAddress(search);
  // A blank at the end stays: it says that the last word is whole, and not the beginning of others.
  const asked = text.replaceAll(/\s+/gu, " ").trimStart();
  const kept = new URLSearchParams();
  if (asked !== "") kept.set("q", asked);
  for (const name of FILTERS) for (const value of (filters[name] ?? []).toSorted()) kept.append(name, value);
  if (kept.size === 0) return null;
  if (sort === "newest") kept.set("sort", sort);
  return kept.toString();
}

/** The address under which all that cites an act or a provision is kept: `criminal-code#art_146`. */
export const citingAddress = (cited: string): string =>
  new URLSearchParams({ q: `cites:${cited}`, sort: "newest" }).toString();

export const searchHref = (address: string): string => `/search?${address}`;
