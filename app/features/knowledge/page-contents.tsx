import { useT } from "#app/ui/language.tsx";
import { ANCHOR_PREFIX } from "#content/markdown/pages/heading-anchors.ts";

import type { Rendered } from "./render.server.ts";

/** The headings of a page, two levels deep; nothing for a page that has hardly any. */
export function PageContents({
  contents,
  language,
}: {
  readonly contents: Rendered["contents"];
  readonly language: string;
}) {
  const t = useT();
  if (contents.length < 2) return null;
  return (
    <nav aria-labelledby="page-contents" className="no-print">
      <h2 id="page-contents">{t("knowledge.contents")}</h2>
      <ol className="page-contents" lang={language}>
        {contents.map(({ anchor, title, depth }) => (
          <li key={anchor} className={depth > 2 ? "deeper" : undefined}>
            <a href={`#${ANCHOR_PREFIX}${anchor}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
