// Filters live in the address: every link of a list is the address it is read under, with one thing changed.

/** What a list's address may hold besides filters. */
const NO_FILTERS = new Set(["sort", "page", "more"]);

const written = (search: URLSearchParams): string => {
  const text = search.toString();
  return text === "" ? "?" : `?${text}`;
};

function changed(search: URLSearchParams, change: (copy: URLSearchParams) => void): string {
  const copy = new URLSearchParams(search);
  copy.delete("page");
  change(copy);
  return written(copy);
}

/** Adds a filter's value, or takes it away if it is there. */
export const toggled = (search: URLSearchParams, name: string, value: string): string =>
  changed(search, (copy) => {
    if (copy.getAll(name).includes(value)) copy.delete(name, value);
    else copy.append(name, value);
  });

/** These values of a filter and no others. */
export const withValues = (search: URLSearchParams, name: string, values: readonly string[]): string =>
  changed(search, (copy) => {
    copy.delete(name);
    for (const value of values) copy.append(name, value);
  });

export const withPage = (search: URLSearchParams, page: number): string => {
  const copy = new URLSearchParams(search);
  if (page <= 1) copy.delete("page");
  else copy.set("page", String(page));
  return written(copy);
};

/** Without any filter; the order stays. */
export const withoutFilters = (search: URLSearchParams): string =>
  changed(search, (copy) => {
    for (const name of new Set(copy.keys())) if (!NO_FILTERS.has(name)) copy.delete(name);
  });

/** The same rows as a file. */
export function exportAddress(path: string, type: "csv" | "xlsx", search: URLSearchParams): string {
  const copy = new URLSearchParams(search);
  copy.delete("page");
  copy.delete("more");
  const text = copy.toString();
  return `${path}.${type}${text === "" ? "" : `?${text}`}`;
}

/** The filters in force, one by one. */
export const filtersOf = (search: URLSearchParams): { name: string; value: string }[] =>
  [...search.entries()].flatMap(([name, value]) =>
    NO_FILTERS.has(name) || value === "" ? [] : [{ name, value }],
  );
