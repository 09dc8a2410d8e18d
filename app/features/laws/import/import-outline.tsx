import { useT } from "#app/ui/language.tsx";

import type { OutlineEntry } from "./view-import.server.ts";

/** The headings of an act, folded; beside each how many articles stand under it and which. */
export function ImportOutline({
  outline,
  label,
}: {
  readonly outline: readonly OutlineEntry[];
  readonly label: (path: string) => string;
}) {
  const t = useT();
  if (outline.length === 0) return <p className="meta">{t("laws.preview.noHeadings")}</p>;
  return (
    <details className="outline" open={outline.length <= 40}>
      <summary>{t("laws.preview.outline", { n: outline.length })}</summary>
      <ol>
        {outline.map(({ path, depth, heading, units, first, last }) => (
          <li key={path} className={`depth-${String(Math.min(depth, 4))}`}>
            {heading}{" "}
            <span className="meta">
              {units === 0 || first === null || last === null
                ? t("laws.preview.empty")
                : first === last
                  ? label(first)
                  : t("laws.preview.range", { n: units, first: label(first), last: label(last) })}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
