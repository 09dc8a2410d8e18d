import { z } from "zod";

import type { RecordSeries, RecordStatus } from "#prisma/generated/client.ts";

import { isRecordStatus } from "./list-groups.ts";

export const facetNames = [
  "year",
  "status",
  "series",
  "region",
  "due",
  "body",
  "topic",
  "act",
  "kind",
] as const;
export type FacetName = (typeof facetNames)[number];

const columns = ["number", "title", "status", "changed", "year"] as const;
export type SortColumn = (typeof columns)[number];

export interface RecordFilters {
  readonly year: readonly number[];
  readonly status: readonly RecordStatus[];
  readonly series: readonly RecordSeries[];
  /** Ids, or `none`. */
  readonly region: readonly string[];
  readonly body: readonly string[];
  readonly topic: readonly string[];
  /** Slugs, or `none`. */
  readonly act: readonly string[];
  readonly due: readonly ("overdue" | "open")[];
  readonly text: string | null;
  readonly sort: { readonly column: SortColumn; readonly descending: boolean };
  readonly page: number;
  /** The facet that is shown in full. */
  readonly more: FacetName | null;
}

const seriesNames = ["listed", "inline", "concluding", "registered"] as const;
const MANY = 40;
const LAST_PAGE = 1_000;

/** Keeps what can be meant and drops the rest: an address typed wrongly still shows a list. */
const kept = <T>(schema: z.ZodType<T>, values: readonly string[]): T[] =>
  [...new Set(values)].slice(0, MANY).flatMap((value) => {
    const read = schema.safeParse(value);
    return read.success ? [read.data] : [];
  });

const id = z.string().trim().min(1).max(200);
const year = z.coerce.number().int().min(1900).max(2200);
const page = z.coerce.number().int().min(1).max(LAST_PAGE).catch(1);
const more = z.enum(facetNames).nullable().catch(null);
const text = z
  .string()
  .trim()
  .max(200)
  .transform((value) => (value === "" ? null : value));

export function readSort(printed: string | null): RecordFilters["sort"] {
  const descending = printed?.startsWith("-") ?? false;
  const column = columns.find((name) => name === (descending ? printed?.slice(1) : printed));
  return column ? { column, descending } : { column: "year", descending: true };
}

/** Reads the filters of a list from its address. */
export function readRecordFilters(search: URLSearchParams): RecordFilters {
  return {
    year: kept(year, search.getAll("year")),
    status: [...new Set(search.getAll("status"))].filter(isRecordStatus),
    series: kept(z.enum(seriesNames), search.getAll("series")),
    region: kept(id, search.getAll("region")),
    body: kept(id, search.getAll("body")),
    topic: kept(id, search.getAll("topic")),
    act: kept(id, search.getAll("act")),
    due: kept(z.enum(["overdue", "open"]), search.getAll("due")),
    text: text.nullable().catch(null).parse(search.get("q")),
    sort: readSort(search.get("sort")),
    page: page.parse(search.get("page") ?? 1),
    more: more.parse(search.get("more")),
  };
}
