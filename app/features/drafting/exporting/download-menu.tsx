import { useT } from "#app/ui/language.tsx";
import { Menu } from "#app/ui/menu.tsx";

import { CopyAsText } from "./copy-as-text.tsx";
import { exportHref } from "./export-href.ts";
import { formatFacts } from "./formats.ts";

const OFFERED = ["docx", "pdf", "html", "md", "akn"] as const;

/** The ways a document leaves: as a file of some kind, or as words to paste elsewhere. */
export function DownloadMenu({
  draft,
  version,
  small = false,
}: {
  readonly draft: { readonly id: string };
  /** None: the text as it is now. */
  readonly version?: number;
  readonly small?: boolean;
}) {
  const t = useT();
  const href = (asked: Parameters<typeof exportHref>[1]) => exportHref(draft.id, { ...asked, version });
  return (
    <Menu
      className="menu downloads no-print"
      summaryClass={small ? "btn btn-s btn-plain" : "btn"}
      label={version === undefined ? t("exporting.of") : t("exporting.ofVersion", { ordinal: version })}
      summary={
        <>
          {t("exporting.download")} <span aria-hidden="true">▾</span>
        </>
      }
    >
      <ul>
        {OFFERED.map((format) => (
          <li key={format}>
            <a href={href({ format })} download>
              {formatFacts[format].name}
              <span className="meta">{t(`exporting.hint.${format}`)}</span>
            </a>
          </li>
        ))}
        <li>
          <a href={href({ format: "docx", comments: "1", revisions: "1" })} download>
            {t("exporting.whole")}
          </a>
        </li>
        <li>
          <CopyAsText href={href({ format: "txt" })} />
        </li>
      </ul>
    </Menu>
  );
}
