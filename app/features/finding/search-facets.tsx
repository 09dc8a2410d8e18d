import { Anchor } from "#app/ui/anchor.tsx";
import { Facet } from "#app/ui/facet.tsx";
import { useFormat, useLocal, useT } from "#app/ui/language.tsx";

import { toggledFilter, unfiltered, unfolded } from "./search-address.ts";
import { valueKey } from "./search-words.ts";
import { LEAST_YEARS, YearChart } from "./year-chart.tsx";
import type { ShownFacet } from "./view-search.server.ts";

/** Whether there is anything to choose: a single value, or values that all hits share, leave nothing out. */
const narrows = (values: ShownFacet["values"], total: number): boolean =>
  values.length > 1 && values.some(({ count }) => count !== total);

/** Filters with what each would leave; each counted as if it were not set itself. */
export function SearchFacets({
  facets,
  total,
  address,
}: {
  readonly facets: readonly ShownFacet[];
  readonly total: number;
  readonly address: URLSearchParams;
}) {
  const t = useT();
  const local = useLocal();
  const { number } = useFormat();
  const isFiltered = facets.some(({ name }) => address.has(name));
  return (
    <nav className="facets" id="facets" aria-label={t("search.filters")}>
      <h2 className="vh">{t("search.filters")}</h2>
      {isFiltered ? (
        <p className="small">
          <Anchor href={unfiltered(address)} stay>
            {t("search.unfilter")}
          </Anchor>
        </p>
      ) : null}
      {facets
        .filter(
          ({ name, values }) =>
            address.has(name) || values.some(({ untyped }) => untyped !== null) || narrows(values, total),
        )
        .map(({ name, values, of, every }) => (
          <div key={name}>
            <Facet
              title={t(`search.facet.${name}`)}
              above={
                every && every.length >= LEAST_YEARS ? <YearChart years={every} address={address} /> : null
              }
              items={values.map(({ value, count, name: text, untyped, level }) => {
                const key = valueKey(name, value);
                return {
                  value,
                  count,
                  level,
                  label: key === null ? ((text && local(text)?.text) ?? value) : t(key),
                  href: untyped ?? toggledFilter(address, name, value),
                  active: untyped !== null || address.getAll(name).includes(value),
                };
              })}
            />
            {of > values.length ? (
              <p className="small">
                <Anchor href={unfolded(address, name)} stay>
                  {t("search.moreValues", { facet: t(`search.facet.${name}`), n: number(of) })}
                </Anchor>
              </p>
            ) : null}
          </div>
        ))}
    </nav>
  );
}
