import { Anchor } from "./anchor.tsx";

/**
 * The head of a column that sorts. `sort` is the list's order as its address has it: `year`, or `-year` for the
 * greatest first. `hrefFor` is given the order that choosing the column leads to.
 */
export function SortHeader({
  label,
  column,
  sort,
  hrefFor,
  descendingFirst = false,
  numeric = false,
}: {
  readonly label: string;
  readonly column: string;
  readonly sort: string | null | undefined;
  readonly hrefFor: (sort: string) => string;
  /** For dates and counts, where the latest or greatest is wanted first. */
  readonly descendingFirst?: boolean | undefined;
  readonly numeric?: boolean | undefined;
}) {
  const ascending = sort === column;
  const descending = sort === `-${column}`;
  const first = descendingFirst ? `-${column}` : column;
  const other = descendingFirst ? column : `-${column}`;
  const next = sort === first ? other : first;
  return (
    <th
      scope="col"
      className={numeric ? "n" : undefined}
      aria-sort={ascending ? "ascending" : descending ? "descending" : undefined}
    >
      <Anchor className="sort" href={hrefFor(next)} stay>
        {label}
      </Anchor>
    </th>
  );
}
