// The state of the search page is its address: ?q=&kind=&year=&status=&body=&region=&act=&topic=&lang=&sort=&page=

export const FILTERS = ["kind", "year", "body", "region", "act", "topic", "status", "lang"] as const;
export type FilterName = (typeof FILTERS)[number];

export const PAGE_SIZE = 20;
const LONGEST_TEXT = 500;
const MOST_VALUES = 20;

export interface SearchAddress {
  readonly text: string;
  readonly filters: Readonly<Partial<Record<FilterName, string[]>>>;
  readonly sort: "relevance" | "newest";
  readonly page: number;
}

export function readSearchAddress(search: URLSearchParams): SearchAddress {
  const filters: Partial<Record<FilterName, string[]>> = {};
  for (const name of FILTERS) {
    const values = search.getAll(name).filter((value) => value !== "" && value.length <= 200);
    if (values.length > 0) filters[name] = values.slice(0, MOST_VALUES);
  }
  const page = Number(search.get("page") ?? 1);
  return {
    text: (search.get("q") ?? "").slice(0, LONGEST_TEXT),
    filters,
    sort: search.get("sort") === "newest" ? "newest" : "relevance",
    page: Number.isInteger(page) && page >= 1 && page <= 500 ? page : 1,
  };
}

const written = (search: URLSearchParams): string => `/search?${search.toString()}`;

function changed(search: URLSearchParams, change: (copy: URLSearchParams) => void): string {
  const copy = new URLSearchParams(search);
  copy.delete("page");
  change(copy);
  return written(copy);
}

/** Chooses a filter's value, or lets it go. */
export const toggledFilter = (search: URLSearchParams, name: FilterName, value: string): string =>
  changed(search, (copy) => {
    if (copy.getAll(name).includes(value)) copy.delete(name, value);
    else copy.append(name, value);
  });

/** The same question without filters. */
export const unfiltered = (search: URLSearchParams): string =>
  changed(search, (copy) => {
    for (const name of FILTERS) copy.delete(name);
  });

/** Another question, narrowed as before. */
export const askedAnew = (search: URLSearchParams, text: string): string =>
  changed(search, (copy) => {
    copy.set("q", text);
  });

/** All values of one facet instead of the first ten. */
export const unfolded = (search: URLSearchParams, name: FilterName): string =>
  changed(search, (copy) => {
    copy.set("more", name);
  });

export function onPage(search: URLSearchParams, page: number): string {
  const copy = new URLSearchParams(search);
  if (page <= 1) copy.delete("page");
  else copy.set("page", String(page));
  return written(copy);
}
