import { useLocation } from "@remix-run/react";
import { useMemo } from "react";

import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { Pages } from "#app/ui/pages.tsx";

import { withPage, withValues } from "./list-address.ts";
import type { SaidOfAct } from "./list-of-act.server.ts";
import { ListTable } from "./list-table.tsx";

/** What we said about an act, of one kind or all. */
export function RecordsOfAct({ said, slug }: { readonly said: SaidOfAct; readonly slug: string }) {
  const t = useT();
  const { number } = useFormat();
  const location = useLocation();
  const search = useMemo(() => new URLSearchParams(location.search), [location.search]);
  const all = said.kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="block" id="said" aria-labelledby="said-title">
      <div className="block-h">
        <h2 className="title-2" id="said-title">
          {t("act.said.title")}
        </h2>
        <span className="meta">{t("act.said.count", { n: all })}</span>
        <Anchor className="small" href={`/laws/${encodeURIComponent(slug)}/cited`}>
          {t("citing.by.open")}
        </Anchor>
      </div>
      {said.kinds.length > 1 ? (
        <nav className="tabs" aria-label={t("act.said.kinds")}>
          <Anchor
            href={`${withValues(search, "kind", [])}#said`}
            aria-current={said.kind === null ? "true" : undefined}
          >
            {t("act.said.all")} <span className="count">{number(all)}</span>
          </Anchor>
          {said.kinds.map(({ kind, count }) => (
            <Anchor
              key={kind}
              href={`${withValues(search, "kind", [kind])}#said`}
              aria-current={said.kind === kind ? "true" : undefined}
            >
              {t(`status.kinds.${kind}`)} <span className="count">{number(count)}</span>
            </Anchor>
          ))}
        </nav>
      ) : null}
      {said.rows.length > 0 ? (
        <>
          <ListTable caption={t("act.said.title")} rows={said.rows} search={search} isSorted={false} />
          <Pages
            page={said.page}
            pageCount={said.pageCount}
            hrefFor={(page) => `${withPage(search, page)}#said`}
          />
        </>
      ) : (
        <p className="meta">{t("act.said.none")}</p>
      )}
    </section>
  );
}
