import { Anchor } from "#app/ui/anchor.tsx";
import { useT } from "#app/ui/language.tsx";

import { exportAddress, filtersOf, toggled, withoutFilters } from "./list-address.ts";

/** The filters in force, each to be taken away, the files of what is listed, and the one main button. */
export function ListTools({
  path,
  search,
  nameOf,
  create,
}: {
  readonly path: string;
  readonly search: URLSearchParams;
  /** A filter's value in words: "Year: 2024". */
  readonly nameOf: (filter: { name: string; value: string }) => string;
  readonly create?: { readonly href: string; readonly label: string } | null;
}) {
  const t = useT();
  const filters = filtersOf(search);
  return (
    <div className="tools">
      {filters.map(({ name, value }) => {
        const label = nameOf({ name, value });
        return (
          <span className="chip" key={`${name}=${value}`}>
            {label}{" "}
            <Anchor
              className="chip-off"
              href={toggled(search, name, value)}
              stay
              aria-label={t("lists.remove", { name: label })}
            >
              ×
            </Anchor>
          </span>
        );
      })}
      {filters.length > 0 ? (
        <Anchor className="small" href={withoutFilters(search)} stay>
          {t("lists.reset")}
        </Anchor>
      ) : null}
      <a className="btn only-phone" href="#filters">
        {t("lists.filters")}
      </a>
      <span className="push row">
        <span className="small">
          {t("lists.download")} <a href={exportAddress(path, "csv", search)}>CSV</a>,{" "}
          <a href={exportAddress(path, "xlsx", search)}>XLSX</a>
        </span>
        {create ? (
          <Anchor className="btn btn-main" href={create.href}>
            {create.label}
          </Anchor>
        ) : null}
      </span>
    </div>
  );
}
