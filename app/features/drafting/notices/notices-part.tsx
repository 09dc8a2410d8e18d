import { Anchor } from "#app/ui/anchor.tsx";
import { useFormat, useT } from "#app/ui/language.tsx";

import type { NoticeShown } from "./notices.server.ts";

/** On the front page: who has turned to this person about which text; nothing while nobody has. */
export function NoticesPart({ notices }: { readonly notices: readonly NoticeShown[] }) {
  const t = useT();
  const { instant } = useFormat();
  if (notices.length === 0) return null;
  return (
    <section id="notices">
      <h2>
        {t("notices.title")} <span className="count">{notices.length}</span>
      </h2>
      <ul className="list">
        {notices.map(({ id, kind, by, at, href, title, language, number }) => (
          <li key={id}>
            <Anchor href={href} lang={language}>
              {title}
            </Anchor>
            <span className="why">
              <span className="no">{number}</span> · {t(`notices.${kind}`, { who: by })} · {instant(at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
