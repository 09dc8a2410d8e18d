import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";

import { DocumentTitle, DocumentWords } from "./document-words.tsx";
import type { NewForYou } from "./new-hits.server.ts";

/** On the front page: the newest of what a person follows; nothing while nothing is new. */
export function NewForYouPart({ fresh: { count, newest } }: { readonly fresh: NewForYou }) {
  const t = useT();
  const { number } = useFormat();
  if (count === 0) return null;
  return (
    <section id="new-for-you">
      <h2>
        {t("alerts.home.title")} <span className="count">{number(count)}</span>
      </h2>
      <ul className="list">
        {newest.map((one) => (
          <li key={one.document}>
            <DocumentTitle of={one} className="quiet serif" />
            <span className="why">
              <DocumentWords of={one} />
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
