import { Form } from "@remix-run/react";

import { Anchor } from "#app/ui/anchor.tsx";
import { Facet } from "#app/ui/facet.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Local } from "#app/ui/local.tsx";
import { Banner, Crumbs, Empty } from "#app/ui/page.tsx";
import { Pages } from "#app/ui/pages.tsx";
import { toggled, withoutFilters, withPage } from "#app/features/records/list-address.ts";

import { CandidateTable } from "./candidate-table.tsx";
import { candidateKinds } from "./review-filter.ts";
import type { ImportReview } from "./review-import.server.ts";
import { ReviewNotes } from "./review-notes.tsx";

interface ReviewPageProps {
  readonly review: ImportReview;
  /** Of the address, without what only tells of the last deed. */
  readonly search: string;
  readonly page: number;
  readonly error: string | null;
  readonly done: { readonly action: string; readonly count: number } | null;
}

/** The candidates of one report, for a person to accept, merge or reject. Works without JavaScript. */
export function ReviewPage({ review, search, page, error, done }: ReviewPageProps) {
  const t = useT();
  const params = new URLSearchParams(search);
  const kinds = candidateKinds.filter((kind) =>
    review.candidates.some((candidate) => candidate.kind === kind),
  );
  return (
    <div className="wrap">
      <Crumbs
        items={[
          { label: t("import.crumbs.home"), href: "/" },
          { label: t("import.title"), href: "/imports" },
          { label: t("import.review.ofYear", { year: String(review.year) }) },
        ]}
      />
      <ReviewHead review={review} />
      {error ? (
        <Banner tone="late" shape="refused" word={t("import.notDone")} live>
          {error}
        </Banner>
      ) : null}
      {done ? (
        <Banner tone="done" shape="done" word={t("import.done.word")} live>
          {t(`import.done.${done.action}`, { count: done.count })}
        </Banner>
      ) : null}
      <div className="list">
        <nav className="facets" aria-label={t("import.review.filters")}>
          <h2 className="vh">{t("import.review.filters")}</h2>
          {(["kind", "state", "match"] as const).map((name) => (
            <Facet
              key={name}
              title={t(`import.facet.${name}`)}
              items={review.facets[name].map(({ value, count }) => ({
                value,
                count,
                label: t(`import.${name === "match" ? "outcome" : name}.${value}`),
                href: toggled(params, name, value),
                active: params.getAll(name).includes(value),
              }))}
            />
          ))}
          <p className="small">
            <Anchor href={withoutFilters(params)}>{t("import.review.reset")}</Anchor>
          </p>
        </nav>
        <div>
          {review.candidates.length === 0 ? (
            <Empty
              title={t(
                review.progress.every(({ count }) => count === 0)
                  ? "import.review.nothingNew"
                  : "import.review.nothingHere",
              )}
            />
          ) : (
            <Form method="post" preventScrollReset>
              {/* Enter in a field presses the first button of a form: this one decides nothing. */}
              <button type="submit" name="do" value="none" hidden />
              {kinds.map((kind) => (
                <CandidateTable
                  key={kind}
                  kind={kind}
                  candidates={review.candidates.filter((candidate) => candidate.kind === kind)}
                  mayDecide={review.mayDecide}
                />
              ))}
              {review.mayDecide ? <ForSelected knownPending={review.knownPending} /> : null}
            </Form>
          )}
          <Pages page={page} pageCount={review.pageCount} hrefFor={(n) => withPage(params, n)} />
          <ReviewNotes outline={review.outline} notices={review.notices} />
        </div>
      </div>
    </div>
  );
}

function ReviewHead({ review }: { readonly review: ImportReview }) {
  const t = useT();
  const { instant } = useFormat();
  const all = review.progress.reduce((sum, { count }) => sum + count, 0);
  return (
    <header className="list-head">
      <h1 className="title">{t("import.review.title", { year: String(review.year) })}</h1>
      <p className="lead">
        {t("import.review.progress", {
          all,
          waiting: review.progress.find(({ value }) => value === "pending")?.count ?? 0,
        })}
      </p>
      <p className="meta">
        <Local of={review.titles} />. {review.fileName}, {t("import.review.lines", { count: review.lines })},{" "}
        {instant(review.createdAt)}
        {review.startedBy ? `, ${review.startedBy}` : ""}
      </p>
    </header>
  );
}

function ForSelected({ knownPending }: { readonly knownPending: number }) {
  const t = useT();
  return (
    <fieldset className="stack" style={{ marginTop: "var(--s-6)" }}>
      <legend className="side-h">{t("import.selected.title")}</legend>
      <div className="row">
        <button type="submit" className="btn btn-main" name="do" value="accept">
          {t("import.selected.accept")}
        </button>
        <button type="submit" className="btn" name="do" value="merge">
          {t("import.selected.merge")}
        </button>
        <button type="submit" className="btn" name="do" value="undo">
          {t("import.selected.undo")}
        </button>
      </div>
      <div className="row-base">
        <div className="field">
          <label htmlFor="reason">{t("import.selected.reason")}</label>
          <input id="reason" name="reason" maxLength={1000} />
        </div>
        <button type="submit" className="btn" name="do" value="reject">
          {t("import.selected.reject")}
        </button>
      </div>
      {knownPending > 0 ? (
        <div className="row">
          <button type="submit" className="btn" name="do" value="mergeKnown">
            {t("import.selected.mergeKnown", { count: knownPending })}
          </button>
          <span className="small">{t("import.selected.mergeKnownHint")}</span>
        </div>
      ) : null}
    </fieldset>
  );
}
