import { Anchor } from "./anchor.tsx";
import { useT } from "./language.tsx";

/** Which page numbers to offer: the ends, the current one and its neighbours; null is a gap. */
export function pageNumbers(page: number, pageCount: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pageCount];
  const shown = [...new Set(near)].filter((n) => n >= 1 && n <= pageCount).sort((a, b) => a - b);
  return shown.flatMap((n, index) => {
    const before = shown[index - 1];
    if (before === undefined || n - before === 1) return [n];
    return n - before === 2 ? [n - 1, n] : [null, n];
  });
}

export function Pages({
  page,
  pageCount,
  hrefFor,
}: {
  readonly page: number;
  readonly pageCount: number;
  readonly hrefFor: (page: number) => string;
}) {
  const t = useT();
  if (pageCount <= 1) return null;
  return (
    <nav className="pages" aria-label={t("ui.pages.label")}>
      {page > 1 ? (
        <Anchor href={hrefFor(page - 1)} rel="prev">
          {t("ui.pages.previous")}
        </Anchor>
      ) : null}
      {pageNumbers(page, pageCount).map((n, index) =>
        n === null ? (
          <span key={`gap-${index}`} aria-hidden="true">
            …
          </span>
        ) : (
          <Anchor key={n} href={hrefFor(n)} aria-current={n === page ? "page" : undefined}>
            {n}
          </Anchor>
        ),
      )}
      {page < pageCount ? (
        <Anchor href={hrefFor(page + 1)} rel="next">
          {t("ui.pages.next")}
        </Anchor>
      ) : null}
    </nav>
  );
}
