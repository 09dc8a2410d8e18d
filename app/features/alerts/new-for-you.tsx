import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";
import { kindKey } from "#app/features/finding/search-words.ts";

import { DocumentTitle } from "./document-words.tsx";
import type { NewForYou } from "./new-hits.server.ts";

/** On the front page: the newest of what a person follows; nothing while nothing is new. */
export function NewForYouPart({ fresh: { count, hasMore, newest } }: { readonly fresh: NewForYou }) {
  const t = useT();
  const { number } = useFormat();
  if (count === 0) return null;
  return (
    <section id="new-for-you">
      <h2>
        {t("alerts.home.title")}{" "}
        <span className="count">
          {number(count)}
          {hasMore ? "+" : null}
        </span>
      </h2>
      <ul className="list">
        {newest.map((one) => (
          <li key={one.document}>
            <DocumentTitle of={one} className="quiet serif" />
            <span className="why">
              {one.number === null ? null : (
                <>
                  <span className="no">{one.number}</span> ·{" "}
                </>
              )}
              {t(kindKey(one.kind))} ·{" "}
              <Anchor href={`/subscriptions/${one.search.id}`}>{one.search.name}</Anchor>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <Anchor href="/subscriptions">{t("alerts.home.all")}</Anchor>
      </p>
    </section>
  );
}
