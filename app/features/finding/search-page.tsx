import { useLocation, useNavigation } from "@remix-run/react";
import { Fragment, type ReactNode, useMemo } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Banner, Empty } from "#app/ui/page.tsx";
import { Local } from "#app/ui/local.tsx";
import { Pages } from "#app/ui/pages.tsx";

import { FILTERS, onPage, unfiltered } from "./search-address.ts";
import { SearchFacets } from "./search-facets.tsx";
import { SearchForm } from "./search-form.tsx";
import { SearchHits } from "./search-hits.tsx";
import type { SearchView } from "./view-search.server.ts";

type Found = NonNullable<SearchView["found"]>;

/** Search: the question, what it may be narrowed by, and what answers it. */
export function SearchPage({
  text,
  sort,
  found,
  keep,
  followCited,
}: SearchView & {
  /** Where the search is kept. */
  readonly keep: ReactNode;
  /** Where what cites a provision is followed; `name` is the provision's. */
  readonly followCited: (cited: string, name: string) => ReactNode;
}) {
  const t = useT();
  const location = useLocation();
  const { state } = useNavigation();
  const address = useMemo(() => new URLSearchParams(location.search), [location.search]);
  return (
    <div className="wrap">
      <h1 className="vh">{text === "" ? t("search.title") : t("search.titleFor", { text })}</h1>
      <SearchForm text={text} sort={sort} address={address} />
      <div className="res-head" aria-busy={state === "loading"}>
        <p className="found" role="status">
          {found ? <FoundWords found={found} /> : <span className="serif">{t("search.begin")}</span>}
        </p>
        {found ? (
          <p className="row push">
            {found.total > 0 ? (
              <a className="btn only-phone" href="#facets">
                {t("search.filters")}
              </a>
            ) : null}
            {keep}
          </p>
        ) : null}
      </div>
      {found?.isBehind ? (
        <Banner tone="hold" shape="moving" word={t("search.behindWord")} live>
          {t("search.behind")}
        </Banner>
      ) : null}
      {found ? <Understood found={found} /> : null}
      {found ? <Numbered numbered={found.numbered} /> : null}
      {found ? <Cited cited={found.cited} follow={followCited} /> : null}
      {found ? <Results found={found} address={address} /> : <Beginning />}
    </div>
  );
}

function FoundWords({ found: { total, totalAll, matching } }: { readonly found: Found }) {
  const t = useT();
  const { number } = useFormat();
  return (
    <>
      <span className="serif">{t("search.found", { count: total, n: number(total) })}</span>{" "}
      {matching === "some" ? (
        <span className="meta">{t("search.foundSome", { count: totalAll, n: number(totalAll) })}</span>
      ) : null}
    </>
  );
}

/** How the question was taken, where it could be taken otherwise. */
function Understood({ found: { corrections, offers, ambiguous, problems } }: { readonly found: Found }) {
  const t = useT();
  if (corrections.length + offers.length + ambiguous.length + problems.length === 0) return null;
  return (
    <div className="understood">
      {offers.length > 0 ? (
        <p>
          {t("search.offers")}{" "}
          {offers.map(({ text, href }, index) => (
            <Fragment key={text}>
              {index > 0 ? ", " : null}
              <Anchor href={href}>{text}</Anchor>
            </Fragment>
          ))}
        </p>
      ) : null}
      {problems.map(({ code, text }) => (
        <p key={`${code} ${text}`}>{t(`search.problem.${code}`, { text })}</p>
      ))}
      {corrections.map(({ asked, used }) => (
        <p key={asked}>{t("search.corrected", { asked, used: used.join(", ") })}</p>
      ))}
      {ambiguous.map(({ name, things }) => (
        <p key={name}>{t("search.ambiguous", { name, things: things.join("; ") })}</p>
      ))}
    </div>
  );
}

/** The record whose letter was asked for by its number. One asked for by its own number is the first hit anyhow. */
function Numbered({ numbered }: { readonly numbered: Found["numbered"] }) {
  const t = useT();
  const letters = numbered.filter(({ letter }) => letter !== null);
  if (letters.length === 0) return null;
  return (
    <ul className="asked-for">
      {letters.map(({ number, title, letter }) => (
        <li key={number}>
          <h2 className="title-3">
            <Anchor className="quiet" href={`/records/${encodeURIComponent(number)}`}>
              <span className="no">{number}</span> <Local of={title} />
            </Anchor>
          </h2>
          <p className="meta">{t("search.letterOf", { letter: letter ?? "" })}</p>
        </li>
      ))}
    </ul>
  );
}

/** The provisions that were asked for by their citation, before what the words find. */
function Cited({
  cited,
  follow,
}: {
  readonly cited: Found["cited"];
  readonly follow: (cited: string, name: string) => ReactNode;
}) {
  const t = useT();
  const { number } = useFormat();
  if (cited.length === 0) return null;
  return (
    <ul className="asked-for">
      {cited.map(({ cited: of, act, label, heading, href, isAbsent, count, allHref }) => (
        <li key={of}>
          <h2 className="title-3">
            <Anchor className="quiet" href={href}>
              {act}, {label}
              {heading === null ? null : `. ${heading}`}
            </Anchor>
          </h2>
          <p className="meta">
            {isAbsent ? <>{t("search.citedAbsent")} </> : null}
            {count > 0 ? (
              <>
                <Anchor href={allHref}>{t("search.citedCount", { count, n: number(count) })}</Anchor>
                {" · "}
              </>
            ) : null}
            {follow(of, `${act}, ${label}`)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Results({ found, address }: { readonly found: Found; readonly address: URLSearchParams }) {
  const t = useT();
  if (found.total === 0 && !FILTERS.some((name) => address.has(name))) return <Nothing address={address} />;
  return (
    <div className="res">
      <SearchFacets facets={found.facets} total={found.total} address={address} />
      <div>
        {found.hits.length > 0 ? <SearchHits hits={found.hits} /> : <Nothing address={address} />}
        <Pages page={found.page} pageCount={found.pageCount} hrefFor={(page) => onPage(address, page)} />
        {found.isCut ? <p className="meta">{t("search.cut")}</p> : null}
      </div>
    </div>
  );
}

/** What to try when nothing answers. */
function Nothing({ address }: { readonly address: URLSearchParams }) {
  const t = useT();
  const isFiltered = FILTERS.some((name) => address.has(name));
  const action = isFiltered ? (
    <Anchor className="btn" href={unfiltered(address)}>
      {t("search.unfilter")}
    </Anchor>
  ) : null;
  return (
    <Empty title={t("search.nothing.title")} action={action}>
      {t(isFiltered ? "search.nothing.filtered" : "search.nothing.how")}
    </Empty>
  );
}

const EXAMPLES = ["phones", "kazakh", "number"] as const;

/** Before anything is asked: what can be asked. */
function Beginning() {
  const t = useT();
  return (
    <div className="empty">
      <p className="title-3">{t("search.beginning.title")}</p>
      <p className="meta">{t("search.beginning.how")}</p>
      <ul>
        {EXAMPLES.map((name) => {
          const text = t(`search.example.${name}`);
          return (
            <li key={name}>
              <Anchor href={`/search?q=${encodeURIComponent(text)}`}>{text}</Anchor>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
