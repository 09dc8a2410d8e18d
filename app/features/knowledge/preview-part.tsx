import { useT } from "#app/ui/language.tsx";
import { Prose } from "#app/ui/prose.tsx";

import type { Preview, Remark } from "./preview.server.ts";
import { TermList } from "./term-list.tsx";

/** What readers will see of a text, and above it what in it leads nowhere. */
export function PreviewPart({
  preview,
  language,
}: {
  readonly preview: Preview | null;
  readonly language: "kk" | "ru" | "en";
}) {
  const t = useT();
  return (
    <section className="page-preview" aria-labelledby="preview-title">
      <h2 className="title-3" id="preview-title">
        {t("knowledge.preview.title")}
      </h2>
      <div aria-live="polite">{preview ? <Remarks remarks={preview.remarks} /> : null}</div>
      {preview && preview.html !== "" ? (
        <div className="knowledge-text">
          <Prose html={preview.html} lang={language} />
          <TermList terms={preview.terms} language={language} />
        </div>
      ) : (
        <p className="meta">{t("knowledge.preview.empty")}</p>
      )}
    </section>
  );
}

const FORMS: ReadonlySet<string> = new Set(["heading", "link", "html", "image", "callout", "glossary"]);

function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const t = useT();
  if (remarks.length === 0) return null;
  return (
    <div className="banner banner-hold">
      <span className="st st-hold">{t("knowledge.problems.title")}</span>
      <ul>
        {remarks.map(({ line, column, quote, why }) => (
          <li key={`${String(line)}:${String(column)}:${quote}`}>
            {t("knowledge.problems.at", {
              line,
              column,
              message:
                why === "form"
                  ? t(`knowledge.problems.form.${FORMS.has(quote) ? quote : "other"}`)
                  : t(`knowledge.problems.${why}`, { quote }),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
