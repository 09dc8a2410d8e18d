/** The page of a provision, of the wording of a day (ISO) if one is given. */
export const provisionHref = (slug: string, path: string, on: string | null = null): string =>
  `/laws/${encodeURIComponent(slug)}/${path}${on === null ? "" : `?on=${on}`}`;

/** The text of an act from a unit on. */
export const textHref = (slug: string, at: string | null, on: string | null): string => {
  const search = new URLSearchParams();
  if (on !== null) search.set("on", on);
  if (at !== null) search.set("at", at);
  const query = search.toString();
  return `/laws/${encodeURIComponent(slug)}${query === "" ? "" : `?${query}`}`;
};
