import { Form } from "@remix-run/react";
import { useId } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { Facet } from "#app/ui/facet.tsx";
import { useFormat, useLocal, useT } from "#app/ui/language.tsx";

import { briefBody } from "./brief-body.ts";
import { toggled, withPage } from "./list-address.ts";
import type { FacetName } from "./list-filters.server.ts";
import type { OneText } from "./list-local.ts";

export interface ShownFacet {
  readonly name: string;
  readonly values: readonly {
    readonly value: string;
    readonly count: number;
    readonly name: OneText | null;
  }[];
  readonly of: number;
}

/** How values of the catalogue are named: status, series and so on. Null: the value stands for itself. */
const WORDS: Readonly<Partial<Record<FacetName, string>>> = {
  status: "status.record",
  series: "status.series",
  kind: "status.kind",
  due: "lists.due",
};

/** A filter's value in words. */
export function useFilterNames(
  facets: readonly ShownFacet[],
  words: Readonly<Record<string, string>> = WORDS,
  titles: Readonly<Record<string, string>> = {},
) {
  const t = useT();
  const local = useLocal();
  const valueOf = (name: string, value: string): string => {
    const known = facets.find((facet) => facet.name === name)?.values.find((item) => item.value === value);
    const named = known?.name ? local(known.name) : null;
    if (named) return name === "body" ? briefBody(named.text, named.lang) : named.text;
    if (value === "none") return t(`lists.none.${name}`);
    const prefix = words[name];
    return prefix !== undefined && known ? t(`${prefix}.${value}`) : value;
  };
  const nameOf = ({ name, value }: { name: string; value: string }): string =>
    t("lists.filter", {
      name: KNOWN.has(name) ? t(titles[name] ?? `lists.facet.${name}`) : name,
      value: valueOf(name, value),
    });
  return { valueOf, nameOf };
}
const KNOWN = new Set([
  ...["year", "status", "series", "region", "due", "body", "topic", "act", "kind", "q"],
  ...["category", "outcome", "form", "force", "provision"],
]);

/** Counts beside filters; a facet with a single value that is not chosen has nothing to choose. */
export function ListFilters({
  facets,
  search,
  valueOf,
  atLeast = false,
  titles = {},
}: {
  readonly facets: readonly ShownFacet[];
  readonly search: URLSearchParams;
  readonly valueOf: (name: string, value: string) => string;
  /** Not all were counted: each number is the least that it can be. */
  readonly atLeast?: boolean;
  /** Keys of the catalogue for facets that this list calls otherwise. */
  readonly titles?: Readonly<Record<string, string>> | undefined;
}) {
  const t = useT();
  const local = useLocal();
  const { number } = useFormat();
  return (
    <nav className="facets" id="filters" aria-label={t("lists.filters")}>
      <h2 className="vh">{t("lists.filters")}</h2>
      <TextFilter key={search.get("q") ?? ""} search={search} />
      {facets
        .filter(({ name, values }) => values.length > 1 || search.has(name))
        .map(({ name, values, of }) => (
          <div key={name}>
            <Facet
              atLeast={atLeast}
              title={t(titles[name] ?? `lists.facet.${name}`)}
              items={values.map(({ value, count, name: words }) => ({
                value,
                count,
                label: valueOf(name, value),
                fullLabel: (words && local(words)?.text) ?? undefined,
                href: toggled(search, name, value),
                active: search.getAll(name).includes(value),
              }))}
            />
            {of > values.length && search.get("more") !== name ? (
              <p className="facet-more">
                <Anchor className="small" href={moreOf(search, name)} stay>
                  {t("lists.more", { n: number(of) })}
                </Anchor>
              </p>
            ) : null}
          </div>
        ))}
    </nav>
  );
}

function moreOf(search: URLSearchParams, name: string): string {
  const copy = new URLSearchParams(search);
  copy.set("more", name);
  return withPage(copy, 1);
}

function TextFilter({ search }: { readonly search: URLSearchParams }) {
  const t = useT();
  const id = useId();
  return (
    <Form className="facet facet-find" method="get" preventScrollReset>
      <label htmlFor={id}>{t("lists.facet.q")}</label>
      <input id={id} name="q" type="search" defaultValue={search.get("q") ?? ""} maxLength={200} />
      {[...search.entries()].map(([name, value]) =>
        name === "q" || name === "page" ? null : (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ),
      )}
    </Form>
  );
}
