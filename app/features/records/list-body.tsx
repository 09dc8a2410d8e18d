import type { ReactNode } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Empty } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";

import { filtersOf, withoutFilters, withPage } from "./list-address.ts";
import { ListFilters, type ShownFacet } from "./list-filters.tsx";

const PAGE_SIZE = 50;

interface ListBodyProps {
  readonly found: {
    readonly rows: readonly unknown[];
    readonly facets: readonly ShownFacet[];
    readonly total: number;
    readonly page: number;
    readonly pageCount: number;
    /** Not all were counted: the numbers are the least that they can be. */
    readonly isFloor?: boolean;
  };
  readonly search: URLSearchParams;
  readonly valueOf: (name: string, value: string) => string;
  /** Keys of the catalogue for facets that this list calls otherwise. */
  readonly facetTitles?: Readonly<Record<string, string>> | undefined;
  /** What else is to be known of the rows shown. */
  readonly note?: ReactNode;
  readonly create: { readonly href: string; readonly label: string } | null;
  /** What a list says that has nothing at all, and how it is filled. */
  readonly empty: { readonly title: string; readonly how: string };
  /** What it says when filters leave nothing, unless that there are no such records. */
  readonly noneChosen?: string | undefined;
  /** The table of the rows. */
  readonly children: ReactNode;
}

/** Filters and, beside them, the rows with the page numbers; or why there are none and what to do about it. */
export function ListBody({
  found,
  search,
  valueOf,
  facetTitles,
  note,
  create,
  empty,
  noneChosen,
  children,
}: ListBodyProps) {
  const t = useT();
  const { number } = useFormat();
  const first = (found.page - 1) * PAGE_SIZE + 1;
  const atLeast = found.isFloor ?? false;
  return (
    <div className="list">
      <ListFilters
        facets={found.facets}
        atLeast={atLeast}
        search={search}
        valueOf={valueOf}
        titles={facetTitles}
      />
      <div>
        {found.rows.length > 0 ? (
          <>
            {children}
            <div className="under">
              <p className="meta">
                {t(atLeast ? "lists.shownAtLeast" : "lists.shown", {
                  from: number(first),
                  to: number(first + found.rows.length - 1),
                  total: number(found.total),
                })}{" "}
                {note}
              </p>
              <p className="meta keys">
                <kbd>j</kbd> <kbd>k</kbd> {t("lists.keys.rows")} <kbd>Enter</kbd> {t("lists.keys.open")}
              </p>
            </div>
            <Pages page={found.page} pageCount={found.pageCount} hrefFor={(page) => withPage(search, page)} />
          </>
        ) : filtersOf(search).length > 0 ? (
          <Empty
            title={noneChosen ?? t("lists.empty.filtered")}
            action={
              <Anchor className="btn" href={withoutFilters(search)}>
                {t("lists.reset")}
              </Anchor>
            }
          >
            {t("lists.empty.filteredHow")}
          </Empty>
        ) : (
          <Empty
            title={empty.title}
            action={
              create ? (
                <Anchor className="btn" href={create.href}>
                  {create.label}
                </Anchor>
              ) : null
            }
          >
            {empty.how}
          </Empty>
        )}
      </div>
    </div>
  );
}
