import { DASH } from "./format.ts";
import { useLanguage, useLocal, useT, type LocalText } from "./language.tsx";

/** A text in the reader's language or, marked as such, in another. What no language has is not stated: a dash. */
export function Local({ of }: { readonly of: LocalText | null | undefined }) {
  const language = useLanguage();
  const local = useLocal();
  const t = useT();
  const found = of ? local(of) : null;
  if (!found) {
    return (
      <span className="none">
        <span aria-hidden="true">{DASH}</span>
        <span className="vh">{t("ui.notStated")}</span>
      </span>
    );
  }
  return found.lang === language ? <>{found.text}</> : <span lang={found.lang}>{found.text}</span>;
}
